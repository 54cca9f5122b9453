import { stripHeight } from '../../src/pipeline/line/index.ts';
import type { Random } from '../data/random.ts';

// Numbers of this file are guesses.

/** A strip's coverage (pixel after pixel down, one after the other across) as the page network leaves it: soft, torn, with crumbs. */
export function degradeStrip(values: Float32Array, random: Random): Float32Array {
  let strip = values;
  if (random.chance(0.5)) strip = softened(strip, random.between(0.2, 1));
  if (random.chance(0.6)) strip = hardened(strip, random.between(0.25, 0.6), random.between(2, 8));
  if (random.chance(0.25)) ruledOut(strip, random);
  if (random.chance(0.3)) torn(strip, random);
  if (random.chance(0.25)) littered(strip, random);
  return strip;
}

function softened(values: Float32Array, share: number): Float32Array {
  return values.map((value, index) => {
    const around = [1, -1, stripHeight, -stripHeight];
    const sum = around.reduce((all, step) => all + (values[index + step] ?? 0), 2 * value);
    return (1 - share) * value + (share * sum) / 6;
  });
}

/** What is surer than `level` becomes surer still, and the rest less: lower levels make strokes broader. */
function hardened(values: Float32Array, level: number, steepness: number): Float32Array {
  return values.map((value) => Math.max(0, Math.min(1, (value - level) * steepness + 0.5)));
}

/** Where a ruling went through, ink is missing. */
function ruledOut(values: Float32Array, random: Random): void {
  const [top, high, left] = [random.below(stripHeight), 1 + random.below(3), random.between(0, 1)];
  for (let index = 0; index < values.length; index++) {
    const row = index % stripHeight;
    if (row >= top && row < top + high) values[index]! *= left;
  }
}

/** Small places without ink. */
function torn(values: Float32Array, random: Random): void {
  for (let count = 1 + random.below(6); count > 0; count--)
    blot(values, random, random.between(1, 2.5), (value, cover) => value * (1 - cover));
}

/** Specks, and crumbs of lines. */
function littered(values: Float32Array, random: Random): void {
  for (let count = 1 + random.below(5); count > 0; count--)
    blot(values, random, random.between(0.6, 2), (value, cover) => Math.max(value, cover));
  if (random.chance(0.4)) {
    const [row, width] = [random.below(stripHeight), values.length / stripHeight];
    const start = random.below(width);
    const end = Math.min(width, start + 4 + random.below(60));
    for (let x = start; x < end; x++) values[x * stripHeight + row] = 1;
  }
}

function blot(
  values: Float32Array,
  random: Random,
  radius: number,
  put: (value: number, cover: number) => number,
): void {
  const [x, y] = [random.below(values.length / stripHeight), random.below(stripHeight)];
  const reach = Math.ceil(radius + 1);
  for (let column = x - reach; column <= x + reach; column++) {
    for (let row = Math.max(0, y - reach); row <= Math.min(stripHeight - 1, y + reach); row++) {
      const index = column * stripHeight + row;
      if (index < 0 || index >= values.length) continue;
      const cover = Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(column - x, row - y)));
      values[index] = put(values[index]!, cover);
    }
  }
}
