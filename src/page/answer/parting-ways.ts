import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  textOfNumber,
  type Digit,
  type Parting,
  type Reading,
  type WrittenNumber,
} from '../../pipeline/reading/index.ts';
import { digitsOf, partingsIn } from '../reader/correction.ts';
import { exchange } from '../reader/edit-lines.ts';
import { turnedToRead } from '../reader/placed-reading.ts';
import type { Wish } from '../reader/wish.ts';
import { CorrectionEvent } from '../shared/events.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import { chance } from './say-reading.ts';

/** More ways than these would be a list, and not a choice. */
const mostWays = 3;

/**
 * Lets the user choose how writing is parted into digits where that is in doubt: as it was read, or in another way.
 *
 * @fires correction - One of them was chosen.
 */
@customElement('parting-ways')
export class PartingWays extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }

      p {
        margin: 0 0 6px;
        color: var(--faint);
        font-size: 0.9375rem;
      }

      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      button {
        padding: 4px 16px;
        border: 1px solid var(--edge);
        border-radius: 12px;
        color: var(--faint);
        font-size: 0.8125rem;
        line-height: 1.2;
        text-align: start;
      }

      b {
        display: block;
        color: var(--pen);
        font: 400 1.5rem/1.1 var(--numeral);
        font-variant-numeric: lining-nums;
        letter-spacing: 0.03em;
        direction: ltr;
      }

      @media (orientation: portrait) and (max-height: 640px) {
        p {
          position: absolute;
          clip-path: inset(50%);
        }

        button {
          padding-block: 0;
        }
      }

      @media (hover: hover) {
        button:hover {
          background: var(--pen-soft);
        }
      }
    `,
  ];

  @property({ attribute: false }) reading!: Reading;
  /** The place of the digit, among all digits, that is asked about. */
  @property({ type: Number }) place = 0;

  protected override render(): TemplateResult {
    const { reading } = this;
    const digits = digitsOf(reading);
    const ways = waysAt(reading, digits[this.place]!);
    const taken = new Set(ways.flatMap((way) => way.taken));
    const numbers = numbersWith(reading, taken);
    const all = ways.reduce((sum, { odds }) => sum + odds, 1);
    const places = [...taken].map((digit) => digits.indexOf(digit));
    return html`<p id="question">Which is it?</p>
      <div role="group" aria-labelledby="question">
        ${this.renderWay(textOf(numbers), 'as it was read', { kind: 'keep', places })}
        ${ways.map((parting) =>
          this.renderWay(
            textOf(numbersAfter(this.reading, numbers, parting)),
            chance(parting.odds / all),
            {
              kind: 'part',
              parting,
            },
          ),
        )}
      </div>`;
  }

  private renderWay(text: string, words: string, wish: Wish): TemplateResult {
    return html`<button type="button" @click=${() => this.dispatchEvent(new CorrectionEvent(wish))}>
      <b>${text || 'No digit'}</b>${words}
    </button>`;
  }
}

/** The likeliest ways in which the digit is not what it was read as. */
function waysAt(reading: Reading, digit: Digit): Parting[] {
  return partingsIn(reading)
    .filter(({ taken }) => taken.includes(digit))
    .slice(0, mostWays);
}

function numbersWith(reading: Reading, digits: ReadonlySet<Digit>): WrittenNumber[] {
  const lines = 'lines' in reading ? reading.lines : [];
  return lines
    .flatMap(({ numbers }) => numbers)
    .filter((number) => number.digits.some((digit) => digits.has(digit)));
}

function numbersAfter(
  reading: Reading,
  numbers: WrittenNumber[],
  { taken, given }: Parting,
): WrittenNumber[] {
  return exchange([{ numbers }], taken, given, turnedToRead(reading))[0]?.numbers ?? [];
}

function textOf(numbers: readonly WrittenNumber[]): string {
  return numbers.map(textOfNumber).join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'parting-ways': PartingWays;
  }
}
