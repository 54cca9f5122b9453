import { withoutSpecks } from './clean.ts';
import { grey } from './grey.ts';
import type { Stroke } from './ink.ts';
import { flatten } from './light.ts';
import { noMarks, tightMarks, type Marks } from './marks.ts';
import type { Pixels } from './pixels.ts';
import { darkOnLight } from './polarity.ts';
import { reduce, reductionOf } from './reduce.ts';
import { coverageOf } from './threshold.ts';

/**
 * What is written on a page, apart from its paper. Rasterised ink comes with its strokes and is coverage already; a
 * picture may be dark on light or light on dark, in any light.
 */
export function findMarks(page: Pixels, strokes?: readonly Stroke[]): Marks {
  if (page.width === 0 || page.height === 0) return noMarks;
  if (strokes) return tightMarks(page);
  const reduction = reductionOf(page);
  const dark = darkOnLight(grey(reduce(page, reduction)));
  const written = withoutSpecks(coverageOf(flatten(dark)));
  return { ...tightMarks(written), reduction };
}
