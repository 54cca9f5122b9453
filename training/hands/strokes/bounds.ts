import type { Position } from '../../../src/pipeline/ink/index.ts';
import type { Box } from '../../../src/pipeline/image/index.ts';

/** The box around lines, in their own units: all infinite where there is no point. */
export function boundsOf(lines: readonly (readonly Position[])[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const { x, y } of line) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
