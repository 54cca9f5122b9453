import type { Position } from './curve.ts';
import { lengthsOf } from './corners.ts';
import { extent } from './rasterise.ts';

/**
 * Whether two lines cross so that each goes on by `least` to both sides, as the strokes of a 4 do. Digits that run into
 * each other meet with their ends or edges.
 */
export function doCross(
  one: readonly Position[],
  other: readonly Position[],
  least: number,
): boolean {
  if (!doOverlap(one, other)) return false;
  const [lengths, others] = [lengthsOf(one), lengthsOf(other)];
  for (let i = 1; i < one.length; i++) {
    if (!goesOn(lengths, i, least)) continue;
    for (let j = 1; j < other.length; j++) {
      if (!goesOn(others, j, least)) continue;
      if (intersect(one[i - 1]!, one[i]!, other[j - 1]!, other[j]!)) return true;
    }
  }
  return false;
}

/** Whether the boxes around two lines do. */
function doOverlap(one: readonly Position[], other: readonly Position[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  const [box, others] = [extent(one), extent(other)];
  return (
    box.left <= others.right &&
    others.left <= box.right &&
    box.top <= others.bottom &&
    others.top <= box.bottom
  );
}

function goesOn(lengths: readonly number[], index: number, least: number): boolean {
  return lengths[index]! >= least && lengths.at(-1)! - lengths[index - 1]! >= least;
}

function intersect(from: Position, to: Position, start: Position, end: Position): boolean {
  return (
    side(from, to, start) * side(from, to, end) <= 0 &&
    side(start, end, from) * side(start, end, to) <= 0 &&
    Math.min(from.x, to.x) <= Math.max(start.x, end.x) &&
    Math.min(start.x, end.x) <= Math.max(from.x, to.x)
  );
}

/** On which side of a line a point is. */
function side(from: Position, to: Position, point: Position): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}
