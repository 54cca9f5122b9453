import type { Box } from '../image/index.ts';
import type { Quarters } from '../image/index.ts';
import type { Probabilities, Tile } from '../network/index.ts';
import { characterOf, type Sign } from './signs.ts';

/** The answer: what is written on a page, with certainty, alternatives, boxes and tiles. */
export type Reading =
  | {
      kind: 'read' | 'unsure';
      lines: Line[];
      refused: Glyph[];
      certainty: number;
      doubt?: Doubt;
      /** Where the doubt is about the parting: the places that are meant, and what else may stand there. */
      partings?: Parting[];
      /** By how many quarters to the right the picture was turned to read it, where it lay on its side or upside down. */
      turned?: Quarters;
    }
  | { kind: 'not-a-digit'; refused: Glyph[] }
  | { kind: 'nothing-written' };

/**
 * What an `unsure` reading, and no other, is unsure of: `digits` that it marks as doubtful, or the `parting` of the
 * writing into digits: each of them is clear, but others may stand there.
 */
export type Doubt = 'digits' | 'parting';

/** Another way in which a stretch of the writing may be parted. */
export interface Parting {
  /** Digits of the reading, the same objects. */
  taken: Digit[];
  /** Those that may stand in their place; none where they may be no digits. */
  given: Digit[];
  /** How likely this is against what was read. */
  odds: number;
}

/** One row of writing: numbers from left to right. */
export interface Line {
  numbers: WrittenNumber[];
}

/** Digits that stand together. `certainty` is that of all of them being right. */
export interface WrittenNumber {
  digits: Digit[];
  signs: Sign[];
  certainty: number;
}

/** A candidate that was looked at; among a reading's `refused`, one that is no digit. Its box is in page pixels. */
export interface Glyph {
  probabilities: Probabilities;
  box: Box;
  tile: Tile;
}

/** A glyph that is a digit: its value 0 to 9 and the calibrated probability that the value is right. */
export interface Digit extends Glyph {
  value: number;
  certainty: number;
  /** Set in an `unsure` reading where the doubt is about this digit. */
  doubtful?: true;
}

/** A glyph as the digit that is likeliest. */
export function digitOf(glyph: Glyph): Digit {
  const certainty = Math.max(...glyph.probabilities);
  return { ...glyph, value: glyph.probabilities.indexOf(certainty), certainty };
}

/**
 * The reading as it is written: digits with their signs, numbers separated by a space, lines by `\n`; empty where there are
 * no digits.
 */
export function textOf(reading: Reading): string {
  return textOfNumbers(reading, textOfNumber);
}

/** The reading's digits alone, parted like its text. */
export function digitTextOf(reading: Reading): string {
  return textOfNumbers(reading, digitTextOfNumber);
}

/** A number as it is written. */
export function textOfNumber({ digits, signs }: WrittenNumber): string {
  const before = (place: number): string =>
    signs
      .filter((sign) => sign.before === place)
      .map(characterOf)
      .join('');
  const all = digits.map(({ value }, place) => `${before(place)}${value}`);
  return [...all, before(digits.length)].join('');
}

/** A number's digits alone. */
export function digitTextOfNumber({ digits }: WrittenNumber): string {
  return digits.map(({ value }) => value).join('');
}

function textOfNumbers(reading: Reading, textOf: (number: WrittenNumber) => string): string {
  if (!('lines' in reading)) return '';
  return reading.lines.map(({ numbers }) => numbers.map(textOf).join(' ')).join('\n');
}
