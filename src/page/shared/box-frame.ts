import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Box } from '../../pipeline/image/index.ts';
import { between, middle, type Corners, type Place } from './corners.ts';
import './crop-frame.ts';
import type { CropFrame } from './crop-frame.ts';
import { BoxDrawnEvent } from './events.ts';
import type { Framing } from './framing.ts';
import { openAsStep } from './open-step.ts';
import { sharedStyles } from './shared.styles.ts';

/** A shorter way of the pointer is a press, in CSS pixels. */
const shortest = 6;

/**
 * Lies on what is read, for a box to be drawn around something: with one stroke of finger, pen or mouse, or by its corners
 * with the arrow keys and Enter.
 *
 * @fires box-drawn - The box is drawn, in shares of this element's width and height.
 */
@customElement('box-frame')
export class BoxFrame extends LitElement implements Framing {
  static override styles = [
    sharedStyles,
    css`
      :host {
        --shade: rgb(10 14 24 / 24%);
        position: absolute;
        inset: 0;
        z-index: 1;
        cursor: crosshair;
        touch-action: none;
      }
    `,
  ];

  /** What is proposed before anything is drawn. */
  @property({ attribute: false }) start: Corners = middle;

  @query('crop-frame') private readonly frame!: CropFrame;

  /** The pointer was moved since it came down. */
  private drawn = false;

  /** Where the pointer came down. */
  private from: { place: Place; clientX: number; clientY: number } | undefined;

  private endStep: () => void = () => undefined;

  constructor() {
    super();
    // Before the frame's corners: a box may begin on one of them, and they are for the keys.
    this.addEventListener('pointerdown', this.handlePress, { capture: true });
    this.addEventListener('pointermove', this.handleMove);
    this.addEventListener('pointerup', this.handleLift);
    this.addEventListener('pointercancel', this.handleCancel);
  }

  /** Back draws no box. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.endStep = openAsStep(() => {
      this.dispatchEvent(new BoxDrawnEvent());
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endStep();
  }

  /** The first corner takes the arrow keys. */
  override focus(): void {
    void this.updateComplete.then(() => {
      this.frame.focus();
    });
  }

  readonly obey: Framing['obey'] = (command) => {
    this.frame.obey(command);
  };

  /** Takes the box as it is. */
  finish(): void {
    const [{ x, y }, , end] = this.frame.corners;
    const box: Box = { x, y, width: end.x - x, height: end.y - y };
    this.dispatchEvent(new BoxDrawnEvent(box));
  }

  protected override render(): TemplateResult {
    return html`<crop-frame
      .least=${0.01}
      .corners=${this.start}
      @framed=${() => {
        this.finish();
      }}
    ></crop-frame>`;
  }

  private readonly handlePress = (event: PointerEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    this.setPointerCapture(event.pointerId);
    const { clientX, clientY } = event;
    this.from = { place: this.placeOf(event), clientX, clientY };
    this.drawn = false;
  };

  private readonly handleMove = (event: PointerEvent): void => {
    if (!this.from) return;
    event.stopPropagation();
    this.frame.move(between(this.from.place, this.placeOf(event)), this.drawn);
    this.drawn = true;
  };

  private readonly handleLift = (event: PointerEvent): void => {
    const { from } = this;
    this.from = undefined;
    if (!from) return;
    const [across, down] = [event.clientX - from.clientX, event.clientY - from.clientY];
    if (Math.abs(across) >= shortest && Math.abs(down) >= shortest) this.finish();
  };

  private readonly handleCancel = (): void => {
    this.from = undefined;
  };

  private placeOf({ clientX, clientY }: PointerEvent): Place {
    const { left, top, width, height } = this.getBoundingClientRect();
    const share = (from: number, length: number) => Math.max(0, Math.min(1, from / length));
    return { x: share(clientX - left, width), y: share(clientY - top, height) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'box-frame': BoxFrame;
  }
}
