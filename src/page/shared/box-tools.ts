import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { BoxDrawnEvent } from './events.ts';
import { frameWords } from './sentences.ts';
import { Speaker } from './speaker.ts';
import { sharedStyles } from './shared.styles.ts';

/**
 * What stands in the place of the tools while a box is drawn.
 *
 * @fires box-drawn - No box is drawn after all.
 * @fires box-taken - The box is to be taken as it is.
 */
@customElement('box-tools')
export class BoxTools extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 4px 8px;
        min-block-size: var(--target);
        container-type: inline-size;
      }

      /* In one row with its words, however narrow it is and however large the letters are. */
      button {
        font-size: min(1rem, max(15px, 5.5cqi));
      }

      p {
        margin: 0;
        color: var(--faint);
        font-size: min(0.9375rem, max(14px, 4.5cqi));
        line-height: 1.25;
      }

      .ways {
        display: flex;
      }

      .primary {
        padding-inline: 18px;
        border-radius: 999px;
        background: var(--pen);
        color: var(--on-pen);
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    new Speaker(this, () => frameWords.box);
  }

  protected override render(): TemplateResult {
    return html`<p>${frameWords.box}</p>
      <div class="ways">
        <button class="quiet" type="button" @click=${() => this.dispatchEvent(new BoxDrawnEvent())}>
          Cancel
        </button>
        <button
          class="primary"
          type="button"
          @click=${() => this.dispatchEvent(new Event('box-taken'))}
        >
          Read
        </button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'box-tools': BoxTools;
  }
}
