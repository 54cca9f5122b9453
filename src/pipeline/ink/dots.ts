import type { Stroke } from './ink.ts';
import { extent, hasPosition } from './rasterise.ts';

/** Whether strokes are dots, every one: as they are seen, none goes further than the pen is wide. */
export function areDots(strokes: readonly Stroke[]): boolean {
  return strokes.every(({ points, width: pen }) => {
    const placed = points.filter(hasPosition);
    if (placed.length === 0) return true;
    const { width, height } = extent(placed);
    return Math.max(width, height) <= pen;
  });
}
