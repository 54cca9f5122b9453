import type { Pixels } from '../../../src/pipeline/image/index.ts';
import { blank } from '../strokes/pen.ts';
import type { Warp } from './warp.ts';

/**
 * A picture seen through a warp, `side` pixels a side: each new pixel looks up where it came from, linear between
 * the four nearest.
 */
export function warpPicture(picture: Pixels, warp: Warp, side: number): Pixels {
  const warped = blank(side, side);
  const { width, height } = picture;
  for (let row = 0, index = 0; row < side; row++) {
    for (let column = 0; column < side; column++, index++) {
      const from = warp((column + 0.5) / side - 0.5, (row + 0.5) / side - 0.5);
      const x = (from.x + 0.5) * width - 0.5;
      const y = (from.y + 0.5) * height - 0.5;
      warped.values[index] = valueAt(picture, x, y);
    }
  }
  return warped;
}

function valueAt({ width, height, values }: Pixels, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) return 0;
  const [right, below] = [x - column, y - row];
  const index = row * width + column;
  const upper = values[index]! * (1 - right) + values[index + 1]! * right;
  const lower = values[index + width]! * (1 - right) + values[index + width + 1]! * right;
  return upper * (1 - below) + lower * below;
}
