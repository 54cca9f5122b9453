import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { closeIcon } from '../shared/icons.ts';
import { openDialog } from '../shared/open-dialog.ts';
import { sharedStyles } from '../shared/shared.styles.ts';

/** A tile's side in pixels. */
const side = 28;

/** What the network saw: small, and large when it is pressed. */
@customElement('tile-view')
export class TileView extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }

      .small {
        display: block;
        inline-size: var(--target);
        block-size: var(--target);
        border-radius: 6px;
        overflow: hidden;
      }

      canvas {
        display: block;
        inline-size: 100%;
        aspect-ratio: 1;
        background: #000;
        image-rendering: pixelated;
      }

      dialog {
        inline-size: min(26rem, 100vw - 32px);
      }

      dialog canvas {
        margin-block: 8px 14px;
        border-radius: 6px;
        max-inline-size: calc(100dvh - 15rem);
        margin-inline: auto;
      }

      p {
        margin: 0;
        color: var(--faint);
        font-size: 0.9375rem;
      }
    `,
  ];

  /** 28 × 28 values, 0 to 1, row by row. */
  @property({ attribute: false }) tile!: Float32Array;

  @query('.small canvas') private readonly small!: HTMLCanvasElement;
  @query('dialog canvas') private readonly large!: HTMLCanvasElement;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    return html`<button
        class="small"
        type="button"
        aria-label="Show large what the network saw"
        @click=${this.handleOpen}
      >
        <canvas width=${side} height=${side}></canvas>
      </button>
      <dialog aria-labelledby="title">
        <div class="dialog-head">
          <h2 id="title">What the network saw</h2>
          <button class="icon" type="button" aria-label="Close" @click=${this.handleClose}>
            ${closeIcon}
          </button>
        </div>
        <canvas width=${side} height=${side}></canvas>
        <p>
          The writing in 28 × 28 pixels, light on dark, its centre of mass in the middle. This is
          all that the network gets to see.
        </p>
      </dialog>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (!changes.has('tile')) return;
    drawTile(this.small, this.tile);
    drawTile(this.large, this.tile);
  }

  private readonly handleOpen = (): void => {
    openDialog(this.dialog);
  };

  private readonly handleClose = (): void => {
    this.dialog.close();
  };
}

function drawTile(canvas: HTMLCanvasElement, tile: Float32Array): void {
  const pixels = new ImageData(side, side);
  tile.forEach((light, index) => {
    pixels.data.set([255 * light, 255 * light, 255 * light, 255], 4 * index);
  });
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'tile-view': TileView;
  }
}
