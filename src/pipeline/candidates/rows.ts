import {
  besideness,
  type Box,
  centreOf,
  distanceBetween,
  enclosing,
  gapAcross,
  gapDown,
} from '../image/index.ts';
import { deskewed, skewOfPage } from './skew.ts';
import type { Piece } from './piece.ts';

/** Pieces of one line of writing, from left to right, and how high a digit of it is, in the page's pixels. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly height: number;
}

/** The height that half of the writing's height is made up of: dots, bars and specks hardly count. */
export function typicalHeight(boxes: readonly Box[]): number {
  const heights = boxes.map(effectiveHeightOf).sort((one, other) => one - other);
  const half = heights.reduce((sum, height) => sum + height, 0) / 2;
  let sum = 0;
  return heights.find((height) => (sum += height) >= half) ?? 0;
}

/** A flat 0 counts for more than its height; a stroke through several digits does not. */
function effectiveHeightOf({ width, height }: Box): number {
  return Math.max(height, Math.min(width / 2, 1.5 * height));
}

// In heights of a digit: what is smaller joins a line that others make, what is larger is no digit of one, and what is
// higher may hang together with the line below. Guesses.
const large = 0.45;
const tooLarge = 2.5;
const tooHigh = 1.7;

/**
 * The lines of writing, from the top to the bottom. On the page with its skew taken out, neighbours that stand
 * side by side make groups, and groups that lie on one line make a row. Small pieces go to the nearest.
 */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const height = typicalHeight(pieces.map(({ box }) => box));
  const [able, others] = parted(
    leftToRight(pieces),
    ({ box }) =>
      effectiveHeightOf(box) >= large * height &&
      effectiveHeightOf(box) <= tooLarge * height &&
      box.height <= tooHigh * height,
  );
  const lines = able.length > 0 ? levelLines(able, height) : [others.splice(0)];
  const nearest = others.map((piece) => nearestLine(lines, piece));
  others.forEach((piece, index) => nearest[index]!.push(piece));
  return lines.map(rowOf).sort((one, other) => meanLevelOf(one) - meanLevelOf(other));
}

/** The lines that pieces from left to right make on the page with its skew taken out. */
function levelLines(pieces: readonly Piece[], height: number): Piece[][] {
  const skew = skewOfPage(
    pieces.map(({ box }) => box),
    height,
  );
  const onPage = new Map(
    pieces.map((piece) => [{ ...piece, box: deskewed(piece.box, skew) }, piece]),
  );
  const lines = linesOf(groupsOf([...onPage.keys()], height), height);
  return lines.map((line) => line.map((piece) => onPage.get(piece)!));
}

/** All pieces as one line. */
export function rowOf(pieces: readonly Piece[]): Row {
  return { pieces: leftToRight(pieces), height: typicalHeight(pieces.map(({ box }) => box)) };
}

export function leftToRight(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((one, other) => centreOf(one.box).x - centreOf(other.box).x);
}

function parted<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

// In heights of a digit: neighbours are no further apart. Of the lower of two, what stands beside the other. Guesses.
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
  return gapAcross(one, other) <= neighbourly * height && besideness(one, other) >= sideBySide;
}

// In heights of a digit: the halves of an 8 of two rings are no larger, and no further apart. Guesses.
const half = 0.75;
const split = 0.2;

/** Whether one stands on the other and both are too small to be digits of the line. */
function areHalves(one: Box, other: Box, height: number): boolean {
  const isSmall = Math.max(one.height, other.height) <= half * height;
  return isSmall && gapAcross(one, other) < 0 && gapDown(one, other) <= split * height;
}

// In heights of a digit: how far off a line what goes on with it may stand. A guess.
const offLine = 0.6;

/** Groups from left to right that lie on one line, joined. */
function linesOf(groups: readonly Piece[][], height: number): Piece[][] {
  const lines: Piece[][] = [];
  for (const group of groups) {
    const start = centreOfAll(group.slice(0, 3));
    const off = lines.map((line) => {
      const end = centreOfAll(line.slice(-3));
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

function centreOfAll(pieces: readonly Piece[]) {
  return centreOf(enclosing(pieces.map(({ box }) => box)));
}

function nearestLine(lines: readonly Piece[][], { box }: Piece): Piece[] {
  const distances = lines.map((line) =>
    line.reduce((least, piece) => Math.min(least, distanceBetween(piece.box, box)), Infinity),
  );
  return lines[distances.indexOf(Math.min(...distances))]!;
}

function meanLevelOf({ pieces }: Row): number {
  return pieces.reduce((sum, { box }) => sum + centreOf(box).y, 0) / pieces.length;
}
