import { type Piece, type Writing, writingOf } from './candidates/index.ts';
import { type Quarters, scaled, turnBox } from './image/index.ts';
import { type Marks, turnMarks } from './marks/index.ts';
import { moveReading, type Reading } from './reading/index.ts';

/** How writing is read as it lies. */
export interface ReadAsItLies {
  /** The whole reading. */
  readonly read: (writing: Writing | undefined) => Promise<Reading>;
  /** How many of some pieces are plainly a digit each: a small part of the work of a reading. */
  readonly countPlain: (pieces: readonly Piece[]) => Promise<number>;
}

/**
 * The reading of a picture's marks, or of them turned by quarters where that says far more: a phone that lay flat keeps no
 * word of which way is up. It is looked for only where the marks as they lie hold several parts and say little, and
 * of many parts only in turns in which more of them are plainly digits: of noise that is seldom one.
 */
export async function readAnyWay(
  marks: Marks,
  { read, countPlain }: ReadAsItLies,
): Promise<Reading> {
  const writing = writingOf(marks);
  const upright = await read(writing);
  if (!writing || !saysLittle(upright, writing.pieces)) return upright;
  const isHopeless = await hopelessTurns(largeOf(writing.pieces), countPlain);
  let best = { reading: upright, sense: 0 };
  for (const quarters of [1, 3, 2] as const) {
    const turned = writingOf(turnMarks(marks, quarters));
    if (!turned || (await isHopeless(turned))) continue;
    const reading = await read(turned);
    if (senseOf(reading, quarters) <= senseOf(upright, quarters) + leastMore) continue;
    const sense = senseOf(reading);
    if (sense > best.sense) best = { reading: turnedBack(reading, marks, quarters), sense };
  }
  return best.reading;
}

// So many large parts are soon read in every turn: of few, a 0 may be all that is plain, and it is one in any. A guess.
const few = 12;

/** Tells of a turn whether it is not worth its reading, by the parts as they lie. */
async function hopelessTurns(
  upright: readonly Piece[],
  countPlain: ReadAsItLies['countPlain'],
): Promise<(turned: Writing) => Promise<boolean>> {
  if (upright.length <= few) return () => Promise.resolve(false);
  const plain = await countPlain(upright);
  return async ({ pieces }) => (await countPlain(largeOf(pieces))) <= plain;
}

// Of the large parts, how many at least are digits where a page lies upright; fewer parts are too few to know, and more
// are noise. Guesses.
const mostSense = 0.6;
const [fewest, most] = [3, 1500];

function saysLittle(reading: Reading, pieces: readonly Piece[]): boolean {
  const count = largeOf(pieces).length;
  return count >= fewest && count <= most && senseOf(reading) < mostSense * count;
}

// Of the size that a quarter of the parts have at least: smaller ones are signs and specks. A guess.
const large = 0.5;

function largeOf(pieces: readonly Piece[]): Piece[] {
  const sizeOf = ({ box }: Piece): number => Math.max(box.width, box.height);
  const sizes = pieces.map(sizeOf).sort((one, other) => other - one);
  return pieces.filter((piece) => sizeOf(piece) >= large * sizes[sizes.length >> 2]!);
}

// In digits: how much more a turned page must say. A guess.
const leastMore = 1;

/**
 * How many digits are read, each as far as its number is certain: on their sides they are parted in ways that none
 * believes. Against a turn by so many quarters, those alone count that tell which way they lie.
 */
function senseOf(reading: Reading, quarters: Quarters | 0 = 0): number {
  if (!('lines' in reading)) return 0;
  const numbers = reading.lines.flatMap((line) => line.numbers);
  return numbers.reduce((sum, { digits, certainty }) => {
    const telling = digits.filter(({ value }) => !anyWay[quarters].has(value));
    return sum + telling.length * certainty;
  }, 0);
}

/** Which digits are digits however they lie: turned by so many quarters, they look like these or others. */
const anyWay: Record<Quarters | 0, ReadonlySet<number>> = {
  0: new Set(),
  1: new Set([0]),
  2: new Set([0, 1, 6, 8, 9]),
  3: new Set([0]),
};

/** The reading of turned marks with its boxes where they are on the page, and word of how it was turned. */
function turnedBack(reading: Reading, { box, reduction = 1 }: Marks, quarters: Quarters): Reading {
  const page = scaled(box, reduction);
  const frame = turnBox({ ...page, x: 0, y: 0 }, page, quarters);
  const back = (4 - quarters) as Quarters;
  const moved = moveReading(reading, (own) => {
    const there = turnBox(own, frame, back);
    return { ...there, x: there.x + page.x, y: there.y + page.y };
  });
  return 'lines' in moved ? { ...moved, turned: quarters } : moved;
}
