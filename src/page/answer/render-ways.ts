import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../../pipeline/reading/index.ts';
import { digitsOf, isCorrected, isPartingUnsure, isUnseen } from '../reader/correction.ts';
import type { PlacedReading } from '../reader/placed-reading.ts';
import { hasBefore, numberAround, type Wish } from '../reader/wish.ts';
import { percent } from './say-reading.ts';

const figures = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** A digit that is asked about, and who hears what is wished of it. */
interface Choice {
  readonly placed: PlacedReading;
  readonly place: number;
  readonly wish: (wish: Wish) => void;
}

/** The ten figures that it may be. */
export function renderFigures({ placed: { reading }, place, wish }: Choice): TemplateResult {
  const shares = sharesOf(reading, place);
  const read = digitsOf(reading)[place]?.value;
  return html`<ol>
    ${figures.map(
      (value) =>
        html`<li>
          <button
            type="button"
            aria-current=${value === read ? 'true' : nothing}
            @click=${() => {
              wish({ kind: 'value', place, value });
            }}
          >
            <b>${value}</b> ${shares ? percent(shares[value]!) : nothing}
          </button>
        </li>`,
    )}
  </ol>`;
}

/**
 * How likely each figure is. That says nothing where it is not sure that one digit stands there, where nobody looked, or where
 * the user has said what it is.
 */
function sharesOf(reading: Reading, place: number): ArrayLike<number> | undefined {
  const digit = digitsOf(reading)[place];
  if (!digit) return 'refused' in reading ? reading.refused[0]?.probabilities : undefined;
  const isKnown = !isPartingUnsure(reading, digit) && !isUnseen(digit) && !isCorrected(digit);
  return isKnown ? digit.probabilities : undefined;
}

/** What else may be wrong with it than the figure; nothing where no digit was read. */
export function renderWays({ placed, place, wish }: Choice): unknown {
  const digit = digitsOf(placed.reading)[place];
  if (!digit) return nothing;
  const way = (name: string, kind: 'remove' | 'gap' | 'split' | 'join', key: string) =>
    html`<button
      class="quiet"
      type="button"
      aria-keyshortcuts=${key}
      @click=${() => {
        wish({ kind, place });
      }}
    >
      ${name}
    </button>`;
  const isInNumber = numberAround(placed, place)[0] < place;
  return html`${way(isCorrected(digit) ? 'Remove it' : 'Not a digit', 'remove', 'Delete')}
  ${hasBefore(placed, place + 1) ? way('One with the next', 'join', 'J') : nothing}
  ${way('Two digits', 'split', '/')}
  ${
    hasBefore(placed, place)
      ? way(isInNumber ? 'A gap before it' : 'No gap before it', 'gap', 'Space')
      : nothing
  }`;
}
