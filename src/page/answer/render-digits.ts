import { html } from 'lit';
import {
  characterOf,
  type Digit,
  type Reading,
  type Sign,
  type WrittenNumber,
} from '../../pipeline/reading/index.ts';
import { digitsOf } from '../reader/correction.ts';
import { lookOf } from '../reader/screen.ts';
import { isEditedSign } from '../reader/written-signs.ts';

/** What renders a digit that stands out, or a sign; a text is plain. */
type Piece = string | (() => unknown);

/**
 * The text of a reading, line by line, its plain digits in one piece: what stands out (doubtful among others,
 * corrected, chosen) is an element of its own. So a line of a hundred certain digits is one text.
 */
export function renderDigits(reading: Reading, chosen: number | undefined): unknown[] {
  const digits = digitsOf(reading);
  const lines = 'lines' in reading ? reading.lines : [];
  // A digit by itself is what the sentence above it is about.
  const looksOf = (digit: Digit): string =>
    digits.length > 1 ? looks(reading, digit, digit === digits[chosen!]) : '';
  return lines.map(({ numbers }, index) => {
    const end = index + 1 < lines.length ? '\n' : '';
    const pieces = numbers.flatMap((number, place) => [
      ...(place > 0 ? [' '] : []),
      ...piecesOf(number, looksOf),
    ]);
    return html`<span class="line">${inRuns(pieces)}${end}</span>`;
  });
}

function piecesOf(number: WrittenNumber, looksOf: (digit: Digit) => string): Piece[] {
  const signsBefore = (place: number): Piece[] =>
    number.signs.filter(({ before }) => before === place).map(pieceOf);
  const pieces = number.digits.flatMap((digit, index) => {
    const look = looksOf(digit);
    const own = look ? () => html`<span class=${look}>${digit.value}</span>` : `${digit.value}`;
    return [...signsBefore(index), own];
  });
  return [...pieces, ...signsBefore(number.digits.length)];
}

function pieceOf(sign: Sign): Piece {
  const text = characterOf(sign);
  return isEditedSign(sign) ? () => html`<span class="given">${text}</span>` : text;
}

/** Plain pieces beside each other are one. */
function inRuns(pieces: readonly Piece[]): unknown[] {
  const runs: unknown[] = [];
  let plain = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') plain += piece;
    else {
      runs.push(plain, piece());
      plain = '';
    }
  }
  return [...runs, plain];
}

function looks(reading: Reading, digit: Digit, chosen: boolean): string {
  const look = lookOf(reading, digit);
  return [look === 'certain' ? '' : look, chosen ? 'chosen' : ''].join(' ').trim();
}
