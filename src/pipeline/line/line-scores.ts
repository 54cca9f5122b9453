import { logSum } from '../image/index.ts';
import { columnWidth, type Strip } from './strip.ts';

/** What a column may be: the middle of a digit, or of none. */
export const outcomes = 11;
const none = 10;

/** From a strip the logits of each of its columns, `outcomes` a column: the ten digits, then none. */
export type ReadLine = (strip: Strip) => Promise<Float32Array>;

/** How likely a stretch of a line holds just one digit, and which; logarithms of probabilities. */
export interface StretchScore {
  /** For each digit, that it and nothing else stands there. */
  readonly digits: readonly number[];
  /** That there is none. */
  readonly none: number;
}

/** What the line network says of a line, column by column; where columns lie on the page as of its strip. */
export interface LineScores extends Pick<Strip, 'left' | 'scale'> {
  /** log p, `outcomes` a column. */
  readonly columns: Float32Array;
}

export function lineScoresOf({ left, scale }: Pick<Strip, 'left' | 'scale'>, logits: Float32Array) {
  const columns = new Float32Array(logits.length);
  for (let start = 0; start < logits.length; start += outcomes) {
    const own = logits.subarray(start, start + outcomes);
    const total = own.reduce((sum, each) => logSum(sum, each), -Infinity);
    own.forEach((each, outcome) => (columns[start + outcome] = each - total));
  }
  return { left, scale, columns } satisfies LineScores;
}

/**
 * Of the stretch between two places across the page, in its pixels: with the rule of connectionist temporal classification
 * (Graves et al. 2006) a digit is one run of columns that say so, and none beside it. Stretches that follow each other share
 * no column; one too narrow to have any has the one it lies in.
 */
export function stretchOf(line: LineScores, from: number, to: number): StretchScore {
  const first = Math.min(countOf(line) - 1, columnAt(line, from));
  const last = Math.max(first + 1, columnAt(line, to));
  return {
    digits: Array.from({ length: none }, (_, digit) => oneRun(line, digit, first, last)),
    none: allNone(line, first, last),
  };
}

const countOf = ({ columns }: LineScores): number => columns.length / outcomes;

/** The column that starts nearest to a place. */
function columnAt(line: LineScores, place: number): number {
  const column = Math.round(((place - line.left) * line.scale) / columnWidth);
  return Math.max(0, Math.min(countOf(line), column));
}

function allNone({ columns }: LineScores, first: number, last: number): number {
  let sum = 0;
  for (let column = first; column < last; column++) sum += columns[column * outcomes + none]!;
  return sum;
}

/** Sums over all ways to have none, then the digit, then none again. */
function oneRun({ columns }: LineScores, digit: number, first: number, last: number): number {
  let [before, within, after] = [0, -Infinity, -Infinity];
  for (let column = first; column < last; column++) {
    const own = columns[column * outcomes + digit]!;
    const blank = columns[column * outcomes + none]!;
    after = logSum(after, within) + blank;
    within = logSum(within, before) + own;
    before += blank;
  }
  return logSum(within, after);
}

/** Where on the page one digit ends and the next begins, as columns say it: halfway between two that are the middle of one each. */
export function partingsIn(line: LineScores): number[] {
  const { columns, left, scale } = line;
  const places: number[] = [];
  let [before, digit] = [none, -1];
  for (let column = 0; column < countOf(line); column++) {
    const own = columns.subarray(column * outcomes, (column + 1) * outcomes);
    const said = own.indexOf(Math.max(...own));
    if (said === none) {
      before = none;
      continue;
    }
    if (said !== before && digit >= 0)
      places.push(left + (((digit + column + 1) / 2) * columnWidth) / scale);
    [before, digit] = [said, column];
  }
  return places;
}
