import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { NoteEvent, PictureChosenEvent } from './events.ts';
import { loadSample, loadSamples, type Sample } from './samples.ts';
import { sharedStyles } from './shared.styles.ts';

/**
 * Pictures that ship with the app, to try it with; small copies are fetched when they are seen for the first time, and the one that is pressed.
 *
 * @fires picture-chosen - One of them is to be read.
 * @fires note - One cannot be had.
 */
@customElement('sample-list')
export class SampleList extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }

      p {
        margin: 0 0 8px;
        color: var(--faint);
      }

      /* Two rows of three, or one of six: none stands alone. */
      ul {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 68px));
        justify-content: var(--samples-from, center);
        gap: 8px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      button {
        display: block;
        inline-size: 100%;
        aspect-ratio: 1;
        overflow: hidden;
        border: 1px solid var(--edge);
        border-radius: 10px;
      }

      [aria-busy='true'] {
        border: 3px solid var(--pen);
      }

      img {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
      }

      /* Six are as large as a finger needs on the narrowest phone. */
      @container (min-width: 264px) {
        ul {
          grid-template-columns: repeat(6, minmax(0, 76px));
          gap: clamp(0px, (100cqi - 264px) / 12, 12px);
        }
      }

      @media (hover: hover) {
        button:hover {
          border-color: var(--pen);
        }
      }
    `,
  ];

  /** Whether the user sees this. */
  @property({ type: Boolean }) active = false;

  @state() private samples: readonly Sample[] = [];

  /** The address of the sample that was pressed last. */
  @state() private pressed = '';

  private asked = false;

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('active')) return;
    this.pressed = '';
    if (!this.active || this.asked) return;
    this.asked = true;
    void loadSamples().then((samples) => (this.samples = samples));
  }

  protected override render(): unknown {
    if (this.samples.length === 0) return nothing;
    return html`<p id="title">Try a sample</p>
      <ul aria-labelledby="title">
        ${this.samples.map((sample) => this.renderSample(sample))}
      </ul>`;
  }

  private renderSample({ name, address, thumbnail }: Sample): TemplateResult {
    return html`<li>
      <button
        type="button"
        aria-busy=${this.pressed === address ? 'true' : 'false'}
        @click=${() => void this.choose(address)}
      >
        <img src=${thumbnail} alt=${name} title=${name} width="76" height="76" decoding="async" />
      </button>
    </li>`;
  }

  private async choose(address: string): Promise<void> {
    this.pressed = address;
    try {
      this.dispatchEvent(new PictureChosenEvent(await loadSample(address)));
    } catch {
      this.pressed = '';
      this.dispatchEvent(new NoteEvent({ code: 'sample-unavailable' }));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sample-list': SampleList;
  }
}
