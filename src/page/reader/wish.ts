import type { Box } from '../../pipeline/image/index.ts';
import type { Digit, Parting, WrittenNumber } from '../../pipeline/reading/index.ts';
import { digitsOf } from './correction.ts';
import type { DigitsEdit, Edit, GapEdit, Given, Taken } from './edit.ts';
import { around, boxesOf, middleOf, type PlacedReading } from './placed-reading.ts';
import { signsAt } from './signs-at.ts';
import { isNumberText, signsIn, typedIn, typedOver } from './typed-number.ts';

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

/** A wish that the user's word fulfils, without another look at what is written. */
export type PlainWish = Exclude<Wish, { kind: 'split' | 'join' }>;

/** The edits that fulfil a wish; none where it means nothing here. */
export function editsFor(placed: PlacedReading, wish: PlainWish): Edit[] {
  if (wish.kind === 'insert') {
    const text = wish.text ?? '';
    return isNumberText(text) ? typedIn(wish.box, text) : signsAt(placed, wish.box, signsIn(text));
  }
  if (wish.kind === 'part') return [partedAs(placed, wish.parting)];
  const spots = spotsOf(placed);
  if (wish.kind === 'keep') {
    const taken = wish.places.flatMap((place) => spots[place] ?? []);
    return [{ kind: 'digits', taken, given: taken.map((one) => ({ ...one, by: 'user' })) }];
  }
  const spot = spots[wish.place];
  if (wish.kind === 'value') return spot ? [saidToBe(spot, wish.value)] : refusedIs(placed, wish);
  if (!spot) return [];
  if (wish.kind === 'remove') return [{ kind: 'digits', taken: [spot], given: [] }];
  if (wish.kind === 'gap') return gapBefore(placed, wish.place);
  const isSigned = numberAt(placed, wish.place)!.signs.length > 0;
  return typedOver(spots.slice(...numberAround(placed, wish.place)), wish.text, isSigned);
}

/** Where each digit stands, and what it is. */
export function spotsOf(placed: PlacedReading): Taken[] {
  const boxes = boxesOf(placed);
  return digitsOf(placed.reading).map(({ value }, place) => ({ value, box: boxes[place]! }));
}

/** The digit in this place and the one after it as one, as it was read there. */
export function joined(placed: PlacedReading, place: number, given: readonly Given[]): DigitsEdit {
  return { kind: 'digits', taken: spotsOf(placed).slice(place, place + 2), given };
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

/** The place of the digit that stands at a box, or nearest to it. */
export function placeAt(placed: PlacedReading, box: Box): number | undefined {
  const { x, y } = middleOf(box);
  const away = boxesOf(placed).map((one) => Math.hypot(middleOf(one).x - x, middleOf(one).y - y));
  return away.length > 0 ? away.indexOf(Math.min(...away)) : undefined;
}

/** Where the change is that an edit makes. */
export function boxOf(edit: Edit): Box {
  if (edit.kind === 'gap') return edit.right;
  if (edit.kind === 'signs') return edit.digit;
  const [first] = edit.given.length > 0 ? edit.given : edit.taken;
  return first!.box;
}

function partedAs({ places }: PlacedReading, { taken, given }: Parting): DigitsEdit {
  const spot = (digit: Digit): Taken => ({ box: places.get(digit)!, value: digit.value });
  const look = ({ probabilities, tile, certainty }: Digit) => ({ probabilities, tile, certainty });
  return {
    kind: 'digits',
    taken: taken.map(spot),
    given: given.map((digit) => ({ ...spot(digit), by: 'user', look: look(digit) })),
  };
}

function saidToBe({ box, value: before }: Taken, value: number): DigitsEdit {
  return { kind: 'digits', taken: [{ box, value: before }], given: [{ box, value, by: 'user' }] };
}

function refusedIs({ reading, places }: PlacedReading, { value }: { value: number }): Edit[] {
  if (reading.kind !== 'not-a-digit') return [];
  const boxes = reading.refused.map((glyph) => places.get(glyph)!);
  const [glyph] = reading.refused;
  if (!glyph) return [];
  const { probabilities, tile } = glyph;
  const look = { probabilities, tile, certainty: 1 };
  return [{ kind: 'digits', taken: [], given: [{ box: around(boxes), value, by: 'user', look }] }];
}

function gapBefore(placed: PlacedReading, place: number): GapEdit[] {
  if (!hasBefore(placed, place)) return [];
  const boxes = boxesOf(placed);
  const open = numberAround(placed, place)[0] < place;
  return [{ kind: 'gap', left: boxes[place - 1]!, right: boxes[place]!, open }];
}
