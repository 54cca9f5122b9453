import type { Pixels } from './pixels.ts';

/**
 * How dark or light a page is where it is paper and where it is ink, and the level between the two that separates
 * them best: the greatest variance between the classes (Otsu 1979).
 */
export interface Levels {
  readonly paper: number;
  readonly ink: number;
  readonly threshold: number;
}

/** The levels of a one-channel page; paper is what there is more of. */
export function levelsOf({ values }: Pixels): Levels {
  const histogram = new Float64Array(256);
  for (const value of values) histogram[value]!++;
  const { threshold, below, above, shareBelow } = otsu(histogram, values.length);
  return shareBelow > 0.5
    ? { paper: below, ink: above, threshold }
    : { paper: above, ink: below, threshold };
}

function otsu(histogram: Float64Array, total: number) {
  const sum = histogram.reduce((all, count, value) => all + count * value, 0);
  let best = { threshold: 0, below: 0, above: 0, shareBelow: 1, variance: -1 };
  let [count, part] = [0, 0];
  for (let value = 0; value < 255; value++) {
    count += histogram[value]!;
    part += histogram[value]! * value;
    if (count === 0 || count === total) continue;
    const [below, above] = [part / count, (sum - part) / (total - count)];
    const variance = count * (total - count) * (above - below) ** 2;
    if (variance > best.variance)
      best = { threshold: value + 0.5, below, above, shareBelow: count / total, variance };
  }
  return best;
}
