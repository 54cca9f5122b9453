import { lengthsOf, type Point, sharpTurns, type Stroke } from '../ink/index.ts';

// In heights of a digit: a narrower stroke is one digit or a part of it, and a cut leaves no less on its sides.
// Guesses.
const narrowest = 0.75;
const leastSide = 0.4;
const mostBridges = 4;
const apart = 0.3;
const longBridge = 0.3;
const finest = 0.04;
// Along the line: a turn so far from a bridge belongs to it, and is told by arms of such a length; the shortest part.
// Guesses.
const beside = 0.9;
const arm = 0.12;
const least = 0.1;

/**
 * A stroke in parts, cut where it may run on from one digit into the next: at points that are the only ones of the
 * stroke on their upright line, with enough of the stroke on both sides to be a digit. `height` is a digit's.
 */
export function cutStroke(stroke: Stroke, height: number): Stroke[] {
  if (span(stroke.points.map(({ x }) => x)) < narrowest * height) return [stroke];
  const points = scaled(stroke.points, finest * height);
  const cuts = cutsOf(points, height);
  if (cuts.length === 0) return [stroke];
  const ends = [0, ...cuts, points.length - 1];
  return ends.slice(1).map((to, index) => ({
    ...stroke,
    points: points.slice(ends[index], to + 1),
  }));
}

/**
 * The indices of points to cut at, in the order of the stroke: both ends of each bridge, or its middle, and the
 * sharp turns next to it. Who goes on from a 5's bar to a 0 turns back where the 0 begins.
 */
function cutsOf(points: readonly Point[], height: number): number[] {
  const along = lengthsOf(points);
  const turns = sharpTurns(points, along, arm * height);
  const cuts = stretchesOf(points, bridges(points), apart * height)
    .filter((stretch) => isWorthwhile(points, stretch, height))
    .slice(0, mostBridges)
    .flatMap((stretch) => {
      const [from, to] = [stretch[0]!, stretch.at(-1)!];
      const ends = isLong(points[from]!, points[to]!, height)
        ? [from, to]
        : [stretch[stretch.length >> 1]!];
      const before = turns.findLast((turn) => turn < from);
      const after = turns.find((turn) => turn > to);
      const isNear = (turn: number | undefined, end: number): turn is number =>
        turn !== undefined && Math.abs(along[turn]! - along[end]!) < beside * height;
      return [
        ...(isNear(before, from) ? [before] : []),
        ...ends,
        ...(isNear(after, to) ? [after] : []),
      ];
    });
  return spaced(cuts, along, least * height);
}

/** In the order of the line, without those that would leave less than `least` of it between them. */
function spaced(cuts: readonly number[], along: readonly number[], least: number): number[] {
  let last = 0;
  return [...cuts]
    .sort((one, other) => one - other)
    .filter((cut) => {
      const isApart = along[cut]! - last >= least && along.at(-1)! - along[cut]! >= least;
      if (isApart) last = along[cut]!;
      return isApart;
    });
}

/** The same line with points at most `step` apart: a device may give none where two digits part. */
function scaled(points: readonly Point[], step: number): Point[] {
  return points.flatMap((to, index) => {
    const from = points[index - 1];
    if (!from) return [to];
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step));
    return Array.from({ length: count }, (_, part) => {
      const fraction = (part + 1) / count;
      const [x, y] = [from.x + (to.x - from.x) * fraction, from.y + (to.y - from.y) * fraction];
      return { ...to, x, y };
    });
  });
}

/** A bridge of such a length is a piece by itself: of neither digit, or of one. */
function isLong(from: Point, to: Point, height: number): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) >= longBridge * height;
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
    along.forEach((x, index) => {
      if (x >= before && x <= after[index]!) found.push(index);
      before = Math.max(before, x);
    });
  }
  return found.sort((one, other) => one - other);
}

/** Whether what lies before and what lies after the bridge could both be a digit, or a 5's or 7's bar. */
function isWorthwhile(points: readonly Point[], stretch: readonly number[], height: number) {
  return [points.slice(0, stretch.at(-1)! + 1), points.slice(stretch[0])].every(
    (part) =>
      Math.max(span(part.map(({ x }) => x)), span(part.map(({ y }) => y))) >= leastSide * height,
  );
}

function span(values: readonly number[]): number {
  // Not by spreading them: a long stroke has more points than a call may have arguments.
  const [least, most] = values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
  return most - least;
}

/** Neighbouring points as stretches; points further apart than `apart` along the line belong to different ones. */
function stretchesOf(
  points: readonly Point[],
  found: readonly number[],
  apart: number,
): number[][] {
  const stretches: number[][] = [];
  for (const index of found) {
    const last = stretches.at(-1);
    const isNear = last && Math.abs(points[index]!.x - points[last.at(-1)!]!.x) < apart;
    if (isNear) last.push(index);
    else stretches.push([index]);
  }
  return stretches;
}
