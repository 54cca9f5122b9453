import { blur, greyOf, side, type Grey } from './grey.ts';

/** How steep the picture is at a pixel. */
interface Slope {
  readonly across: number;
  readonly down: number;
  readonly size: number;
}

/**
 * The outlines of the ink, one pixel wide (Canny 1986, doi 10.1109/TPAMI.1986.4767851): ridges of the slope of the
 * picture blurred by one pixel, from a slope of 0.1 on where they join a slope of 0.2.
 */
export function cannyEdges(picture: Grey): Grey {
  const slopes = slopesOf(blur(picture, 1));
  const isRidge = slopes.map(
    (slope, index) => hasNeighbours(index) && isHighest(slopes, slope, index),
  );
  const edges = joinedEdges(
    isRidge.map((ridge, index) => ridge && slopes[index]!.size >= 0.1),
    isRidge.map((ridge, index) => ridge && slopes[index]!.size >= 0.2),
  );
  return greyOf((index) => Number(edges[index]));
}

/** Sobel's operator; beyond the edge the picture is mirrored. */
function slopesOf(values: Float32Array): Slope[] {
  const within = (index: number) => Math.min(side - 1, Math.max(0, index));
  const at = (column: number, row: number) => values[within(row) * side + within(column)]!;
  return Array.from(values, (_, index) => {
    const [column, row] = [index % side, Math.floor(index / side)];
    const weights = [1, 2, 1].map((weight, index) => ({ weight, step: index - 1 }));
    const sum = (difference: (step: number) => number) =>
      weights.reduce((total, { weight, step }) => total + weight * difference(step), 0);
    const across = sum((step) => at(column + 1, row + step) - at(column - 1, row + step));
    const down = sum((step) => at(column + step, row + 1) - at(column + step, row - 1));
    return { across, down, size: Math.hypot(across, down) };
  });
}

function hasNeighbours(index: number): boolean {
  const [column, row] = [index % side, Math.floor(index / side)];
  return column > 0 && row > 0 && column < side - 1 && row < side - 1;
}

/** Whether no slope a pixel further up or down the hill is steeper, linear between neighbours. */
function isHighest(
  slopes: readonly Slope[],
  { across, down, size }: Slope,
  index: number,
): boolean {
  const [level, upright] = [Math.sign(across) || 1, side * (Math.sign(down) || 1)];
  const isFlat = Math.abs(across) > Math.abs(down);
  const t = isFlat ? Math.abs(down / across) : Math.abs(across / (down || 1));
  const straight = isFlat ? level : upright;
  const steepness = (sign: 1 | -1) =>
    t * slopes[index + sign * (level + upright)]!.size +
    (1 - t) * slopes[index + sign * straight]!.size;
  return steepness(1) <= size && steepness(-1) <= size;
}

/** The weak edges that touch a strong one, corner to corner at least, over any number of weak ones. */
function joinedEdges(weak: readonly boolean[], strong: readonly boolean[]): boolean[] {
  const found = strong.map((isStrong, index) => isStrong && weak[index]!);
  const waiting = found.flatMap((isFound, index) => (isFound ? [index] : []));
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    for (const step of [-side - 1, -side, -side + 1, -1, 1, side - 1, side, side + 1]) {
      const near = index + step;
      if (!weak[near] || found[near]) continue;
      found[near] = true;
      waiting.push(near);
    }
  }
  return found;
}
