import type { Pixels } from './pixels.ts';

/** One channel of a page, with transparency laid on white: 0 black to 255 white. */
export function grey({ width, height, channels, values }: Pixels): Pixels {
  if (channels === 1) return { width, height, channels, values };
  const lightness = new Uint8ClampedArray(width * height);
  for (let pixel = 0, index = 0; pixel < lightness.length; pixel++, index += 4) {
    const luma = 0.299 * values[index]! + 0.587 * values[index + 1]! + 0.114 * values[index + 2]!;
    lightness[pixel] = 255 + ((luma - 255) * values[index + 3]!) / 255;
  }
  return { width, height, channels: 1, values: lightness };
}
