import { withoutBorder, withoutSpecks } from './clean.ts';
import { Coverage } from './coverage.ts';
import { withoutFrames } from './frames.ts';
import { grey } from './grey.ts';
import type { Stroke } from '../ink/index.ts';
import {
  type Lap,
  type Pixels,
  downscale,
  reductionOf,
  strokeWidth,
  unmeasured,
} from '../image/index.ts';
import { flatten } from './light.ts';
import { noMarks, tightMarks, type Marks } from './marks.ts';
import { darkOnLight } from './polarity.ts';
import { withoutPrint } from './print.ts';
import { withoutSurroundings } from './surroundings.ts';
import { coverageOf } from './threshold.ts';

// Numbers of this file are guesses where nothing else is said.

/**
 * What is written on a page, apart from its paper. Rasterised ink comes with its strokes and is coverage already; a
 * picture may be dark on light or light on dark, in any light.
 */
export function findMarks(page: Pixels, strokes?: readonly Stroke[], lap: Lap = unmeasured): Marks {
  if (page.width === 0 || page.height === 0) return noMarks;
  if (strokes) return tightMarks(page);
  const oneChannel = grey(downscale(page, reductionOf(page, mostPixels)));
  lap('grey');
  const dark = darkOnLight(oneChannel);
  const widest = widestStroke(dark, lap);
  if (dark.width * dark.height > largePage) {
    const half = marksOn(downscale(dark, 2), widest, lap);
    if (strokeWidth({ ...half.box, channels: 1, values: half.coverage }) >= thickInHalf)
      return half;
  }
  return marksOn(dark, widest, lap);
}

// In pixels: a smaller page is quick to look at.
const largePage = 300_000;

// In pixels of a copy half as large a side: strokes so thick are still twice as thick as in a tile. Where they are
// thinner the page itself is looked at, and a quarter of that was done in vain.
const thickInHalf = 5;

/** What is written on a page of one channel with dark ink, whose strokes are at most `widest` of its shorter side. */
function marksOn(dark: Pixels, widest: number, lap: Lap): Marks {
  // Nobody writes between lines that are closer than three strokes, where these were seen.
  const room = widest < widestOfAll ? widest * Math.min(dark.width, dark.height) : undefined;
  const contrast = withoutPrint(flatten(dark, widest, lap), room, lap);
  lap();
  const coverage = new Coverage(coverageOf(contrast));
  lap();
  const written = withoutSpecks(
    withoutFrames(withoutBorder(withoutSurroundings(coverage))),
    contrast,
  );
  return { ...tightMarks(written.page), reduction: dark.reduction ?? 1 };
}

/**
 * The most pixels that are worked on. A sheet of this size shows a digit of a seventieth of its height at 20 pixels,
 * the tile's own scale: a larger picture of the same sheet adds nothing that the network could see.
 */
export const mostPixels = 2_000_000;

// Enough to see how wide strokes are.
const fewPixels = 150_000;

// Of the page's shorter side: wider is no stroke but a shadow, a table, a photo's border.
const widestOfAll = 0.35;

/** Three times the mean width of the strokes, by a first look at a small copy: what is wider is no writing. */
function widestStroke(dark: Pixels, lap: Lap): number {
  const small = downscale(dark, reductionOf(dark, fewPixels));
  const coverage = coverageOf(withoutPrint(flatten(small, widestOfAll, lap), undefined, lap));
  lap();
  const ink = coverage.values.map((value) => (value < 128 ? 0 : value));
  const width = strokeWidth({ ...coverage, values: ink });
  if (width === 0) return widestOfAll; // Small writing may be lost in the small copy.
  return Math.min(widestOfAll, (3 * width) / Math.min(small.width, small.height));
}
