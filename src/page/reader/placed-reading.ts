import type { Box } from '../../pipeline/image/index.ts';
import { type Glyph, type Quarters, type Reading, turnBox } from '../../pipeline/reading/index.ts';
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
  /** How far the surface reaches; without, it has no edge. */
  readonly extent?: Box;
}

/** Where the digits of a reading stand, in their order. */
export function boxesOf({ reading, places }: PlacedReading): Box[] {
  return digitsOf(reading).map((digit) => places.get(digit)!);
}

// Turned about it, boxes lie beside each other as they do on the whole page that is turned.
const origin = { width: 0, height: 0 };

/** A box as it lies where the picture was turned to read it: rows run from left to right there. */
export function turnedToRead(reading: Reading): (box: Box) => Box {
  const turned = turnOf(reading);
  return (box) => (turned ? turnBox(box, origin, turned) : box);
}

/** The way back from `turnedToRead`. */
export function turnedFromRead(reading: Reading, box: Box): Box {
  const turned = turnOf(reading);
  return turned ? turnBox(box, origin, (4 - turned) as Quarters) : box;
}

/** By how many quarters to the right the picture was turned to read it; nothing where it was read as it lies. */
export function turnOf(reading: Reading): Quarters | undefined {
  return 'lines' in reading ? reading.turned : undefined;
}

/** Each edge within a tenth of the box' height: ink is rasterised anew with every stroke. */
export function isSamePlace(one: Box, other: Box): boolean {
  const edges = ({ x, y, width, height }: Box): number[] => [x, y, x + width, y + height];
  const theirs = edges(other);
  return edges(one).every((edge, index) => Math.abs(edge - theirs[index]!) <= one.height / 10);
}

/** Whether what stands at a place is what was meant by a box; `moved`, by one that was drawn before the surface was changed. */
export function isMeant(box: Box, place: Box, moved?: true): boolean {
  if (isSamePlace(box, place)) return true;
  return moved === true && (isIn(box, middleOf(place)) || isIn(place, middleOf(box)));
}

/** The smallest box around boxes, of which there is at least one. */
export function around(boxes: readonly Box[]): Box {
  return boxes.reduce(aroundBoth);
}

function aroundBoth(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

export function middleOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Whether a place lies in a box. */
export function isIn({ x, y, width, height }: Box, place: { x: number; y: number }): boolean {
  return place.x >= x && place.x <= x + width && place.y >= y && place.y <= y + height;
}
