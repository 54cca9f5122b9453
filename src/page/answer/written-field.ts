import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { WrittenEvent } from '../shared/events.ts';
import { typedWords } from '../shared/sentences.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import { isNumberText, isWritingText } from '../reader/typed-number.ts';

/** Signs that numbers are written with; others can be typed. */
const signs = [
  ['.', 'Point'],
  [',', 'Comma'],
  ['-', 'Minus'],
  ['/', 'Slash'],
  [':', 'Colon'],
  ['+', 'Plus'],
  ['%', 'Percent'],
] as const;

/**
 * Takes a number as it is written, with its signs. Those can be pressed too: the figures' keyboard of a phone has few of
 * them, or none.
 *
 * @fires written - It is to be taken.
 */
@customElement('written-field')
export class WrittenField extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        container-type: inline-size;
      }

      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
      }

      /* In two lines where it would leave the field no room in its row. */
      label {
        max-inline-size: 6.5em;
        color: var(--faint);
        font-size: 0.875rem;
        line-height: 1.2;
      }

      input,
      .signs {
        direction: ltr;
      }

      input {
        flex: 1;
        min-inline-size: 5em;
        min-block-size: var(--target);
        box-sizing: border-box;
        padding-inline: 12px;
        border: 1px solid var(--edge);
        border-radius: 12px;
        background: var(--paper);
        color: var(--ink);
        font: 400 1.25rem/1.2 var(--numeral);
        font-variant-numeric: lining-nums;
        letter-spacing: 0.04em;
      }

      /* Words, field and button in one row. */
      @container (max-width: 16rem) {
        label {
          max-inline-size: 5em;
        }

        input {
          min-inline-size: 3.5em;
        }
      }

      p {
        flex: 1 0 100%;
        margin: 0;
        color: var(--doubt);
        font-size: 0.875rem;
        line-height: 1.3;
      }

      .signs {
        display: grid;
        grid-template-columns: repeat(7, minmax(0, 1fr));
        gap: 6px;
        flex: 1 0 100%;
      }

      /* Seven in a row, however narrow it is. */
      .signs button {
        min-inline-size: 0;
        border: 1px solid var(--edge);
        border-radius: 12px;
        color: var(--pen);
        font: 400 1.25rem/1 var(--numeral);
      }

      @media (hover: hover) {
        .signs button:hover {
          background: var(--pen-soft);
        }
      }
    `,
  ];

  @property() label = '';
  /** What stands there before something is typed. */
  @property() value = '';
  /** What the button says. */
  @property() action = '';
  /** Signs without a digit are taken too. */
  @property({ type: Boolean }) signsAlone = false;

  @state() private typed: string | undefined;

  @query('input') private readonly field!: HTMLInputElement;

  override focus(): void {
    this.field.focus();
  }

  /** Something was typed that was not taken yet. */
  get isTyped(): boolean {
    return this.typed !== undefined;
  }

  /** Forgets what was typed. */
  reset(): void {
    this.typed = undefined;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('value')) this.typed = undefined;
  }

  protected override updated(): void {
    // In a dialog that scrolls it may lie below what is seen.
    if (this.isRefused) this.shadowRoot!.querySelector('p')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    return html`<form @submit=${this.handleSubmit}>
      <label for="text">${this.label}</label>
      <input
        id="text"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        enterkeyhint="done"
        aria-invalid=${this.isRefused ? 'true' : 'false'}
        aria-describedby=${this.isRefused ? 'takes' : nothing}
        .value=${this.text}
        @input=${this.handleInput}
      />
      <button class="quiet" type="submit" ?disabled=${!this.isMeant}>${this.action}</button>
      ${this.isRefused ? html`<p id="takes">${typedWords}</p>` : nothing}
      <div class="signs" role="group" aria-label="Put in a sign">
        ${signs.map(([sign, name]) => this.renderSign(sign, name))}
      </div>
    </form>`;
  }

  private renderSign(sign: string, name: string): TemplateResult {
    const put = (): void => {
      const { field } = this;
      field.setRangeText(sign, field.selectionStart!, field.selectionEnd!, 'end');
      this.typed = field.value;
    };
    return html`<button
      type="button"
      aria-label=${name}
      title=${name}
      @mousedown=${stayInField}
      @click=${put}
    >
      ${sign}
    </button>`;
  }

  private get text(): string {
    return this.typed ?? this.value;
  }

  private get isMeant(): boolean {
    return this.signsAlone ? isWritingText(this.text) : isNumberText(this.text);
  }

  /** Something was typed that is not taken. */
  private get isRefused(): boolean {
    return this.isTyped && this.text.trim() !== '' && !this.isMeant;
  }

  private readonly handleInput = (): void => {
    this.typed = this.field.value;
  };

  private readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.isMeant) this.dispatchEvent(new WrittenEvent(this.text));
  };
}

/** Who types goes on typing after a sign that was pressed. */
function stayInField(press: Event): void {
  press.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'written-field': WrittenField;
  }
}
