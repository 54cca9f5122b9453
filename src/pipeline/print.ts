import { isRuled, rulingOf, withoutLines } from './lines.ts';
import { withoutPattern } from './pattern.ts';
import type { Pixels } from './pixels.ts';

// In pixels: between lines that lie closer nobody writes, whatever the pen.
const leastRoom = 5;

/**
 * The contrast of a page without what is printed under the writing: rulings, or a pattern and rulings. The fine lines of
 * a pattern are many and evenly apart, so that it goes first; on a sheet that is ruled all over, the rulings are what
 * looks like one, with `room` for writing between them, in pixels. What is evenly apart after a pattern went are the
 * tops, middles and feet of a row of digits.
 */
export function withoutPrint(contrast: Pixels, room = leastRoom): Pixels {
  const ruling = rulingOf(contrast, 'evenly-apart');
  if (isRuled(ruling, Math.max(leastRoom, room))) return withoutLines(contrast, ruling);
  const plain = withoutPattern(contrast);
  if (plain === contrast) return withoutLines(contrast, ruling);
  return withoutLines(plain, rulingOf(plain, 'alone'));
}
