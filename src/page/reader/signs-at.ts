import type { Box } from '../../pipeline/image/index.ts';
import type { Digit, WrittenNumber } from '../../pipeline/reading/index.ts';
import type { SignsEdit } from './edit.ts';
import { rowOf } from './edit-lines.ts';
import { middleOf, type PlacedReading, turnedToRead } from './placed-reading.ts';

/** The edit that puts signs where a box stands in a row of digits; none where it stands in no row. */
export function signsAt(placed: PlacedReading, box: Box, text: string): SignsEdit[] {
  const { places, reading, toPage } = placed;
  const numbers = rowBeside(placed, toPage(box));
  const toRead = turnedToRead(reading);
  const { x } = middleOf(toRead(toPage(box)));
  const [nearest] = numbers
    .flatMap((number) => sidesOf(number, x, toRead))
    .toSorted((one, other) => one.away - other.away);
  if (!nearest || text === '') return [];
  const { digit, side } = nearest;
  return [{ kind: 'signs', digit: places.get(digit)!, side, text }];
}

/** The numbers of the row that a box of the page stands in. */
export function rowBeside({ reading }: PlacedReading, box: Box): readonly WrittenNumber[] {
  if (!('lines' in reading)) return [];
  const digits = reading.lines.flatMap(({ numbers }) => numbers.flatMap((number) => number.digits));
  const toRead = turnedToRead(reading);
  const places = new Map(digits.map((digit) => [digit, toRead(digit.box)]));
  return rowOf(toRead(box), reading.lines, places)?.numbers ?? [];
}

interface Side {
  readonly digit: Digit;
  readonly side: SignsEdit['side'];
  readonly away: number;
}

/** The places for signs in a number, with their distance from a place along the row. */
function sidesOf({ digits }: WrittenNumber, x: number, toRead: (box: Box) => Box): Side[] {
  const boxes = digits.map(({ box }) => toRead(box));
  const sides = digits.map((digit, index): Side => {
    const start = boxes[index]!.x;
    const before = boxes[index - 1];
    const edge = before ? (before.x + before.width + start) / 2 : start;
    return { digit, side: 'before', away: Math.abs(edge - x) };
  });
  const last = boxes.at(-1)!;
  const away = Math.abs(last.x + last.width - x);
  return [...sides, { digit: digits.at(-1)!, side: 'after', away }];
}
