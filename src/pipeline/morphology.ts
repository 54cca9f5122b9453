import type { Pixels } from './pixels.ts';

/** Fills what is darker than its surroundings and narrower than a square of `side` (Serra 1982). */
export function closing(page: Pixels, side: number): Pixels {
  return extremes(extremes(page, side, Math.max), side, Math.min);
}

/** The greatest or least value within a square of `side` around each pixel. */
function extremes(page: Pixels, side: number, extreme: (...values: number[]) => number): Pixels {
  const { width, height } = page;
  const across = alongRows(page, side, extreme);
  const turned = alongRows(transpose(across), side, extreme);
  return { ...transpose(turned), width, height };
}

function alongRows(
  { width, height, values }: Pixels,
  side: number,
  extreme: typeof Math.max,
): Pixels {
  const reach = Math.floor(side / 2);
  const found = new Uint8ClampedArray(values.length);
  for (let row = 0; row < height; row++) {
    const line = values.subarray(row * width, (row + 1) * width);
    for (let x = 0; x < width; x++) {
      found[row * width + x] = extreme(...line.subarray(Math.max(0, x - reach), x + reach + 1));
    }
  }
  return { width, height, channels: 1, values: found };
}

/** Rows for columns. */
export function transpose({ width, height, values }: Pixels): Pixels {
  const turned = new Uint8ClampedArray(values.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + y] = values[y * width + x]!;
  }
  return { width: height, height: width, channels: 1, values: turned };
}
