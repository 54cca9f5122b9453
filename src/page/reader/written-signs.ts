import type {
  Digit,
  Reading,
  Sign,
  ToldSign,
  WrittenNumber,
} from '../../pipeline/reading/index.ts';
import { digitsOf } from './correction.ts';
import type { SignsEdit } from './edit.ts';
import { isMeant, type PlacedReading } from './placed-reading.ts';

type AnySign = Sign | ToldSign;

/** A sign that an edit gave, with how it is written. */
export type EditedSign = AnySign & { readonly text: string };

const kinds: Readonly<Record<string, AnySign['kind']>> = {
  '.': 'point',
  ',': 'comma',
  '-': 'separator',
  "'": 'separator',
  '+': 'plus',
  '/': 'slash',
  ':': 'colon',
  '=': 'equals',
  '%': 'percent',
  '€': 'currency',
  $: 'currency',
  '£': 'currency',
  '(': 'bracket',
  ')': 'bracket',
  '[': 'bracket',
  ']': 'bracket',
};

/** A sign that can be told. */
export function isSign(character: string): boolean {
  return character in kinds;
}

export function isEditedSign(sign: AnySign): sign is EditedSign {
  return 'text' in sign;
}

/** The number with its signs, or with those of them that count. */
export function asWritten(
  { digits, signs }: WrittenNumber,
  counts: (sign: AnySign) => boolean = () => true,
): string {
  const before = (place: number): string =>
    signs
      .filter((sign) => sign.before === place && counts(sign))
      .map(characterOf)
      .join('');
  return [
    ...digits.map(({ value }, place) => `${before(place)}${value}`),
    before(digits.length),
  ].join('');
}

/** The number as the answer shows it, and takes it elsewhere: with the signs that the user gave. */
export function numberWritten(number: WrittenNumber): string {
  return asWritten(number, isEditedSign);
}

/** The reading as text, as `textOf` gives it, with the signs that the user gave. */
export function textWritten(reading: Reading): string {
  if (!('lines' in reading)) return '';
  return reading.lines.map(({ numbers }) => numbers.map(numberWritten).join(' ')).join('\n');
}

/** As it is written; a sign that was read has no more than a kind, and a separator is a dash where it lies flat. */
export function characterOf(sign: AnySign): string {
  if (isEditedSign(sign)) return sign.text;
  const { kind, box } = sign;
  if (kind === 'minus' || (kind === 'separator' && box.width > box.height)) return '-';
  return Object.keys(kinds).find((character) => kinds[character] === kind && character !== '-')!;
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
    const isFirst = before === 0 && character === '-';
    return { kind: isFirst ? 'minus' : kinds[character]!, before, box, text: character };
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
