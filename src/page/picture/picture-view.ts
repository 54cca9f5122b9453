import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Box } from '../../pipeline/image/index.ts';
import { obeyDigitKey } from '../shared/digit-keys.ts';
import { DigitChosenEvent } from '../shared/events.ts';
import { zoomInIcon, zoomOutIcon } from '../shared/icons.ts';
import { outlineStyles } from '../shared/outlines.styles.ts';
import { renderOutlines } from '../shared/outlines.ts';
import { wholeExtent } from './whole-picture.ts';
import type { Paper } from './paper.ts';
import { pictureViewStyles } from './picture-view.styles.ts';
import { Pinch, type Place } from './pinch.ts';
import { ofDigits, type Outline } from '../reader/screen.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import { outlineAt } from './tap.ts';

/** Below this width in pixels a picture is shown with its pixels as squares. */
const tinyWidth = 120;

const largestZoom = 8;

/** One press of a button or key. */
const zoomStep = 1.5;

/**
 * A picture with its digits framed. Digits are chosen by a press or with the arrow keys; it is enlarged with two
 * fingers, the wheel, keys or buttons, and moved by scrolling or dragging.
 *
 * @fires digit-chosen - A digit is to be looked at.
 * @fires correction - The user typed what the chosen digit is.
 * @fires correction-asked - The user wants to be asked about it.
 * @fires unreadable - The browser cannot show the picture.
 */
@customElement('picture-view')
export class PictureView extends LitElement {
  static override styles = [sharedStyles, outlineStyles, pictureViewStyles];

  @property() address = '';
  /** What lies on the picture has the colours of the look that suits it, whatever the page's own look. */
  @property() paper: Paper | undefined;
  /** In shares of the picture's width and height. */
  @property({ attribute: false }) outlines: readonly Outline[] = [];
  /** What keys and a second press are about. */
  @property({ type: Number }) chosen: number | undefined;
  /** What stands out where none is chosen. */
  @property({ type: Number }) marked: number | undefined;
  /** Something lies on the picture that buttons would hide. */
  @property({ type: Boolean }) cropping = false;

  /** In pixels, once the browser has opened the picture. */
  @state() private size: { width: number; height: number } | undefined;
  @state() private zoom = 1;
  /** The digit that the mouse is over. */
  @state() private hovered: number | undefined;
  /** Of the picture as it is shown, in CSS pixels. */
  @state() private shown = { width: 0, height: 0 };

  @query('.sheet') private readonly sheet!: HTMLElement;
  @query('.frame') private readonly frame!: HTMLElement;

  private readonly pinch = new Pinch((factor, at) => void this.zoomBy(factor, at));
  private readonly sizes = new ResizeObserver(() => {
    this.shown = { width: this.frame.clientWidth, height: this.frame.clientHeight };
  });
  /** How far the mouse has dragged the picture since it was pressed, in pixels. */
  private dragged = 0;

  override focus(): void {
    this.sheet.focus({ preventScroll: true });
  }

