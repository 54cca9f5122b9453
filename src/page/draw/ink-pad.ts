import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Ink } from '../../pipeline/ink/index.ts';
import type { Box } from '../../pipeline/image/index.ts';
import type { BoxFrame } from '../shared/box-frame.ts';
import { drawInk } from './draw-ink.ts';
import { InkChangeEvent } from '../shared/events.ts';
import { ghostStyles, renderHint } from './ghost.ts';
import { EraserGesture, eraserRadius, PenGesture, type Gesture, type Tool } from './gesture.ts';
import { blankInk, isBlank } from './blank-ink.ts';
import { inkPadStyles } from './ink-pad.styles.ts';
import { InkClock } from './ink-clock.ts';
import { boxOn, extentOf, inkIn, layOut, toInk, type Surface } from './ink-surface.ts';
import { LookWatch } from './look-watch.ts';
import { middle } from '../shared/corners.ts';
import { cornersToOffer } from './missed-ink.ts';
import { outlineStyles } from '../shared/outlines.styles.ts';
import { renderOutlines } from '../shared/outlines.ts';
import { eraserButton, PointerGate } from './pointer-gate.ts';
import type { Outline } from '../reader/screen.ts';
import type { Framing } from '../shared/framing.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import { WindowListener } from '../shared/window-listener.ts';

/**
 * A sheet to write on with finger, pen or mouse. It shows the ink that it is given and tells how it changes.
 *
 * @fires ink-change - The ink changed: at most once a frame, and once more when the pen is lifted.
 */
@customElement('ink-pad')
export class InkPad extends LitElement {
  static override styles = [sharedStyles, inkPadStyles, ghostStyles, outlineStyles];

  @property({ attribute: false }) ink: Ink = blankInk;
  @property({ attribute: false }) outlines: readonly Outline[] = [];
  /** Which of the outlines stands out. */
  @property({ type: Number }) chosen: number | undefined;
  @property() tool: Tool = 'pen';
  /** The pen's width in the ink's units. */
  @property({ type: Number }) penWidth = 2.5;
  @property() hint = '';
  /** It has the focus because it was written on, now or before a reload: a frame around it would say nothing. */
  @property({ type: Boolean, reflect: true }) written = false;
  /** A box is drawn on the pad, not ink. */
  @property({ type: Boolean }) boxing = false;

  /** In CSS pixels; without extent while the pad is not shown. */
  @state() private size = { width: 0, height: 0 };
  @state() private eraserAt: { x: number; y: number } | undefined;

  @query('canvas') private readonly canvas!: HTMLCanvasElement;
  @query('box-frame') private readonly box!: BoxFrame | null;

  private readonly gate = new PointerGate();
  private readonly sizes = new ResizeObserver(() => {
    this.size = { width: this.clientWidth, height: this.clientHeight };
  });
  private surface: Surface = layOut(1, 1, blankInk);
  /** The box that is proposed while one is drawn. */
  private offered = middle;
  private gesture: Gesture | undefined;
  private frame = 0;
  private readonly clock = new InkClock();

  constructor() {
    super();
    new LookWatch(this, () => {
      this.draw();
    });
    new WindowListener(this, 'blur', this.handleBlur);
    for (const end of ['keydown', 'focusout'])
      this.addEventListener(end, () => {
        this.written = false;
      });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What is written is worked on with keys too, so that what has the focus is told of.
    if (!this.hasAttribute('tabindex')) this.tabIndex = 0;
    this.role ??= 'group';
    this.ariaLabel ??= 'Sheet to write on';
    this.sizes.observe(this);
    // Without these iPadOS takes strokes for handwriting input (Scribble) and zooms at a second finger.
    this.addEventListener('touchstart', preventDefault, { passive: false });
    this.addEventListener('touchmove', preventDefault, { passive: false });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.removeEventListener('touchstart', preventDefault);
    this.removeEventListener('touchmove', preventDefault);
  }

  /** Keys go to the box that is drawn, else to the digits. */
  override focus(options?: FocusOptions): void {
    if (this.boxing && this.box) this.box.focus();
    else super.focus(options);
  }

  /** The box that is being drawn. */
  get framing(): Framing | null {
    return this.box;
  }

  /** Takes the box as it is drawn. */
  finishBox(): void {
    this.box?.finish();
  }

  /** A box on the pad, in shares of its width and height, in the ink's units. */
  toInk(box: Box): Box {
    return inkIn(this.surface, box);
  }

