import type { Box } from '../../pipeline/image/index.ts';
import type { Digit, Reading, WrittenNumber } from '../../pipeline/reading/index.ts';
import {
  digitsOf,
  isDoubtful,
  isEdited,
  isUnseen,
  partingsIn,
  readAs,
  type EditedDigit,
} from './correction.ts';
import type { DigitsEdit, Edit, GapEdit, Given, Look, Taken } from './edit.ts';
import { certaintyAfter, exchange, insert, type Line } from './edit-lines.ts';
import {
  isIn,
  isMeant,
  isSamePlace,
  middleOf,
  type PlacedReading,
  turnedToRead,
  turnOf,
} from './placed-reading.ts';
import { withSigns } from './written-signs.ts';

/**
 * What the reading is with the user's edits, one after the other. Those that no longer apply are left out: the digits
 * that they change are not there any more, or nothing is written where they put some.
 */
export function applyEdits(read: PlacedReading, edits: readonly Edit[]): PlacedReading {
  return edits.reduce((placed, edit) => withEdit(placed, edit) ?? placed, read);
}

/** How many of the edits that moved with their surface no longer apply to what is read of it. */
export function countLost(read: PlacedReading, edits: readonly Edit[]): number {
  let [placed, lost] = [read, 0];
  for (const edit of edits) {
    const next = withEdit(placed, edit);
    if (!next && edit.moved) lost++;
    placed = next ?? placed;
  }
  return lost;
}

/** Nothing where the edit does not apply. */
function withEdit(placed: PlacedReading, edit: Edit): PlacedReading | undefined {
  switch (edit.kind) {
    case 'digits':
      return withDigits(placed, edit);
    case 'gap':
      return withGap(placed, edit);
    case 'signs':
      return withSigns(placed, edit);
  }
}

function withDigits(placed: PlacedReading, edit: DigitsEdit): PlacedReading | undefined {
  const taken = takenBy(edit, placed);
  if (!taken) return undefined;
  // What moved was no digit, and is none now.
  if (taken.length + edit.given.length === 0) return placed;
  const given = edit.given.map((one) => digitOf(one, edit, taken, placed));
  const places = new Map([
    ...placed.places,
    ...given.map((digit, index) => [digit, edit.given[index]!.box] as const),
  ]);
  const before = linesOf(placed.reading);
  const lines =
    taken.length > 0
      ? exchange(before, taken, given, turnedToRead(placed.reading))
      : insert(before, given, onPage(placed, places));
  return { ...placed, places, reading: readingWith(placed.reading, lines, taken, given) };
}

/** Places by the page's pixels, as it was turned to read it: a surface may have other units across than down. */
function onPage({ reading, toPage }: PlacedReading, places: PlacedReading['places']) {
  const toRead = turnedToRead(reading);
  return new Map([...places].map(([glyph, box]) => [glyph, toRead(toPage(box))]));
}

/** The digits that make room; nothing where the edit does not apply. */
function takenBy({ taken, given, moved }: DigitsEdit, placed: PlacedReading): Digit[] | undefined {
  // The user spoke of the place, whatever is read there now, and be it nothing.
  if (moved) {
    const meant = taken.flatMap((one) => meantBy(one.box, placed) ?? []);
    return [...new Set([...meant, ...coveredBy(given, placed)])];
  }
  if (taken.length === 0) return given.some(isGone) ? undefined : coveredBy(given, placed);
  const found = taken.map((one) => find(one, placed)).filter((digit) => digit !== undefined);
  return found.length === taken.length ? found : undefined;

  /** What the user typed needs no ink of its own. */
  function isGone({ box, look }: Given): boolean {
    return look !== undefined && !placed.isWritten(box);
  }
}

/** Where the user put digits, there are no others. */
function coveredBy(given: readonly Given[], { reading, places }: PlacedReading): Digit[] {
  return digitsOf(reading).filter((digit) =>
    given.some(({ box }) => isIn(box, middleOf(places.get(digit)!))),
  );
}

function find({ box, value }: Taken, { reading, places }: PlacedReading): Digit | undefined {
  return digitsOf(reading).find(
    (digit) => digit.value === value && isSamePlace(box, places.get(digit)!),
  );
}

/** The digit that stands where one was before the surface was changed. */
function meantBy(box: Box, { reading, places }: PlacedReading): Digit | undefined {
  const digits = digitsOf(reading);
  return (
    digits.find((digit) => isSamePlace(box, places.get(digit)!)) ??
    digits.find((digit) => isMeant(box, places.get(digit)!, true))
  );
}

