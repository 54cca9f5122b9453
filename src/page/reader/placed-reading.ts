import type { Box } from '../../pipeline/image/index.ts';
import type { Glyph, Reading } from '../../pipeline/reading/index.ts';
import { digitsOf } from './correction.ts';

/** A reading, and where its digits stand on the surface that it is of. */
export interface PlacedReading {
  readonly reading: Reading;
  /** Of each digit, and of what was refused. */
  readonly places: ReadonlyMap<Glyph, Box>;
  /** The way from the surface to the page that was read. */
  readonly toPage: (box: Box) => Box;
  /** Whether something is written in a box of the surface. */
  readonly isWritten: (box: Box) => boolean;
}

/** Where the digits of a reading stand, in their order. */
export function boxesOf({ reading, places }: PlacedReading): Box[] {
  return digitsOf(reading).map((digit) => places.get(digit)!);
}

/** Each edge within a tenth of the box' height: ink is rasterised anew with every stroke. */
export function isSamePlace(one: Box, other: Box): boolean {
  const edges = ({ x, y, width, height }: Box): number[] => [x, y, x + width, y + height];
  const theirs = edges(other);
  return edges(one).every((edge, index) => Math.abs(edge - theirs[index]!) <= one.height / 10);
}

/** The smallest box around boxes, of which there is at least one. */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  return {
    x: left,
    y: top,
    width: Math.max(...boxes.map(({ x, width }) => x + width)) - left,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) - top,
  };
}

export function middleOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Whether a place lies in a box. */
export function isIn({ x, y, width, height }: Box, place: { x: number; y: number }): boolean {
  return place.x >= x && place.x <= x + width && place.y >= y && place.y <= y + height;
}