  /** Where in the window a box lies that is in the ink's units. */
  placeOf(box: Box): DOMRect {
    const { left, top } = this.canvas.getBoundingClientRect();
    const { x, y, width, height } = boxOn(this.surface, box);
    return new DOMRect(left + x, top + y, width, height);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const { width, height } = this.size;
    // The sheet stays as it is under a pen that writes on it.
    if (width > 0 && height > 0 && !this.gesture) this.surface = layOut(width, height, this.ink);
    if (changes.has('boxing')) this.offered = cornersToOffer(this.ink, this.outlines, this.surface);
  }

  protected override render(): TemplateResult {
    return html`<canvas
        aria-hidden="true"
        @pointerdown=${this.handlePress}
        @pointermove=${this.handleMove}
        @pointerup=${this.handleLift}
        @pointercancel=${this.handleLift}
        @lostpointercapture=${this.handleLift}
        @pointerleave=${this.handleLeave}
        @contextmenu=${preventDefault}
      ></canvas>
      ${renderOutlines(
        this.outlines,
        { ...this.size, extent: extentOf(this.surface) },
        { chosen: this.chosen },
      )}
      ${isBlank(this.ink) ? renderHint(this.hint) : nothing}
      ${this.eraserAt ? this.renderEraser(this.eraserAt) : nothing}
      ${this.boxing ? html`<box-frame .start=${this.offered}></box-frame>` : nothing}`;
  }

  private renderEraser({ x, y }: { x: number; y: number }): TemplateResult {
    const side = 2 * eraserRadius * this.surface.unit;
    const style = `left: ${x}px; top: ${y}px; width: ${side}px; height: ${side}px`;
    return html`<div class="eraser" .style=${style}></div>`;
  }

  protected override updated(changes: PropertyValues): void {
    if (changes.has('ink') || changes.has('size')) this.draw();
  }

  private draw(): void {
    const { canvas, surface } = this;
    const context = canvas.getContext('2d');
    if (!context) return;
    const width = Math.round(surface.width * devicePixelRatio);
    const height = Math.round(surface.height * devicePixelRatio);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.strokeStyle = getComputedStyle(this).color;
    drawInk(context, this.ink, surface.unit * devicePixelRatio);
  }

  private readonly handlePress = (event: PointerEvent): void => {
    const { admitted, palmBefore } = this.gate.press(event);
    if (palmBefore) this.end(this.gesture?.before);
    if (!admitted) return;
    // What a pointer wrote whose lifting was lost is there all the same.
    if (this.gesture) this.end(this.gesture.ink);
    event.preventDefault();
    // Keys are for what is written; what is prevented gives no focus by itself.
    this.written = true;
    this.focus({ preventScroll: true });
    this.canvas.setPointerCapture(event.pointerId);
    const erases = this.tool === 'erase' || event.button === eraserButton;
    this.clock.begin(this.ink, event.timeStamp);
    this.gesture = erases ? new EraserGesture(this.ink) : new PenGesture(this.ink, this.penWidth);
    this.follow([event]);
  };

  private readonly handleMove = (event: PointerEvent): void => {
    this.gate.notice(event);
    if (this.tool === 'erase' || this.gesture instanceof EraserGesture)
      this.eraserAt = { x: event.offsetX, y: event.offsetY };
    if (!this.gate.isWriting(event)) return;
    const coalesced = event.getCoalescedEvents();
    this.follow(coalesced.length > 0 ? coalesced : [event]);
  };

  /** A cancelled stroke is kept: the system takes pointers away in mid-stroke for reasons of its own. */
  private readonly handleLift = (event: PointerEvent): void => {
    if (!this.gate.isWriting(event)) return;
    this.gate.release();
    this.end(this.gesture?.ink);
  };

  /** A window that loses the focus may never hear that the pen was lifted. */
  private readonly handleBlur = (): void => {
    if (!this.gesture) return;
    this.gate.release();
    this.end(this.gesture.ink);
  };

  private readonly handleLeave = (): void => {
    if (!this.gesture) this.eraserAt = undefined;
  };

  /** Adds where the pointer has been, and tells of it with the next frame. */
  private follow(events: readonly PointerEvent[]): void {
    const corner = this.canvas.getBoundingClientRect();
    for (const event of events) {
      const { clientX, clientY, pointerType, pressure } = event;
      this.gesture?.extend({
        ...toInk(this.surface, clientX - corner.left, clientY - corner.top),
        time: this.clock.timeOf(event),
        // A finger reports a constant that differs from device to device, a mouse 0.5.
        pressure: pointerType === 'pen' && pressure > 0 ? pressure : 0.5,
      });
    }
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      if (this.gesture) this.dispatchEvent(new InkChangeEvent(this.gesture.ink, false));
    });
  }

  private end(ink: Ink | undefined): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.gesture = undefined;
    if (ink) this.dispatchEvent(new InkChangeEvent(ink, true));
  }
}

function preventDefault(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'ink-pad': InkPad;
  }
}
