import type { Box } from '../../pipeline/image/index.ts';
import type { Digit, Glyph, Reading } from '../../pipeline/reading/index.ts';
import { digitsOf } from './correction.ts';
import type { Given } from './edit.ts';
import { type PlacedReading, turnedFromRead, turnedToRead } from './placed-reading.ts';

/** Reads what stands in a box of the surface by itself. */
export type ReadPart = (box: Box, expect: 'digit' | 'number') => Promise<PlacedReading>;

/** The shares of a digit's width at which it may be two. */
const cuts = [0.38, 0.5, 0.62];

/**
 * Reads the two halves of a box as a digit each, cut across the rows of the reading where both are most like one; fewer where
 * there is no ink.
 */
export async function readHalves(box: Box, of: Reading, readPart: ReadPart): Promise<Given[]> {
  const ways: Given[][] = [];
  for (const cut of cuts) {
    const left = await readOne(sliceOf(box, of, 0, cut), readPart);
    const right = await readOne(sliceOf(box, of, cut, 1), readPart);
    ways.push([...left, ...right]);
  }
  return ways.reduce((best, way) => (worthOf(way) > worthOf(best) ? way : best));
}

/** Reads what stands in a box as one digit, however little it looks like one; none where there is no ink. */
export async function readOne(box: Box, readPart: ReadPart): Promise<Given[]> {
  const placed = await readPart(box, 'digit');
  const { reading, places } = placed;
  if (reading.kind === 'nothing-written') return [];
  if (reading.kind !== 'not-a-digit') return givenBy(placed);
  return reading.refused
    .slice(0, 1)
    .map((glyph) => givenAs(likeliest(glyph), places.get(glyph)!, true));
}

/** The digits of a reading, to be put into another one. */
export function givenBy({ reading, places }: PlacedReading): Given[] {
  const isSure = reading.kind === 'read';
  return digitsOf(reading).map((digit) =>
    givenAs(digit, places.get(digit)!, !isSure && digit.doubtful === true),
  );
}

function givenAs(
  { value, probabilities, tile, certainty }: Digit,
  box: Box,
  isDoubtful: boolean,
): Given {
  const doubt = isDoubtful ? { doubtful: true as const } : {};
  return { box, value, by: 'network', look: { probabilities, tile, certainty, ...doubt } };
}

function likeliest(glyph: Glyph): Digit {
  const certainty = Math.max(...glyph.probabilities);
  return { ...glyph, value: glyph.probabilities.indexOf(certainty), certainty };
}

/** Two digits before one, and those that are more likely. */
function worthOf(way: readonly Given[]): number {
  const certainty = way.reduce((product, { look }) => product * look!.certainty, 1);
  return way.length + certainty;
}

function sliceOf(box: Box, of: Reading, from: number, to: number): Box {
  const { x, width, ...rest } = turnedToRead(of)(box);
  return turnedFromRead(of, { ...rest, x: x + from * width, width: (to - from) * width });
}
