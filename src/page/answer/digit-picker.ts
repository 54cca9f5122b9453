import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Reading } from '../../pipeline/reading/index.ts';
import { digitsOf } from '../reader/correction.ts';
import { BoxAskedEvent, CorrectionAskedEvent, DigitChosenEvent } from '../shared/events.ts';
import { addIcon, afterIcon, beforeIcon, doubtIcon } from '../shared/icons.ts';
import { doubtfulPlaces, nextDoubtful } from '../reader/screen.ts';
import { nameDigit } from './say-reading.ts';
import { sharedStyles } from '../shared/shared.styles.ts';

/**
 * Walks from digit to digit, and from one that is in doubt to the next, and leads to where they are put right.
 *
 * @fires digit-chosen - Another digit is to be looked at.
 * @fires correction-asked - The digit is to be put right.
 * @fires box-asked - A digit was missed, and the user wants to show where.
 */
@customElement('digit-picker')
export class DigitPicker extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      /* As the digits do that it walks along, it runs left to right on every page. */
      :host {
        display: flex;
        align-items: center;
        direction: ltr;
      }

      .said {
        padding-inline: 4px;
        border-radius: 12px;
        line-height: 1.25;
        white-space: nowrap;
      }

      .said span {
        display: block;
      }

      .said b {
        color: var(--pen);
        font-weight: 550;
      }

      .doubts b {
        color: var(--doubt);
      }

      .doubts svg {
        display: block;
        inline-size: 18px;
        block-size: 18px;
        margin-inline: auto;
        color: var(--doubt);
      }

      @media (hover: hover) {
        .said:hover {
          background: var(--pen-soft);
        }
      }
    `,
  ];

  @property({ attribute: false }) reading!: Reading;
  /** The place of the digit that is looked at, among all digits. */
  @property({ type: Number }) place = 0;

  protected override render(): TemplateResult {
    const { length } = digitsOf(this.reading);
    return html`${length > 1 ? this.renderStep(-1, 'Digit before', beforeIcon, length) : nothing}
      ${this.reading.kind === 'nothing-written' ? nothing : this.renderCorrect(length)}
      ${length > 1 ? this.renderStep(1, 'Digit after', afterIcon, length) : nothing}
      ${length > 1 ? this.renderDoubts() : nothing}
      <button
        class="icon"
        type="button"
        aria-label="Add a missed digit or sign"
        title="Add a missed digit or sign (B)"
        @click=${this.handleMissed}
      >
        ${addIcon}
      </button>`;
  }

  private renderCorrect(length: number): TemplateResult {
    const name = length > 1 ? `Correct ${nameDigit(this.reading, this.place)}` : 'Correct';
    return html`<button
      class="said"
      type="button"
      aria-label=${name}
      aria-haspopup="dialog"
      @click=${() => this.dispatchEvent(new CorrectionAskedEvent(this.place))}
    >
      ${length > 1 ? html`<span>${this.place + 1} of ${length}</span>` : nothing}<b>Correct</b>
    </button>`;
  }

  /** Which of the doubtful ones this is, and the way to the next. */
  private renderDoubts(): unknown {
    const places = doubtfulPlaces(this.reading);
    const next = nextDoubtful(this.reading, this.place);
    if (next === undefined) return nothing;
    const index = places.indexOf(this.place);
    const count = index < 0 ? `${places.length}` : `${index + 1} of ${places.length}`;
    return html`<button
      class="said doubts"
      type="button"
      aria-label=${`Next doubtful digit, ${count}`}
      title="Next doubtful digit (N)"
      @click=${() => this.dispatchEvent(new DigitChosenEvent(next))}
    >
      ${doubtIcon}<b>${count}</b>
    </button>`;
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

  private readonly handleMissed = (): void => {
    this.dispatchEvent(new BoxAskedEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-picker': DigitPicker;
  }
}
