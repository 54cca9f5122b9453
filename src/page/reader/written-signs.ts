import {
  signKindOf,
  type Digit,
  type Sign,
  type WrittenNumber,
} from '../../pipeline/reading/index.ts';
import { digitsOf } from './correction.ts';
import type { SignsEdit } from './edit.ts';
import { isMeant, type PlacedReading } from './placed-reading.ts';

/** A sign that an edit gave. */
interface EditedSign extends Sign {
  readonly by: 'user';
}

/** A sign that can be told. */
export function isSign(character: string): boolean {
  return signKindOf(character, false) !== undefined;
}

export function isEditedSign(sign: Sign): sign is EditedSign {
  return 'by' in sign;
}

/** The reading with the signs that an edit puts beside a digit; nothing where that digit is no longer there. */
export function withSigns(
  placed: PlacedReading,
  { digit: box, side, text, moved }: SignsEdit,
): PlacedReading | undefined {
  const { reading, places } = placed;
  if (!('lines' in reading)) return undefined;
  const isHere = (digit: Digit): boolean => isMeant(box, places.get(digit)!, moved);
  if (!digitsOf(reading).some(isHere)) return undefined;
  const signed = (number: WrittenNumber): WrittenNumber => {
    const place = number.digits.findIndex(isHere);
    return place < 0 ? number : signedAt(number, side === 'before' ? place : place + 1, text);
  };
  const lines = reading.lines.map((line) => ({ ...line, numbers: line.numbers.map(signed) }));
  return { ...placed, reading: { ...reading, lines } };
}

function signedAt(number: WrittenNumber, before: number, text: string): WrittenNumber {
  const box = boxBefore(number, before);
  const given = Array.from(text, (character): EditedSign => {
    const kind = signKindOf(character, before === 0)!;
    return { kind, before, box, text: character, by: 'user' };
  });
  const others = number.signs.filter((sign) => sign.before !== before);
  const signs = [...others, ...given].toSorted((one, other) => one.before - other.before);
  return { ...number, signs };
}

/** Between two digits, or beside the first or last as narrow as a sign is. */
function boxBefore({ digits }: WrittenNumber, before: number): Sign['box'] {
  const [left, right] = [digits[before - 1]?.box, digits[before]?.box];
  const beside = (left ?? right)!;
  const narrow = beside.height / 4;
  const from = left ? left.x + left.width : beside.x - narrow;
  const to = right ? right.x : from + narrow;
  return { x: Math.min(from, to), y: beside.y, width: Math.abs(to - from), height: beside.height };
}