function digitOf(
  { box, value, by, look }: Given,
  { moved }: DigitsEdit,
  taken: readonly Digit[],
  { places, toPage }: PlacedReading,
): EditedDigit {
  const before = taken.find((digit) => isMeant(box, places.get(digit)!, moved));
  const { probabilities, tile, certainty, doubtful } = look ?? before ?? blank;
  const correctedFrom = before && readAs(before);
  return {
    value,
    by,
    box: before?.box ?? toPage(box),
    probabilities,
    tile,
    certainty: by === 'user' ? 1 : certainty,
    ...(doubtful && { doubtful }),
    ...(correctedFrom !== undefined && { correctedFrom }),
    ...(!look && (!before || isUnseen(before)) && { unseen: true as const }),
  };
}

/** Where the network has not looked. */
const blank = {
  probabilities: new Float32Array(10),
  tile: new Float32Array(28 * 28),
  certainty: 1,
} as unknown as Look;

/**
 * A reading is no longer unsure when the user has spoken on every digit that was in doubt; of one that may have been
 * taken apart wrongly, on every place that is meant, or else on every digit.
 */
function readingWith(
  before: Reading,
  lines: Line[],
  taken: readonly Digit[],
  given: readonly Digit[],
): Reading {
  const removed = given.length === 0 ? taken : [];
  const refused = [...('refused' in before ? before.refused : []), ...removed];
  if (lines.length === 0) return { kind: 'not-a-digit', refused };
  const written = 'lines' in before ? before : { certainty: 1 };
  const left = doubtLeft(before, lines);
  const turned = turnOf(before);
  return {
    kind: left.doubt ? 'unsure' : 'read',
    lines,
    refused: refused.filter(({ box }) => !given.some((digit) => isSamePlace(digit.box, box))),
    certainty: certaintyAfter(written.certainty, taken, given),
    ...(turned && { turned }),
    ...left,
  };
}

type Doubted = Pick<Extract<Reading, { lines: unknown }>, 'doubt' | 'partings'>;

/** Who chose one way of parting digits, or said what they are, has settled the others. */
function doubtLeft(before: Reading, lines: readonly Line[]): Doubted {
  const digits = lines.flatMap(({ numbers }) => numbers.flatMap((number) => number.digits));
  if ('doubt' in before && before.doubt === 'parting') {
    const partings = partingsIn(before);
    const left = partings.filter(({ taken }) => taken.every((digit) => digits.includes(digit)));
    if (left.length > 0) return { doubt: 'parting', partings: left };
    if (partings.length === 0 && !digits.every(isEdited)) return { doubt: 'parting' };
  }
  return digits.some(isDoubtful) ? { doubt: 'digits' } : {};
}

function withGap(
  placed: PlacedReading,
  { left, right, open, moved }: GapEdit,
): PlacedReading | undefined {
  const { reading, places } = placed;
  if (!('lines' in reading)) return undefined;
  const at = (box: Box) => (digit: Digit | undefined) =>
    digit !== undefined && isMeant(box, places.get(digit)!, moved);
  const [isLeft, isRight] = [at(left), at(right)];
  const digits = digitsOf(reading);
  if (!digits.some(isLeft) || !digits.some(isRight)) return undefined;
  const lines = reading.lines.map(({ numbers, ...line }) => ({
    ...line,
    numbers: open ? numbers.flatMap(parted) : numbers.reduce<WrittenNumber[]>(together, []),
  }));
  return { ...placed, reading: { ...reading, lines } };

  function parted(number: WrittenNumber): WrittenNumber[] {
    const end = number.digits.findIndex(
      (digit, index) => isLeft(digit) && isRight(number.digits[index + 1]),
    );
    return end < 0 ? [number] : partAfter(number, end + 1);
  }

  function together(numbers: WrittenNumber[], next: WrittenNumber): WrittenNumber[] {
    const last = numbers.at(-1);
    if (!isLeft(last?.digits.at(-1)) || !isRight(next.digits[0])) return [...numbers, next];
    return [...numbers.slice(0, -1), joined(last!, next)];
  }
}

function partAfter({ digits, signs, certainty }: WrittenNumber, count: number): WrittenNumber[] {
  const right = signs.filter(({ before }) => before > count);
  return [
    {
      digits: digits.slice(0, count),
      signs: signs.filter(({ before }) => before <= count),
      certainty,
    },
    {
      digits: digits.slice(count),
      signs: right.map((sign) => ({ ...sign, before: sign.before - count })),
      certainty,
    },
  ];
}

function joined(left: WrittenNumber, right: WrittenNumber): WrittenNumber {
  const shifted = right.signs.map((sign) => ({
    ...sign,
    before: sign.before + left.digits.length,
  }));
  return {
    digits: [...left.digits, ...right.digits],
    signs: [...left.signs, ...shifted],
    certainty: left.certainty * right.certainty,
  };
}

function linesOf(reading: Reading): Line[] {
  return 'lines' in reading ? reading.lines : [];
}
