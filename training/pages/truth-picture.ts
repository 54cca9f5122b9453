import type { Pixels } from '../../src/pipeline/image/index.ts';
import type { AnyPage } from './named.ts';

/** A page, and beside it on white what lies where: handwriting black, lines red, print blue, the digits' boxes green. */
export function withTruth({ pixels, coverage, truth }: AnyPage): Pixels {
  const { width, height } = pixels;
  const both = { width: 2 * width, height, channels: 4 as const };
  const values = new Uint8ClampedArray(4 * both.width * height).fill(255);
  for (let y = 0; y < height; y++) {
    const row = 4 * y * width;
    values.set(pixels.values.subarray(row, row + 4 * width), 2 * row);
    for (let x = 0; x < width; x++) {
      const index = y * width + x;
      const [ink, line, print] = [coverage.handwriting, coverage.lines, coverage.print].map(
        ({ cover }) => cover[index]!,
      ) as [number, number, number];
      // Each takes away the colours that it is not.
      const at = 2 * row + 4 * (width + x);
      values[at] = 255 - ink - print;
      values[at + 1] = 255 - ink - print - line;
      values[at + 2] = 255 - ink - line;
    }
  }
  for (const { box } of truth.lines.flat().flatMap(({ digits }) => digits)) {
    for (let x = box.x; x < box.x + box.width; x++) {
      for (const y of [box.y, box.y + box.height - 1]) green(values, 4 * (y * both.width + width + x)); // prettier-ignore
    }
    for (let y = box.y; y < box.y + box.height; y++) {
      for (const x of [box.x, box.x + box.width - 1]) green(values, 4 * (y * both.width + width + x)); // prettier-ignore
    }
  }
  return { ...both, values };
}

function green(values: Uint8ClampedArray, index: number): void {
  values.set([60, 190, 90], index);
}
