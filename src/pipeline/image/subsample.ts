import type { Pixels } from './pixels.ts';

// In pixels of the shorter side. A guess.
const sampleSide = 400;

/** Some of a large page's pixels, evenly spread over it: enough for figures about all of it. */
export function subsample(page: Pixels): Pixels {
  const step = Math.floor(Math.min(page.width, page.height) / sampleSide);
  if (step <= 1) return page;
  const { channels } = page;
  const width = Math.floor(page.width / step);
  const height = Math.floor(page.height / step);
  const values = new Uint8ClampedArray(width * height * channels);
  for (let row = 0, index = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const source = (row * page.width + column) * step * channels;
      for (let channel = 0; channel < channels; channel++) {
        values[index++] = page.values[source + channel]!;
      }
    }
  }
  return { width, height, channels, values };
}
