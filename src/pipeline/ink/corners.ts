import type { Position } from './curve.ts';

/** How far along a line each of its points is. */
export function lengthsOf(line: readonly Position[]): number[] {
  let length = 0;
  return line.map((point, index) => {
    const before = line[index - 1] ?? point;
    return (length += Math.hypot(point.x - before.x, point.y - before.y));
  });
}

// A line that goes straight on has 1, one that goes back -1: from here on a turn is sharp. A guess.
const sharpest = Math.cos((110 * Math.PI) / 180);

/**
 * The points where a line turns back, by what lies an arm's length before and after them: of each turn the sharpest.
 * `along` are the line's `lengthsOf`.
 */
export function sharpTurns(
  line: readonly Position[],
  along: readonly number[],
  arm: number,
): number[] {
  let [from, to] = [0, 0];
  const bends = line.map((point, index) => {
    const here = along[index]!;
    while (here - along[from + 1]! >= arm) from++;
    while (to < line.length - 1 && along[to]! - here < arm) to++;
    const isInside = here >= arm && along.at(-1)! - here >= arm;
    return isInside ? bendOf(line[from]!, point, line[to]!) : 1;
  });
  return bends.flatMap((bend, index) => {
    if (bend >= sharpest) return [];
    const isNear = (other: number): boolean => Math.abs(along[other]! - along[index]!) < arm;
    for (let other = index - 1; other >= 0 && isNear(other); other--) {
      if (bends[other]! <= bend) return [];
    }
    for (let other = index + 1; other < line.length && isNear(other); other++) {
      if (bends[other]! < bend) return [];
    }
    return [index];
  });
}

/** The cosine of the angle by which a path through three points turns. */
function bendOf(from: Position, at: Position, to: Position): number {
  const [x, y] = [at.x - from.x, at.y - from.y];
  const [right, down] = [to.x - at.x, to.y - at.y];
  const lengths = Math.hypot(x, y) * Math.hypot(right, down);
  return lengths > 0 ? (x * right + y * down) / lengths : 1;
}
