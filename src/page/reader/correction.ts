import type { Digit, Glyph, Parting, Reading } from '../../pipeline/reading/index.ts';
import type { Given } from './edit.ts';

/** A digit that an edit gave. Probabilities and tile are what the network gave and saw, where it looked. */
export interface EditedDigit extends Digit {
  readonly by: Given['by'];
  /** What the network had read in this place; absent where it had read no digit there. */
  readonly correctedFrom?: number;
  /** The network has not looked there: probabilities and tile are blank. */
  readonly unseen?: true;
}

export function isEdited(digit: Digit): digit is EditedDigit {
  return 'by' in digit;
}

/** All that is known of it is what the user said. */
export function isUnseen(glyph: Glyph): glyph is EditedDigit {
  return 'unseen' in glyph;
}

/** The user said what it is. */
export function isCorrected(digit: Digit): digit is EditedDigit {
  return isEdited(digit) && digit.by === 'user';
}

/** The reading is unsure of this very digit, and the user has not said what it is. */
export function isDoubtful(digit: Digit): boolean {
  return digit.doubtful === true && !isCorrected(digit);
}

/** What the network read there, whatever the user said since. */
export function readAs(digit: Digit): number | undefined {
  return isEdited(digit) ? digit.correctedFrom : digit.value;
}

/** The ways in which the digits may be parted otherwise, that the user has not chosen between. */
export function partingsIn(reading: Reading): readonly Parting[] {
  return ('lines' in reading ? reading.partings : undefined) ?? [];
}

/** The reading is unsure where this very digit ends. */
export function isPartingUnsure(reading: Reading, digit: Digit): boolean {
  return partingsIn(reading).some(({ taken }) => taken.includes(digit));
}

/** All digits, from the first line's first to the last line's last. */
export function digitsOf(reading: Reading): Digit[] {
  if (!('lines' in reading)) return [];
  return reading.lines.flatMap(({ numbers }) => numbers.flatMap(({ digits }) => digits));
}

/** In which line the digit in this place stands, and in which place of that line. */
export function placeInLine(reading: Reading, place: number): [line: number, inLine: number] {
  const lines = 'lines' in reading ? reading.lines : [];
  let [line, inLine] = [0, place];
  for (const { numbers } of lines) {
    const length = numbers.reduce((sum, { digits }) => sum + digits.length, 0);
    if (inLine < length) break;
    inLine -= length;
    line++;
  }
  return [line, inLine];
}
