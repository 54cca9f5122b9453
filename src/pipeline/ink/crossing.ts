import type { Place } from './curve.ts';
import { lengthsOf } from './corners.ts';

/**
 * Whether two lines cross so that each goes on by `least` to both sides, as the strokes of a 4 do. Digits that run into
 * each other meet with their ends or edges.
 */
export function cross(one: readonly Place[], other: readonly Place[], least: number): boolean {
  if (!doOverlap(one, other)) return false;
  const [ways, others] = [lengthsOf(one), lengthsOf(other)];
  for (let i = 1; i < one.length; i++) {
    if (!isInside(ways, i, least)) continue;
    for (let j = 1; j < other.length; j++) {
      if (!isInside(others, j, least)) continue;
      if (intersect(one[i - 1]!, one[i]!, other[j - 1]!, other[j]!)) return true;
    }
  }
  return false;
}

/** Whether the boxes around two lines do. */
function doOverlap(one: readonly Place[], other: readonly Place[]): boolean {
  return (['x', 'y'] as const).every((axis) => {
    const [places, others] = [one.map((place) => place[axis]), other.map((place) => place[axis])];
    return Math.min(...places) <= Math.max(...others) && Math.min(...others) <= Math.max(...places);
  });
}

function isInside(lengths: readonly number[], index: number, least: number): boolean {
  return lengths[index]! >= least && lengths.at(-1)! - lengths[index - 1]! >= least;
}

function intersect(from: Place, to: Place, start: Place, end: Place): boolean {
  return (
    side(from, to, start) * side(from, to, end) <= 0 &&
    side(start, end, from) * side(start, end, to) <= 0 &&
    Math.min(from.x, to.x) <= Math.max(start.x, end.x) &&
    Math.min(start.x, end.x) <= Math.max(from.x, to.x)
  );
}

/** On which side of a line a place is. */
function side(from: Place, to: Place, place: Place): number {
  return (to.x - from.x) * (place.y - from.y) - (to.y - from.y) * (place.x - from.x);
}
