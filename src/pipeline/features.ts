import type { Box } from './box.ts';
import { cross } from './crossing.ts';
import type { Opinion } from './opinion.ts';
import type { Piece } from './piece.ts';
import type { Row } from './rows.ts';
import { widestGapOf } from './spans.ts';

/** What speaks for or against a part of a path through a lattice, by name. */
export type Features = Partial<Record<Feature, number>>;

export type Feature =
  | 'digit'
  | 'digitOdds'
  | 'value'
  | 'low'
  | 'high'
  | 'wide'
  | 'flat'
  | 'whole'
  | 'joins'
  | 'gap'
  | 'refused'
  | 'refusedSize'
  | 'refusedOdds'
  | 'overlap'
  | 'overlapShare'
  | 'cut'
  | 'crossing'
  | 'line'
  | 'lineTouch';

// What a network says beyond this is no more telling.
const leastDigit = -5;
const leastValue = -4;

// A digit's width over its height: flatter is a bar.
const flattest = 1.4;

/** Pieces taken as one digit, in a line whose digits are `height` high. */
export function digitFeatures(
  members: readonly Piece[],
  box: Box,
  height: number,
  opinion: Opinion,
  isWhole: boolean,
): Features {
  const tall = Math.max(-1.5, Math.log(Math.max(box.height, 1e-9) / height));
  return {
    digit: 1,
    whole: isWhole ? 1 : 0,
    digitOdds: Math.max(leastDigit, opinion.digit),
    value: Math.max(leastValue, opinion.value),
    low: Math.max(0, -tall) ** 2,
    high: Math.max(0, tall) ** 2,
    wide: Math.max(0, box.width / height - 0.9),
    flat: Math.min(2, Math.max(0, Math.log(box.width / Math.max(box.height, 1e-9) / flattest))),
    joins: Math.min(members.length - 1, 3),
    gap: widestGapOf(members) / height,
  };
}

/** Pieces taken as no digit; without an opinion they are too small to be asked about. */
export function refusedFeatures(box: Box, height: number, opinion?: Opinion): Features {
  const size = Math.max(box.width, box.height) / height;
  return {
    refused: opinion ? 1 : 0,
    refusedSize: Math.min(size, 4),
    refusedOdds: opinion ? Math.max(leastDigit, opinion.none) : 0,
  };
}

/** Two neighbouring runs of pieces taken apart. */
export function boundaryFeatures(
  before: readonly Piece[],
  after: readonly Piece[],
  height: number,
): Features {
  const left = before.reduce((one, other) => (rightOf(other) > rightOf(one) ? other : one));
  const right = after.reduce((one, other) => (other.box.x < one.box.x ? other : one));
  const overlap = Math.max(0, rightOf(left) - right.box.x);
  const isCrossed = before.some((one) => after.some((other) => doCross(one, other, height)));
  const narrower = Math.max(Math.min(left.box.width, right.box.width), 0.1 * height);
  return {
    overlap: Math.min(overlap / height, 1),
    overlapShare: Math.min(overlap / narrower, 1),
    cut: after.some(({ origin }) => before.some((piece) => piece.origin === origin)) ? 1 : 0,
    crossing: isCrossed ? 1 : 0,
  };
}

/** Rows under each other: how many, and how near in heights of a digit. */
export function lineFeatures(rows: readonly Row[]): Features {
  let [line, lineTouch] = [0, 0];
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    if (!above) return;
    line++;
    lineTouch += Math.max(0, near - gapBelow(above, row) / Math.max(above.height, row.height));
  });
  return { line, lineTouch };
}

// In heights of a digit: rows further apart do not touch.
const near = 0.3;

/** The least distance down from a piece of one row to a piece of the next that stands under it. */
function gapBelow(above: Row, below: Row): number {
  const gaps = above.pieces.flatMap(({ box: upper }) =>
    below.pieces
      .filter(({ box }) => box.x < upper.x + upper.width && upper.x < box.x + box.width)
      .map(({ box }) => box.y - upper.y - upper.height),
  );
  return Math.max(-above.height, Math.min(Infinity, ...gaps));
}

// In heights of a digit: how far strokes that cross go on at least.
const crossed = 0.15;

function doCross({ substance: one }: Piece, { substance: other }: Piece, height: number): boolean {
  if (one.kind !== 'ink' || other.kind !== 'ink') return false;
  return cross(one.stroke.points, other.stroke.points, crossed * height);
}

function rightOf({ box }: Piece): number {
  return box.x + box.width;
}
