import type { Box } from '../image/index.ts';
import { fallOf, levelled } from './skew.ts';
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

/** A flat 0 counts for more than its height; a stroke through several digits does not. */
function sizeOf({ width, height }: Box): number {
  return Math.max(height, Math.min(width / 2, 1.5 * height));
}

// In heights of a digit: what is smaller joins a line that others make, what is larger is no digit of one, and what is
// higher may hang together with the line below.
const large = 0.45;
const tooLarge = 2.5;
const tooHigh = 1.7;

/**
 * The lines of writing, from the top to the bottom. On the page as it would be if it did not fall, neighbours that stand
 * side by side make groups, and groups that lie on one line make a row. Small pieces go to the nearest.
 */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const height = typicalHeight(pieces.map(({ box }) => box));
  const [able, others] = parted(
    leftToRight(pieces),
    ({ box }) =>
      sizeOf(box) >= large * height &&
      sizeOf(box) <= tooLarge * height &&
      box.height <= tooHigh * height,
  );
  const lines = able.length > 0 ? levelLines(able, height) : [others.splice(0)];
  const nearest = others.map((piece) => closest(lines, piece));
  others.forEach((piece, index) => nearest[index]!.push(piece));
  return lines.map(rowOf).sort((one, other) => middleOf(one) - middleOf(other));
}

/** The lines that pieces from left to right make on the page as it would be if it were not turned. */
function levelLines(pieces: readonly Piece[], height: number): Piece[][] {
  const fall = fallOf(
    pieces.map(({ box }) => box),
    height,
  );
  const onPage = new Map(
    pieces.map((piece) => [{ ...piece, box: levelled(piece.box, fall) }, piece]),
  );
  const lines = linesOf(groupsOf([...onPage.keys()], height), height);
  return lines.map((line) => line.map((piece) => onPage.get(piece)!));
}

/** All pieces as one line. */
export function rowOf(pieces: readonly Piece[]): Row {
  return { pieces: leftToRight(pieces), height: typicalHeight(pieces.map(({ box }) => box)) };
}

export function leftToRight(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((one, other) => middle(one.box).x - middle(other.box).x);
}

function parted<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

function middle({ x, y, width, height }: Box) {
  return { x: x + width / 2, y: y + height / 2 };
}

// In heights of a digit: neighbours are no further apart. Of the lower of two, what stands beside the other.
const neighbourly = 1.5;
const sideBySide = 0.4;

/** Pieces from left to right in groups of neighbours that stand side by side. */
function groupsOf(pieces: readonly Piece[], height: number): Piece[][] {
  let groups: Piece[][] = [];
  for (const piece of pieces) {
    const [joined, apart] = parted(groups, (group) =>
      group.some(
        ({ box }) => areNeighbours(box, piece.box, height) || areHalves(box, piece.box, height),
      ),
    );
    groups = [...apart, [...joined.flat(), piece]];
  }
  return groups.map(leftToRight).sort((one, other) => one[0]!.box.x - other[0]!.box.x);
}

function areNeighbours(one: Box, other: Box, height: number): boolean {
  const gap = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
  const top = Math.max(one.y, other.y);
  const bottom = Math.min(one.y + one.height, other.y + other.height);
  const lower = Math.max(1e-9, Math.min(one.height, other.height));
  return gap <= neighbourly * height && (bottom - top) / lower >= sideBySide;
}

// In heights of a digit: the halves of an 8 of two rings are no larger, and no further apart.
const half = 0.75;
const split = 0.2;

/** Whether one stands on the other and both are too small to be digits of the line. */
function areHalves(one: Box, other: Box, height: number): boolean {
  const across = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
  const down = Math.max(one.y, other.y) - Math.min(one.y + one.height, other.y + other.height);
  const isSmall = Math.max(one.height, other.height) <= half * height;
  return isSmall && across < 0 && down <= split * height;
}

// In heights of a digit: how far off a line what goes on with it may stand.
const offLine = 0.6;

/** Groups from left to right that lie on one line, joined. */
function linesOf(groups: readonly Piece[][], height: number): Piece[][] {
  const lines: Piece[][] = [];
  for (const group of groups) {
    const start = centreOf(group.slice(0, 3));
    const off = lines.map((line) => {
      const end = centreOf(line.slice(-3));
      return Math.abs(start.y - end.y);
    });
    const least = Math.min(...off);
    const line = lines[off.indexOf(least)];
    if (line && least < offLine * height && isAfter(line, group)) line.push(...group);
    else lines.push([...group]);
  }
  return lines;
}

function isAfter(line: readonly Piece[], group: readonly Piece[]): boolean {
  const end = enclosing(line.map(({ box }) => box));
  return enclosing(group.map(({ box }) => box)).x >= end.x + end.width;
}

function centreOf(pieces: readonly Piece[]) {
  return middle(enclosing(pieces.map(({ box }) => box)));
}

function closest(lines: readonly Piece[][], { box }: Piece): Piece[] {
  const distances = lines.map((line) =>
    line.reduce((least, piece) => Math.min(least, distance(piece.box, box)), Infinity),
  );
  return lines[distances.indexOf(Math.min(...distances))]!;
}

/** The distance between two boxes; 0 where they touch or overlap. */
function distance(one: Box, other: Box): number {
  const across = Math.max(one.x - other.x - other.width, other.x - one.x - one.width, 0);
  const down = Math.max(one.y - other.y - other.height, other.y - one.y - one.height, 0);
  return Math.hypot(across, down);
}

function middleOf({ pieces }: Row): number {
  return pieces.reduce((sum, { box }) => sum + middle(box).y, 0) / pieces.length;
}
