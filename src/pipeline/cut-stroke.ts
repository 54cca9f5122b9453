import type { Point, Stroke } from './ink.ts';

// In heights of a digit: a narrower stroke is one digit or a part of it, and a cut leaves no less on its sides.
const narrowest = 0.75;
const leastHeight = 0.45;
const leastWidth = 0.12;
const mostCuts = 3;

/**
 * A stroke in parts, cut where it may run on from one digit into the next: at places that are the only ones of the
 * stroke on their upright line, with enough of the stroke on both sides to be a digit. `height` is a digit's.
 */
export function cutStroke(stroke: Stroke, height: number): Stroke[] {
  const points = stroke.points;
  const cuts = cutsOf(points, height);
  if (cuts.length === 0) return [stroke];
  const ends = [0, ...cuts, points.length - 1];
  return ends.slice(1).map((to, index) => ({
    ...stroke,
    points: points.slice(ends[index], to + 1),
  }));
}

/** The indices of points to cut at, in the order of the stroke. */
function cutsOf(points: readonly Point[], height: number): number[] {
  const across = points.map(({ x }) => x);
  if (Math.max(...across) - Math.min(...across) < narrowest * height) return [];
  const ways = bridges(points).filter((index) => isWorthwhile(points, index, height));
  return spread(points, ways, 0.3 * height).slice(0, mostCuts);
}

/** Points whose upright line crosses the stroke nowhere else: all before lie on one side, all after on the other. */
function bridges(points: readonly Point[]): number[] {
  const found: number[] = [];
  for (const direction of [1, -1]) {
    const along = points.map(({ x }) => direction * x);
    const after = along.slice();
    for (let index = after.length - 2; index >= 0; index--) {
      after[index] = Math.min(after[index]!, after[index + 1]!);
    }
    let before = -Infinity;
    along.forEach((place, index) => {
      if (place >= before && place <= after[index]!) found.push(index);
      before = Math.max(before, place);
    });
  }
  return found.sort((one, other) => one - other);
}

function isWorthwhile(points: readonly Point[], index: number, height: number): boolean {
  return [points.slice(0, index + 1), points.slice(index)].every(
    (part) =>
      span(part.map(({ y }) => y)) >= leastHeight * height &&
      span(part.map(({ x }) => x)) >= leastWidth * height,
  );
}

function span(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** One cut of each stretch of neighbouring ones: the middle one, which is least likely to take from a digit. */
function spread(points: readonly Point[], cuts: readonly number[], apart: number): number[] {
  const stretches: number[][] = [];
  for (const cut of cuts) {
    const last = stretches.at(-1);
    const isNear = last && Math.abs(points[cut]!.x - points[last.at(-1)!]!.x) < apart;
    if (isNear) last.push(cut);
    else stretches.push([cut]);
  }
  return stretches.map((stretch) => stretch[stretch.length >> 1]!);
}
