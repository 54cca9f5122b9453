import type { Box } from './box.ts';
import { enclosing, type Piece } from './piece.ts';

/** Pieces of one line of writing, from left to right, and how high a digit of it is, in the page's pixels. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly height: number;
}

/** The height that half of the writing's height is made up of: dots, bars and specks hardly count. */
export function typicalHeight(boxes: readonly Box[]): number {
  const heights = boxes.map(sizeOf).sort((one, other) => one - other);
  const half = heights.reduce((sum, height) => sum + height, 0) / 2;
  let sum = 0;
  return heights.find((height) => (sum += height) >= half) ?? 0;
}

/** A flat 0 counts for more than its height, a minus for less than its width. */
function sizeOf({ width, height }: Box): number {
  return Math.max(height, Math.min(width, 1.5 * height));
}

// In heights of a digit.
const large = 0.5;
const offLine = 0.55;
// Of the lower of two pieces: what stands beside each other so far is one line.
const sideBySide = 0.5;

/**
 * The lines of writing, from the top to the bottom. A line may climb or fall: what goes on near where the line's
 * last digits stand belongs to it. Small pieces go to the line that is nearest.
 */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const height = typicalHeight(pieces.map(({ box }) => box));
  const [big, small] = parted(pieces, ({ box }) => sizeOf(box) >= large * height);
  const lines: Piece[][] = [];
  for (const piece of leftToRight(big)) {
    const line = nearest(lines, piece, height);
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  for (const piece of small) closest(lines, piece).push(piece);
  return lines.map(rowOf).sort((one, other) => topOf(one) - topOf(other));
}

/** All pieces as one line. */
export function rowOf(pieces: readonly Piece[]): Row {
  return { pieces: leftToRight(pieces), height: typicalHeight(pieces.map(({ box }) => box)) };
}

function parted<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

export function leftToRight(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((one, other) => middle(one.box).x - middle(other.box).x);
}

function middle({ x, y, width, height }: Box) {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The line that a piece goes on with, if any: the one whose last pieces stand at its height. */
function nearest(lines: readonly Piece[][], { box }: Piece, height: number): Piece[] | undefined {
  const place = middle(box).y;
  let [found, least]: [Piece[] | undefined, number] = [undefined, offLine * height];
  for (const line of lines) {
    const end = enclosing(line.slice(-2).map((piece) => piece.box));
    const off = Math.abs(middle(end).y - place);
    if (off < least || overlapDown(end, box) > sideBySide) [found, least] = [line, off];
  }
  return found;
}

/** How much of the lower of two boxes lies beside the other. */
function overlapDown(one: Box, other: Box): number {
  const top = Math.max(one.y, other.y);
  const bottom = Math.min(one.y + one.height, other.y + other.height);
  return (bottom - top) / Math.max(1e-9, Math.min(one.height, other.height));
}

function closest(lines: readonly Piece[][], { box }: Piece): Piece[] {
  const distances = lines.map((line) => Math.min(...line.map((piece) => distance(piece.box, box))));
  return lines[distances.indexOf(Math.min(...distances))]!;
}

/** The distance between two boxes; 0 where they touch or overlap. */
function distance(one: Box, other: Box): number {
  const across = Math.max(one.x - other.x - other.width, other.x - one.x - one.width, 0);
  const down = Math.max(one.y - other.y - other.height, other.y - one.y - one.height, 0);
  return Math.hypot(across, down);
}

function topOf({ pieces }: Row): number {
  return pieces.reduce((sum, { box }) => sum + middle(box).y, 0) / pieces.length;
}
