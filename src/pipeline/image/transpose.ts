import type { Pixels } from './pixels.ts';

/** A one-channel page with rows for columns. */
export function transpose({ width, height, values }: Pixels): Pixels {
  const turned = new Uint8ClampedArray(values.length);
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index++) turned[x * height + y] = values[index]!;
  }
  return { width: height, height: width, channels: 1, values: turned };
}
