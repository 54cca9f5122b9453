import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { WrittenEvent } from '../shared/events.ts';
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

      label {
        color: var(--faint);
        font-size: 0.9375rem;
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

      .signs {
        display: grid;
        grid-template-columns: repeat(7, minmax(0, 1fr));
        gap: 6px;
        flex: 1 0 100%;
      }

      .signs button {
        border: 1px solid var(--edge);
        border-radius: 12px;
        color: var(--pen);
        font: 400 1.25rem/1 var(--numeral);
      }

      @container (max-width: 18.5rem) {
        label {
          flex: 1 0 100%;
        }
      }

      /* On a phone they come with the keyboard, and leave what is asked about in view until then. */
      @media (max-width: 559px) {
        form:not(:focus-within) .signs {
          display: none;
        }
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

  protected override render(): TemplateResult {
    return html`<form @submit=${this.handleSubmit}>
      <label for="text">${this.label}</label>
      <input
        id="text"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        enterkeyhint="done"
        .value=${this.text}
        @input=${this.handleInput}
      />
      <button class="quiet" type="submit" ?disabled=${!this.isMeant}>${this.action}</button>
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
    return html`<button type="button" aria-label=${name} title=${name} @click=${put}>
      ${sign}
    </button>`;
  }

  private get text(): string {
    return this.typed ?? this.value;
  }

  private get isMeant(): boolean {
    return this.signsAlone ? isWritingText(this.text) : isNumberText(this.text);
  }

  private readonly handleInput = (): void => {
    this.typed = this.field.value;
  };

  private readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.isMeant) this.dispatchEvent(new WrittenEvent(this.text));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'written-field': WrittenField;
  }
}
