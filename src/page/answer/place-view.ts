import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Box } from '../../pipeline/image/index.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import type { Paint } from './paint.ts';

/** Pixels of the canvas along a side: as many as a dense screen has there. */
const side = 132;

/** The place of a digit on what was read, enlarged: small, where no network looked at it. */
@customElement('place-view')
export class PlaceView extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }

      canvas {
        display: block;
        box-sizing: border-box;
        inline-size: var(--target);
        block-size: var(--target);
        /* Its colour frames what is meant. */
        border: 0 solid var(--pen);
        border-radius: 6px;
        background: var(--sheet);
        color: var(--ink);
      }
    `,
  ];

  @property({ attribute: false }) paint: Paint | undefined;
  /** What stands there may be another thing each time that it is shown. */
  @property({ attribute: false, hasChanged: () => true }) box: Box | undefined;

  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  protected override render(): TemplateResult {
    return html`<canvas width=${side} height=${side} role="img" aria-label="Its place"></canvas>`;
  }

  protected override updated(): void {
    if (this.box) void this.paint?.(this.canvas, this.box);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'place-view': PlaceView;
  }
}
