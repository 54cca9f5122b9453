import type { Box } from '../../pipeline/image/index.ts';
import type { Parting, WrittenNumber } from '../../pipeline/reading/index.ts';
import { digitsOf } from './correction.ts';
import type { Taken } from './edit.ts';
import { boxesOf, type PlacedReading } from './placed-reading.ts';

/** What the user wants put right. Places count all digits; boxes lie on the surface that was read. */
export type Wish =
  /** The digit is another one; where no digit was read, what was refused is one. */
  | { readonly kind: 'value'; readonly place: number; readonly value: number }
  /** It is no digit. */
  | { readonly kind: 'remove'; readonly place: number }
  /** The gap before it is none, or there is one. */
  | { readonly kind: 'gap'; readonly place: number }
  /** The number that it stands in is another one. */
  | { readonly kind: 'text'; readonly place: number; readonly text: string }
  /** Digits or signs that were missed stand in a box; without a text they are to be read there. */
  | { readonly kind: 'insert'; readonly box: Box; readonly text?: string }
  /** They are parted in this other way. */
  | { readonly kind: 'part'; readonly parting: Parting }
  /** The digits in these places are what was read. */
  | { readonly kind: 'keep'; readonly places: readonly number[] }
  /** It is two digits. */
  | { readonly kind: 'split'; readonly place: number }
  /** It and the one after it are one digit. */
  | { readonly kind: 'join'; readonly place: number };

/** Where each digit stands, and what it is. */
export function spotsOf(placed: PlacedReading): Taken[] {
  const boxes = boxesOf(placed);
  return digitsOf(placed.reading).map(({ value }, place) => ({ value, box: boxes[place]! }));
}

/** From where to where, among all digits, the number reaches that the digit in this place stands in. */
export function numberAround(
  { reading }: PlacedReading,
  place: number,
): [from: number, to: number] {
  const lengths =
    'lines' in reading
      ? reading.lines.flatMap(({ numbers }) => numbers.map(({ digits }) => digits.length))
      : [];
  let from = 0;
  for (const length of lengths) {
    if (place < from + length) return [from, from + length];
    from += length;
  }
  return [from, from];
}

/** The number that the digit in this place stands in. */
export function numberAt({ reading }: PlacedReading, place: number): WrittenNumber | undefined {
  const digit = digitsOf(reading)[place];
  const lines = 'lines' in reading ? reading.lines : [];
  return lines
    .flatMap(({ numbers }) => numbers)
    .find(({ digits }) => digit !== undefined && digits.includes(digit));
}

/** Whether the digits in this place and before it stand in one line. */
export function hasBefore({ reading }: PlacedReading, place: number): boolean {
  const starts = new Set<number>();
  let count = 0;
  for (const { numbers } of 'lines' in reading ? reading.lines : []) {
    starts.add(count);
    count += numbers.reduce((sum, { digits }) => sum + digits.length, 0);
  }
  return place > 0 && place < count && !starts.has(place);
}
