import type { Stroke } from './ink.ts';
import { extent, hasPosition } from './rasterise.ts';

// Of the pen's width: a stroke that goes no further is a disc to the eye. A guess.
const round = 0.5;

/** Whether strokes are dots, every one, as they are seen. */
export function areDots(strokes: readonly Stroke[]): boolean {
  return strokes.every(({ points, width: pen }) => {
    const placed = points.filter(hasPosition);
    if (placed.length === 0) return true;
    const { width, height } = extent(placed);
    return Math.max(width, height) <= round * pen;
  });
}
