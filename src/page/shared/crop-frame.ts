import { css, html, LitElement, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  cornerNames,
  moveCorner,
  uprightAround,
  wholeButMargin,
  type Corners,
  type Place,
} from './corners.ts';
import type { Framing } from './framing.ts';
import { record, redo, startHistory, undo } from './history.ts';
import { sharedStyles } from './shared.styles.ts';

/** One press of an arrow key, in shares of the picture; with the shift key ten times as far. */
const step = 0.005;

/** More than anybody goes back for. */
const bounds = { steps: 500, weight: Infinity, weigh: () => 0 };

/**
 * What is to stay of the picture that it lies on: four corners, moved with finger, mouse or arrow keys.
 *
 * @fires framed - Enter was pressed on a corner: the frame is as it is to be.
 */
@customElement('crop-frame')
export class CropFrame extends LitElement implements Framing {
  static override styles = [
    sharedStyles,
    css`
      :host {
        position: absolute;
        inset: 0;
      }

      svg {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        stroke: none;
      }

      .outside {
        fill: var(--shade, rgb(10 14 24 / 55%));
        fill-rule: evenodd;
      }

      .edge {
        stroke: var(--pen);
        stroke-width: 2px;
        vector-effect: non-scaling-stroke;
      }

      .corner {
        position: absolute;
        display: grid;
        place-items: center;
        inline-size: var(--target);
        block-size: var(--target);
        border-radius: 50%;
        cursor: move;
        touch-action: none;
        translate: -50% -50%;
      }

      .corner::before {
        content: '';
        inline-size: 20px;
        block-size: 20px;
        border: 3px solid var(--sheet);
        border-radius: 50%;
        background: var(--pen);
      }
    `,
  ];

  /** Each corner moves by itself, for a sheet that is seen aslant; without, the sides stay upright and level. */
  @property({ type: Boolean }) aslant = false;

  /** What stays is at least this wide and high, in shares of the picture. */
  @property({ type: Number }) least = 0.05;

  @state() private history = startHistory(wholeButMargin);

  /** In shares of the picture's width and height. Corners that it is given begin it anew. */
  get corners(): Corners {
    return this.history.present;
  }

  set corners(corners: Corners) {
    this.history = startHistory(corners);
  }

  /** Moves all corners, as a step that can be undone, or as more of the last one. */
  move(corners: Corners, isMore = false): void {
    this.history = isMore
      ? { ...this.history, present: corners }
      : record(this.history, corners, bounds);
  }

  readonly obey: Framing['obey'] = (command) => {
    if (command === 'undo') this.history = undo(this.history);
    else if (command === 'redo') this.history = redo(this.history);
  };

  /** A corner was moved since it was pressed: the rest of its way is the same step. */
  private dragged = false;

  /** The first corner takes the arrow keys. */
  override focus(): void {
    void this.updateComplete.then(() => this.shadowRoot?.querySelector('button')?.focus());
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('aslant') && !this.aslant) this.corners = uprightAround(this.corners);
  }

  protected override render(): TemplateResult {
    const path = this.corners.map(({ x, y }) => `${100 * x} ${100 * y}`).join('L');
    return html`<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<path class="outside" d=${`M0 0H100V100H0ZM${path}Z`} />
          <path class="edge" d=${`M${path}Z`} />`}
      </svg>
      ${this.corners.map((corner, index) => this.renderCorner(corner, index))}`;
  }

  private renderCorner({ x, y }: Place, index: number): TemplateResult {
    return html`<button
      class="corner"
      type="button"
      aria-label=${`${cornerNames[index]!} corner: move with the arrow keys`}
      .style=${`left: ${100 * x}%; top: ${100 * y}%`}
      @pointerdown=${this.handlePress}
      @pointermove=${(event: PointerEvent) => {
        this.handleMove(event, index);
      }}
      @keydown=${(event: KeyboardEvent) => {
        this.handleKey(event, index);
      }}
    ></button>`;
  }

  private readonly handlePress = (event: PointerEvent): void => {
    this.dragged = false;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    event.stopPropagation();
  };

  private handleMove(event: PointerEvent, index: number): void {
    if (!(event.currentTarget as Element).hasPointerCapture(event.pointerId)) return;
    event.stopPropagation();
    const { left, top, width, height } = this.getBoundingClientRect();
    const to = { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
    this.moveCorner(index, to, this.dragged);
    this.dragged = true;
  }

  private handleKey(event: KeyboardEvent, index: number): void {
    const isDone = event.key === 'Enter';
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[
      event.key
    ];
    if (!way && !isDone) return;
    event.preventDefault();
    event.stopPropagation();
    if (!way) {
      this.dispatchEvent(new Event('framed'));
      return;
    }
    const far = event.shiftKey ? 10 * step : step;
    const { x, y } = this.corners[index]!;
    const to = { x: x + far * way[0]!, y: y + far * way[1]! };
    this.moveCorner(index, to, event.repeat);
  }

  private moveCorner(index: number, to: Place, isMore: boolean): void {
    this.move(moveCorner(this.corners, index, to, this.aslant, this.least), isMore);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crop-frame': CropFrame;
  }
}
