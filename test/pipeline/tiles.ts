import { findMarks } from '../../src/pipeline/marks/find-marks.ts';
import type { Stroke } from '../../src/pipeline/ink/ink.ts';
import { normalise } from '../../src/pipeline/network/normalise.ts';
import type { Pixels } from '../../src/pipeline/image/pixels.ts';
import { writingOf } from '../../src/pipeline/candidates/writing.ts';
import { rasterise } from '../../src/pipeline/ink/rasterise.ts';
import type { Tile } from '../../src/pipeline/network/tile.ts';

/** The tile of the one digit on a page; undefined where nothing is written. */
export function tileOf(page: Pixels, strokes?: readonly Stroke[]): Tile | undefined {
  const writing = writingOf(findMarks(page, strokes), strokes);
  return writing && normalise(writing.whole.marks);
}

/** The tile of drawn strokes. */
export function tileOfInk(drawn: readonly Stroke[]): Tile {
  const { page, strokes } = rasterise(drawn);
  return tileOf(page, strokes)!;
}

/** How alike two tiles are: their correlation, 1 where they are the same. */
export function likeness(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const values = Array.from(one);
  const others = Array.from(other);
  const mean = (numbers: number[]) =>
    numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const [middle, otherMiddle] = [mean(values), mean(others)];
  let [both, first, second] = [0, 0, 0];
  values.forEach((value, index) => {
    const [a, b] = [value - middle, others[index]! - otherMiddle];
    both += a * b;
    first += a * a;
    second += b * b;
  });
  return both / Math.sqrt(first * second);
}
