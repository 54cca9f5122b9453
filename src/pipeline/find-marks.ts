import { grey } from './grey.ts';
import type { Stroke } from './ink.ts';
import { tightMarks, type Marks } from './marks.ts';
import type { Pixels } from './pixels.ts';
import { levelsOf } from './threshold.ts';

/**
 * What is written on a page, apart from its paper. Rasterised ink comes with its strokes and is coverage already; a
 * picture may be dark on light or light on dark.
 */
export function findMarks(page: Pixels, strokes?: readonly Stroke[]): Marks {
  const { width, height, values } = strokes ? page : coverageOf(grey(page));
  return tightMarks(width, height, values);
}

// Less contrast than this, of 255, is paper, not writing.
const leastContrast = 20;

function coverageOf(page: Pixels): Pixels {
  const { paper, ink } = levelsOf(page);
  const values = new Uint8ClampedArray(page.values.length);
  if (Math.abs(ink - paper) >= leastContrast) {
    page.values.forEach((value, index) => {
      values[index] = (255 * (value - paper)) / (ink - paper);
    });
  }
  return { ...page, values };
}
