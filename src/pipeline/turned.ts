import { type Piece, type Writing, writingOf } from './candidates/index.ts';
import { scaled } from './image/index.ts';
import { type Marks, type Quarters, turnBox, turnMarks } from './marks/index.ts';
import { moveReading, type Reading } from './reading/index.ts';

/** Reads writing as it lies. */
type ReadWriting = (writing: Writing | undefined) => Promise<Reading>;

/**
 * The reading of a picture's marks, or of them turned by quarters where that says far more: a phone that lay flat keeps no
 * word of which way is up. It is looked for only where the marks as they lie hold several parts and say little.
 */
export async function readAnyWay(marks: Marks, readWriting: ReadWriting): Promise<Reading> {
  const writing = writingOf(marks);
  const upright = await readWriting(writing);
  if (!writing || !saysLittle(upright, writing.pieces)) return upright;
  let best = { reading: upright, sense: senseOf(upright) + leastMore };
  for (const quarters of [1, 3, 2] as const) {
    const reading = await readWriting(writingOf(turnMarks(marks, quarters)));
    const sense = senseOf(reading);
    if (sense > best.sense) best = { reading: turnedBack(reading, marks, quarters), sense };
  }
  return best.reading;
}

// Of the large parts, how many at least are digits where a page lies upright; fewer parts are too few to know, and more
// are noise. Guesses.
const mostSense = 0.6;
const [fewest, most] = [3, 1500];

function saysLittle(reading: Reading, pieces: readonly Piece[]): boolean {
  const sizes = pieces
    .map(({ box }) => Math.max(box.width, box.height))
    .sort((one, other) => other - one);
  const count = sizes.filter((size) => size >= large * sizes[sizes.length >> 2]!).length;
  return count >= fewest && count <= most && senseOf(reading) < mostSense * count;
}

// Of the size that a quarter of the parts have at least: smaller ones are signs and specks. A guess.
const large = 0.5;

// In digits: how much more a turned page must say. A guess.
const leastMore = 1;

/** How many digits are read, each as far as its number is certain: on their sides they are parted in ways that none believes. */
function senseOf(reading: Reading): number {
  if (!('lines' in reading)) return 0;
  const numbers = reading.lines.flatMap((line) => line.numbers);
  return numbers.reduce((sum, { digits, certainty }) => sum + digits.length * certainty, 0);
}

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
