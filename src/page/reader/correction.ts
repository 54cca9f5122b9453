import type { Box } from '../../pipeline/image/index.ts';
import type { Digit, Reading, WrittenNumber } from '../../pipeline/reading/index.ts';

/** A digit whose value the user said. Certainty 1; probabilities and tile stay what the network gave and saw. */
export interface CorrectedDigit extends Digit {
  /** What the network had read. */
  readonly correctedFrom: number;
}

/**
 * The reading with the user's word for the digit at `place`, counted over all lines; to say what stands there
 * already confirms it. A reading is no longer unsure when the user has spoken on every digit that was in doubt; of
 * one that may have been taken apart wrongly, on every digit.
 */
export function correct(reading: Reading, place: number, value: number): Reading {
  if (!('lines' in reading)) return reading;
  const digits = digitsOf(reading);
  const wrong = digits[place];
  if (!wrong) return reading;
  const right: CorrectedDigit = { ...wrong, value, certainty: 1, correctedFrom: readAs(wrong) };
  const others = digits.filter((digit) => digit !== wrong && !isCorrected(digit));
  const { doubt, ...written } = reading;
  const doubted = doubt === 'parting' ? others.length > 0 : others.some(isDoubtful);
  return {
    ...written,
    ...(doubted && doubt ? { kind: 'unsure', doubt } : { kind: 'read' }),
    certainty: without(reading.certainty, wrong),
    lines: reading.lines.map((line) => ({
      ...line,
      numbers: line.numbers.map((number) => replace(number, wrong, right)),
    })),
  };
}

export function isCorrected(digit: Digit): digit is CorrectedDigit {
  return 'correctedFrom' in digit;
}

/** The reading is unsure of this very digit, and the user has not said what it is. */
export function isDoubtful(digit: Digit): boolean {
  return digit.doubtful === true && !isCorrected(digit);
}

/** What the network read there, whatever the user said since. */
function readAs(digit: Digit): number {
  return isCorrected(digit) ? digit.correctedFrom : digit.value;
}

/** All digits, from the first line's first to the last line's last. */
export function digitsOf(reading: Reading): Digit[] {
  if (!('lines' in reading)) return [];
  return reading.lines.flatMap(({ numbers }) => numbers.flatMap(({ digits }) => digits));
}

function replace(number: WrittenNumber, wrong: Digit, right: Digit): WrittenNumber {
  if (!number.digits.includes(wrong)) return number;
  return {
    ...number,
    digits: number.digits.map((digit) => (digit === wrong ? right : digit)),
    certainty: without(number.certainty, wrong),
  };
}

/** The certainty of all but this digit, as if each were right or wrong by itself. */
function without(certainty: number, { certainty: own }: Digit): number {
  return Math.min(1, certainty / Math.max(own, Number.EPSILON));
}

/** A reading, and where its digits stand on the surface that it is of. */
export interface PlacedReading {
  readonly reading: Reading;
  readonly boxes: readonly Box[];
}

/** The newer reading with the user's word for each digit that is still there: at the same place, read as it was. */
export function carryCorrections(older: PlacedReading, newer: PlacedReading): Reading {
  const digits = digitsOf(newer.reading);
  return digitsOf(older.reading).reduce((reading, digit, index) => {
    if (!isCorrected(digit)) return reading;
    const place = digits.findIndex(
      ({ value }, at) =>
        value === digit.correctedFrom && isSamePlace(older.boxes[index]!, newer.boxes[at]!),
    );
    return correct(reading, place, digit.value);
  }, newer.reading);
}

/** Each edge within a tenth of the box' height: ink is rasterised anew with every stroke. */
function isSamePlace(one: Box, other: Box): boolean {
  const edges = ({ x, y, width, height }: Box): number[] => [x, y, x + width, y + height];
  const theirs = edges(other);
  return edges(one).every((edge, index) => Math.abs(edge - theirs[index]!) <= one.height / 10);
}
