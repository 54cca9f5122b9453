import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Mode } from '../../store.ts';
import { ModeChosenEvent } from '../shared/events.ts';
import { appMark, moreIcon } from '../shared/icons.ts';
import { sharedStyles } from '../shared/shared.styles.ts';

/**
 * The app's name, whether what is drawn is to be read or a picture, and the way to what is wanted seldom.
 *
 * @fires mode-chosen - The user turns to the one or the other.
 * @fires more - The user wants the rest.
 */
@customElement('app-head')
export class AppHead extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }

      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px min(12px, 2cqi);
        min-block-size: var(--target);
      }

      .mark {
        inline-size: 26px;
        block-size: 26px;
        stroke: none;
      }

      h1 {
        flex: 1;
        margin: 0;
        font-size: 1.0625rem;
        font-weight: 600;
        letter-spacing: -0.01em;
      }

      .modes {
        display: flex;
        padding: 3px;
        border-radius: 999px;
        background: var(--pen-soft);
      }

      .modes button {
        /* The group's padding belongs to the target. */
        min-block-size: 38px;
        padding-inline: min(16px, 3cqi);
        border-radius: 999px;
        color: var(--pen);
        font-size: 0.9375rem;
        font-weight: 550;
        position: relative;
      }

      .modes button::after {
        content: '';
        position: absolute;
        inset: -3px 0;
      }

      .modes [aria-pressed='true'] {
        background: var(--sheet);
        color: var(--ink);
        box-shadow: 0 1px 2px rgb(0 0 0 / 12%);
      }

      /* The name makes room for what can be pressed, then the sign; the name stays for those who listen. */
      @container (max-width: 20.5rem) {
        h1 {
          position: absolute;
          clip-path: inset(50%);
        }
      }

      @container (max-width: 15.5rem) {
        .mark {
          display: none;
        }
      }

      @container (max-width: 10rem) {
        .modes button {
          padding-inline: 2cqi;
        }
      }

      @media (forced-colors: active) {
        [aria-pressed='true'] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  @property() mode: Mode = 'draw';

  protected override render(): TemplateResult {
    return html`<header>
      ${appMark}
      <h1>Digits</h1>
      <div class="modes" role="group" aria-label="What to read">
        ${this.renderMode('draw', 'Draw')}${this.renderMode('picture', 'Picture')}
      </div>
      <button class="icon" type="button" aria-label="More" title="More" @click=${this.handleMore}>
        ${moreIcon}
      </button>
    </header>`;
  }

  private renderMode(mode: Mode, name: string): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.mode === mode ? 'true' : 'false'}
      @click=${() => this.dispatchEvent(new ModeChosenEvent(mode))}
    >
      ${name}
    </button>`;
  }

  private readonly handleMore = (): void => {
    this.dispatchEvent(new Event('more'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'app-head': AppHead;
  }
}
