import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Reading } from '../../pipeline/reading/index.ts';
import { digitsOf } from '../reader/correction.ts';
import { DigitChosenEvent, DigitCorrectedEvent } from '../shared/events.ts';
import { afterIcon, beforeIcon, closeIcon } from '../shared/icons.ts';
import { nameDigit, percent } from './say-reading.ts';
import { openDialog } from '../shared/open-dialog.ts';
import { sharedStyles } from '../shared/shared.styles.ts';

/**
 * Walks from digit to digit, and lets the user say what one really is.
 *
 * @fires digit-chosen - The digit before or after is to be looked at.
 * @fires digit-corrected - The user said what the digit is.
 */
@customElement('digit-picker')
export class DigitPicker extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        align-items: center;
      }

      .correct {
        padding-inline: 4px;
        border-radius: 12px;
        line-height: 1.25;
      }

      .correct span {
        display: block;
      }

      .correct b {
        color: var(--pen);
        font-weight: 550;
      }

      dialog {
        inline-size: min(24rem, 100vw - 32px);
      }

      ol {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: 8px;
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
      }

      li button {
        inline-size: 100%;
        padding-block: 8px 6px;
        border: 1px solid var(--edge);
        border-radius: 12px;
        font-size: 0.8125rem;
        line-height: 1.2;
        color: var(--faint);
      }

      li b {
        display: block;
        color: var(--pen);
        font: 400 2rem/1 var(--numeral);
        font-variant-numeric: lining-nums;
      }

      li [aria-current] {
        border: 2px solid var(--pen);
        background: var(--pen-soft);
      }

      @media (hover: hover) {
        .correct:hover,
        li button:hover {
          background: var(--pen-soft);
        }
      }
    `,
  ];

  @property({ attribute: false }) reading!: Reading;
  /** The place of the digit that is looked at, among all digits. */
  @property({ type: Number }) place = 0;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    const { length } = digitsOf(this.reading);
    const name = nameDigit(this.reading, this.place);
    return html`${length > 1 ? this.renderStep(-1, 'Digit before', beforeIcon, length) : nothing}
      <button
        class="correct"
        type="button"
        aria-label=${length > 1 ? `Correct ${name}` : 'Correct'}
        aria-haspopup="dialog"
        @click=${this.handleOpen}
      >
        ${length > 1 ? html`<span>${this.place + 1} of ${length}</span>` : nothing}<b>Correct</b>
      </button>
      ${length > 1 ? this.renderStep(1, 'Digit after', afterIcon, length) : nothing}
      ${this.renderDialog(length > 1 ? `What is ${name}?` : 'What is it?')}`;
  }

  private renderStep(
    step: number,
    name: string,
    icon: TemplateResult,
    length: number,
  ): TemplateResult {
    const place = this.place + step;
    return html`<button
      class="icon"
      type="button"
      aria-label=${name}
      title=${name}
      ?disabled=${place < 0 || place >= length}
      @click=${() => this.dispatchEvent(new DigitChosenEvent(place))}
    >
      ${icon}
    </button>`;
  }

  private renderDialog(question: string): TemplateResult {
    const digit = digitsOf(this.reading)[this.place];
    return html`<dialog aria-labelledby="question" @keydown=${this.handleKey}>
      <div class="dialog-head">
        <h2 id="question">${question}</h2>
        <button class="icon" type="button" aria-label="Close" @click=${this.handleClose}>
          ${closeIcon}
        </button>
      </div>
      <ol>
        ${Array.from(digit?.probabilities ?? [], (probability, value) =>
          this.renderValue(value, probability, value === digit?.value),
        )}
      </ol>
    </dialog>`;
  }

  private renderValue(value: number, probability: number, current: boolean): TemplateResult {
    return html`<li>
      <button
        type="button"
        aria-current=${current ? 'true' : nothing}
        ?autofocus=${current}
        @click=${() => {
          this.correct(value);
        }}
      >
        <b>${value}</b> ${percent(probability)}
      </button>
    </li>`;
  }

  private readonly handleOpen = (): void => {
    openDialog(this.dialog);
  };

  private readonly handleClose = (): void => {
    this.dialog.close();
  };

  /** A figure says it too. */
  private readonly handleKey = ({ key }: KeyboardEvent): void => {
    if (/^\d$/.test(key)) this.correct(Number(key));
  };

  private correct(value: number): void {
    this.dialog.close();
    this.dispatchEvent(new DigitCorrectedEvent(this.place, value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-picker': DigitPicker;
  }
}
