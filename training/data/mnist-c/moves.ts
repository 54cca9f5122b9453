import type { Random } from '../random.ts';
import { greyOf, side, type Grey } from './grey.ts';

/** Slanted to either side: each row moves by 0.39 of its height, and rows come 8 % closer. */
export function shear(picture: Grey, random: Random): Grey {
  const angle = 0.4 * eitherSign(random);
  return seenThrough(picture, [1, -Math.sin(angle), 0, Math.cos(angle)]);
}

/** Seven tenths of its size. */
export function scale(picture: Grey): Grey {
  return seenThrough(picture, [1 / 0.7, 0, 0, 1 / 0.7]);
}

/** Turned by 0.4 radians, 23°, to either side. */
export function rotate(picture: Grey, random: Random): Grey {
  const angle = 0.4 * eitherSign(random);
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return seenThrough(picture, [cosine, -sine, sine, cosine]);
}

/** Three pixels sideways and three up or down. */
export function translate(picture: Grey, random: Random): Grey {
  return seenThrough(picture, [1, 0, 0, 1], 3 * eitherSign(random), 3 * eitherSign(random));
}

function eitherSign(random: Random): 1 | -1 {
  return random.chance(0.5) ? 1 : -1;
}

/** Where a pixel comes from, about the picture's middle: across from x and y, down from x and y. */
type Matrix = readonly [number, number, number, number];

const middle = (side - 1) / 2;

/** Each pixel looks up its value where matrix and shift say, linear between the four nearest; outside is paper. */
function seenThrough(picture: Grey, [a, b, c, d]: Matrix, right = 0, down = 0): Grey {
  return greyOf((_, column, row) => {
    const [x, y] = [column - middle, row - middle];
    return valueAt(picture, a * x + b * y + middle + right, c * x + d * y + middle + down);
  });
}

function valueAt(picture: Grey, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [across, along] = [x - left, y - top];
  const at = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < side && row < side ? picture[row * side + column]! : 0;
  const upper = at(left, top) * (1 - across) + at(left + 1, top) * across;
  const lower = at(left, top + 1) * (1 - across) + at(left + 1, top + 1) * across;
  return upper * (1 - along) + lower * along;
}
