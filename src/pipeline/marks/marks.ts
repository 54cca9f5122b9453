import type { Box, Pixels } from '../image/index.ts';

/**
 * Writing apart from paper: ink coverage in row-major order, 0 (paper) to 255 (ink), of the `box.width × box.height`
 * pixels that `box` covers. The box is tight: every edge row and column holds ink.
 */
export interface Marks {
  /** In the page's pixels, divided by `reduction` where there is one. */
  readonly box: Box;
  readonly coverage: Uint8ClampedArray;
  /** Page pixels per pixel of coverage, where a page was looked at in another size; else 1. */
  readonly reduction?: number;
  /** How likely each pixel is print, 0 to 255, of a picture's marks as they were found. */
  readonly print?: Uint8ClampedArray;
}

/** Nothing is written. */
export const noMarks: Marks = {
  box: { x: 0, y: 0, width: 0, height: 0 },
  coverage: new Uint8ClampedArray(0),
};

/** The marks of a whole page's coverage: what of it lies in the tight box around all ink. */
export function tightMarks(page: Pixels): Marks {
  const box = tightBox(page);
  const coverage = new Uint8ClampedArray(box.width * box.height);
  for (let row = 0; row < box.height; row++) {
    const start = (box.y + row) * page.width + box.x;
    coverage.set(page.values.subarray(start, start + box.width), row * box.width);
  }
  return { box, coverage };
}

function tightBox({ width, height, values }: Pixels): Box {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index++) {
      if (values[index] === 0) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (bottom < 0) return noMarks.box;
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
