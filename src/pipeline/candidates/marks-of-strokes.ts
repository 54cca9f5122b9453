import { extent, hasPosition, rasterise, type Stroke } from '../ink/index.ts';
import { tightMarks, type Marks } from '../marks/index.ts';
import type { Memory } from '../network/index.ts';

// Of the writing's longer side, a hundredth of a pixel of `rasterise`: no tile shows less.
const grains = 8192;

/**
 * The marks of strokes drawn as if nothing else were on the page. Ink comes again with every stroke that is added to it:
 * strokes of the same shape, wherever they stand and however large, are drawn once and give the same object.
 *
 * @throws RangeError where no point has a position.
 */
export function marksOfStrokes(strokes: readonly Stroke[], memory: Memory): Marks {
  return memory.marksOf(shapeOf(strokes), () => tightMarks(rasterise(strokes).page));
}

/** Strokes as text, by where their points lie in the box around them. */
function shapeOf(strokes: readonly Stroke[]): string {
  const lines = strokes.map(({ points }) => points.filter(hasPosition));
  const { left, top, width, height } = extent(lines.flat());
  const scale = grains / (Math.max(width, height) || 1);
  let shape = '';
  for (const line of lines) {
    for (const { x, y } of line) {
      shape += String.fromCharCode(
        1 + Math.round((x - left) * scale),
        1 + Math.round((y - top) * scale),
      );
    }
    shape += '\0';
  }
  return shape;
}
