import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Engine, NetworkName } from '../../protocol.ts';
import type { Offline } from '../answer/reading-foot.ts';
import { sayTime } from '../answer/say-reading.ts';
import { closeIcon } from '../shared/icons.ts';
import { openDialog } from '../shared/open-dialog.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import { digitKeys, letSingleKeysWork, shortcuts, singleKeysWork } from './shortcuts.ts';

const networkWords: Record<NetworkName, string> = {
  classic: 'The small network of the textbooks, taught 60,000 digits of one kind.',
  reader: 'It has also learnt other ways of writing, and to leave alone what is no digit.',
};

const backendNames = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' };

/** What the app is, what reads, whether it works offline, and its keys. */
@customElement('more-dialog')
export class MoreDialog extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      /* Closed, it takes no row of the page, nor the gap before one. */
      :host {
        display: contents;
      }

      h3 {
        margin: 20px 0 6px;
        font-size: 1rem;
        font-weight: 600;
      }

      p {
        margin: 8px 0 0;
      }

      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
        gap: 0 24px;
        margin: 0;
      }

      dl div {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        min-block-size: 34px;
        border-block-end: 1px solid var(--rule);
      }

      dd {
        margin: 0;
      }

      kbd {
        padding: 1px 6px;
        border: 1px solid var(--edge);
        border-radius: 5px;
        color: var(--faint);
        font: 0.8125rem/1.4 var(--text);
      }

      /* Where there is nothing but a finger, keys are of no use. */
      @media not (any-pointer: fine) {
        .keys {
          display: none;
        }
      }

      .switch {
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: var(--target);
      }

      .switch input {
        inline-size: 20px;
        block-size: 20px;
        margin: 0;
        accent-color: var(--pen);
      }

      .networks {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }

      .networks a {
        display: grid;
        place-items: center;
        min-block-size: var(--target);
        text-decoration: none;
      }

      /* Told from a hover by more than a tint. */
      .networks [aria-current] {
        background: var(--pen-soft);
        box-shadow: inset 0 0 0 2px var(--pen);
      }

      @media (forced-colors: active) {
        .networks [aria-current] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  @property({ attribute: false }) networks: readonly NetworkName[] = [];
  @property({ attribute: false }) engine: Engine | undefined;
  /** How long the last reading took, in milliseconds. */
  @property({ type: Number }) elapsed: number | undefined;
  @property() offline: Offline = 'unknown';

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** Opens the dialog over the page. */
  show(): void {
    openDialog(this.dialog);
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <div class="dialog-head">
        <h2 id="title">Digits</h2>
        <button class="icon" type="button" aria-label="Close" @click=${this.handleClose}>
          ${closeIcon}
        </button>
      </div>
      <p>
        Reads handwritten digits with a neural network that runs on this device. What you write and
        the pictures you give are never sent anywhere.
      </p>
      ${this.renderState()}${this.networks.length > 1 ? this.renderNetworks() : nothing}
      <section class="keys">
        <h3>Keys</h3>
        <dl>
          ${[...shortcuts, ...digitKeys].map(({ shown, meaning }) =>
            shown ? renderLine(meaning, html`${shown.split(' ').map(renderKey)}`) : nothing,
          )}
        </dl>
        <label class="switch">
          <input type="checkbox" .checked=${singleKeysWork()} @change=${this.handleSwitch} />
          Keys without Ctrl work
        </label>
      </section>
    </dialog>`;
  }

  private renderState(): TemplateResult {
    const { engine, elapsed, offline } = this;
    return html`<h3>On this device</h3>
      <dl>
        ${renderLine('Works offline', offline === 'unknown' ? 'not yet' : 'yes')}
        ${engine ? renderLine('Computes on', backendNames[engine.backend]) : nothing}
        ${elapsed === undefined ? nothing : renderLine('Last reading', sayTime(elapsed))}
      </dl>`;
  }

  private renderNetworks(): TemplateResult {
    const network = this.engine?.network;
    return html`<h3>Network</h3>
      <nav class="networks" aria-label="Network">
        ${this.networks.map(
          (name) =>
            html`<a
              class="quiet"
              href=${addressWith(name)}
              aria-current=${name === network ? 'true' : nothing}
              >${name}</a
            >`,
        )}
      </nav>
      <p>${network ? networkWords[network] : nothing}</p>`;
  }

  private readonly handleSwitch = ({ target }: Event): void => {
    letSingleKeysWork((target as HTMLInputElement).checked);
  };

  private readonly handleClose = (): void => {
    this.dialog.close();
  };
}

function renderLine(term: string, told: unknown): TemplateResult {
  return html`<div>
    <dt>${term}</dt>
    <dd>${told}</dd>
  </div>`;
}

function renderKey(key: string): TemplateResult {
  return html`<kbd>${key}</kbd> `;
}

/** This page's address with another network. */
function addressWith(network: NetworkName): string {
  const address = new URL(location.href);
  address.searchParams.set('network', network);
  return address.href;
}

declare global {
  interface HTMLElementTagNameMap {
    'more-dialog': MoreDialog;
  }
}
