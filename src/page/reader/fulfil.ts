import type { Digit, Parting } from '../../pipeline/reading/index.ts';
import type { DigitsEdit, Edit, GapEdit, Given, Taken } from './edit.ts';
import { around, boxesOf, type PlacedReading } from './placed-reading.ts';
import { readMissed } from './read-missed.ts';
import { signsAt } from './signs-at.ts';
import { readHalves, readOne, type ReadPart } from './take-apart.ts';
import { isNumberText, signsIn, typedIn, typedOver } from './typed-number.ts';
import { hasBefore, numberAround, numberAt, spotsOf, type Wish } from './wish.ts';

/** The edits that fulfil a wish, after another look at what is written where it needs one; none where it means nothing here. */
export async function fulfil(
  placed: PlacedReading,
  wish: Wish,
  readPart: ReadPart,
): Promise<readonly Edit[]> {
  if (wish.kind === 'insert' && wish.text === undefined)
    return readMissed(placed, wish.box, readPart);
  if (wish.kind === 'split') {
    const spot = spotsOf(placed)[wish.place];
    const given = spot ? await readHalves(spot.box, placed.reading, readPart) : [];
    return given.length > 1 ? [{ kind: 'digits', taken: [spot!], given }] : [];
  }
  if (wish.kind === 'join') {
    if (!hasBefore(placed, wish.place + 1)) return [];
    const boxes = boxesOf(placed).slice(wish.place, wish.place + 2);
    const given = await readOne(around(boxes), readPart);
    return given.length > 0 ? [joined(placed, wish.place, given)] : [];
  }
  return editsFor(placed, wish);
}

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
  const number = spots.slice(...numberAround(placed, wish.place));
  return typedOver(number, wish.text, isSigned, placed.extent);
}

/** The digit in this place and the one after it as one, as it was read there. */
function joined(placed: PlacedReading, place: number, given: readonly Given[]): DigitsEdit {
  return { kind: 'digits', taken: spotsOf(placed).slice(place, place + 2), given };
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
