import { darkOnLight, grey } from '../../src/pipeline/paper/index.ts';
import { coverageNames } from '../pages/coverage.ts';
import type { Page } from '../pages/page.ts';

/** A page as the network learns it, and how high its digits are; planes in row-major order. */
export interface TruePage {
  readonly width: number;
  readonly height: number;
  /** In pixels, the median. */
  readonly digitHeight: number;
  /** What the pipeline makes of the picture: one channel, dark ink on light paper. */
  readonly grey: Uint8ClampedArray;
  /** How much of each pixel the layers of `coverageNames` cover, 0 to 255. */
  readonly layers: readonly Uint8ClampedArray[];
}

// In pixels, for a page on which no digit is written.
const anyHeight = 36;

export function truePageOf({
  pixels,
  coverage,
  truth,
}: Pick<Page, 'pixels' | 'coverage' | 'truth'>): TruePage {
  const heights = truth.lines
    .flatMap((numbers) => numbers.flatMap(({ digits }) => digits))
    .map(({ box }) => box.height)
    .sort((one, other) => one - other);
  return {
    width: pixels.width,
    height: pixels.height,
    digitHeight: heights[heights.length >> 1] ?? anyHeight,
    grey: darkOnLight(grey(pixels)).values,
    layers: coverageNames.map((name) => new Uint8ClampedArray(coverage[name].cover)),
  };
}