  /** Where in the window a box lies that is in shares of the picture. */
  placeOf({ x, y, width, height }: Box): DOMRect {
    const frame = this.frame.getBoundingClientRect();
    return new DOMRect(
      frame.left + x * frame.width,
      frame.top + y * frame.height,
      width * frame.width,
      height * frame.height,
    );
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('outlines')) this.hovered = undefined;
    if (!changes.has('address')) return;
    this.size = undefined;
    this.zoom = 1;
  }

  protected override render(): TemplateResult {
    return html`<div
        class=${this.cropping ? 'sheet framed' : 'sheet'}
        role="group"
        aria-label="The picture: walk along its digits with the arrow keys, zoom with + and −"
        tabindex="0"
        @keydown=${this.handleKey}
        @wheel=${this.handleWheel}
        @touchstart=${this.pinch.handleTouch}
        @touchmove=${this.pinch.handleTouch}
        @pointerdown=${this.handlePress}
        @pointermove=${this.handleDrag}
        @pointerleave=${this.handleLeave}
        @click=${this.handleTap}
      >
        ${this.renderFrame()}
      </div>
      <div class="zooms" ?hidden=${this.cropping}>
        ${this.zoom > 1 ? this.renderZoom('Zoom out', zoomOutIcon, 1 / zoomStep) : nothing}
        ${this.renderZoom('Zoom in', zoomInIcon, zoomStep)}
      </div>`;
  }

  private renderFrame(): TemplateResult {
    const { size, paper } = this;
    const ratio = size ? `--ratio: ${size.width / size.height}; ` : '';
    const frame = `frame ${paper ? `on-${paper}` : ''}`;
    return html`<div class=${frame} .style=${`${ratio}--zoom: ${this.zoom}`}>
      <img
        class=${size && size.width < tinyWidth ? 'tiny' : ''}
        src=${this.address}
        alt="What is being read"
        decoding="async"
        draggable="false"
        ?hidden=${!size}
        @load=${this.handleLoad}
        @error=${this.handleError}
      />
      ${renderOutlines(
        this.outlines,
        { ...this.shown, extent: wholeExtent },
        { chosen: this.chosen ?? this.marked, hovered: this.hovered },
      )}
      <slot></slot>
    </div>`;
  }

  private renderZoom(name: string, icon: TemplateResult, factor: number): TemplateResult {
    return html`<button
      class="icon"
      type="button"
      aria-label=${name}
      title=${name}
      @click=${() => this.zoomBy(factor)}
    >
      ${icon}
    </button>`;
  }

  protected override firstUpdated(): void {
    this.sizes.observe(this.frame);
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('chosen') && this.zoom > 1) this.showChosen();
  }

  /** Enlarges by a factor; what is at `at` in the window (its middle, without) stays there. */
  private async zoomBy(factor: number, at: Place = middleOf(this.sheet)): Promise<void> {
    const before = this.frame.getBoundingClientRect();
    const [x, y] = [(at.x - before.left) / before.width, (at.y - before.top) / before.height];
    this.zoom = Math.max(1, Math.min(largestZoom, this.zoom * factor));
    await this.updateComplete;
    const after = this.frame.getBoundingClientRect();
    this.sheet.scrollBy(after.left + x * after.width - at.x, after.top + y * after.height - at.y);
  }

  /** Brings the chosen digit to the middle. */
  private showChosen(): void {
    const box = this.chosen === undefined ? undefined : this.outlines[this.chosen]?.box;
    if (!box) return;
    const { x, y, width, height } = this.placeOf(box);
    const middle = middleOf(this.sheet);
    this.sheet.scrollBy(x + width / 2 - middle.x, y + height / 2 - middle.y);
  }

  private readonly handleLoad = (event: Event): void => {
    const { naturalWidth: width, naturalHeight: height } = event.target as HTMLImageElement;
    this.size = { width, height };
  };

  private readonly handleError = (): void => {
    this.dispatchEvent(new Event('unreadable'));
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    // Keys of what lies on the picture are its own.
    if (event.target !== this.sheet) return;
    const factor = { '+': zoomStep, '=': zoomStep, '-': 1 / zoomStep }[event.key];
    if (factor && !event.ctrlKey && !event.metaKey) void this.zoomBy(factor);
    else if (!this.cropping) {
      const { outlines, chosen, marked } = this;
      obeyDigitKey(event, { count: ofDigits(outlines).length, chosen, marked });
    }
  };

  /** Two fingers on a touchpad come as a wheel with the control key; the wheel alone scrolls. */
  private readonly handleWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    void this.zoomBy(Math.exp(-event.deltaY / 100), { x: event.clientX, y: event.clientY });
  };

  private readonly handlePress = (): void => {
    this.dragged = 0;
  };

  /** Fingers scroll by themselves. */
  private readonly handleDrag = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    this.hovered = outlineAt(this.outlines, { x: event.clientX, y: event.clientY }, this.frame);
    if (event.buttons !== 1) return;
    this.sheet.scrollBy(-event.movementX, -event.movementY);
    this.dragged += Math.hypot(event.movementX, event.movementY);
  };

  private readonly handleLeave = (): void => {
    this.hovered = undefined;
  };

  private readonly handleTap = ({ clientX, clientY, target }: MouseEvent): void => {
    if (this.dragged > 8 || (target as Element).assignedSlot) return;
    const place = outlineAt(this.outlines, { x: clientX, y: clientY }, this.frame);
    this.dispatchEvent(new DigitChosenEvent(place === this.chosen ? undefined : place));
  };
}

function middleOf(element: Element): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

declare global {
  interface HTMLElementTagNameMap {
    'picture-view': PictureView;
  }
}
