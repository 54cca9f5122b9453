import { heldOutMnist } from '../data/mnist.ts';
import type { Hand, Trace, TraceImage } from './hand.ts';
import type { Random } from '../data/random.ts';

const side = 28;

interface Sample {
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
  const penWidth = random.between(0.09, 0.14);
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

function readHeldOut(): Sample[][] {
  const samples = Array.from({ length: 10 }, (): Sample[] => []);
  const mnist = heldOutMnist();
  for (let index = 0; index < mnist.count; index++) {
    const image = cut(mnist.picture(index).values);
    samples[mnist.label(index)]!.push({ image, ...slantAndPen(image) });
  }
  return samples;
}

function cut(pixels: Uint8ClampedArray): TraceImage {
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
function slantAndPen(image: TraceImage): { slant: number; penWidth: number } {
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
