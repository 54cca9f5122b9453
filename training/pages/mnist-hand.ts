import { heldOutMnist, type Mnist, trainingMnist } from '../data/mnist.ts';
import { type Hand, imageOf, type Trace, type TraceImage } from './hand.ts';
import type { Random } from '../data/random.ts';
import type { Split } from './options.ts';

interface Sample {
  readonly image: TraceImage;
  /** How far the ink leans to the right per height, and the pen's width in heights: what makes a hand. */
  readonly slant: number;
  readonly penWidth: number;
}

// Of each digit: images that a hand is chosen from, of the many that teach, and how many it has. Guesses.
const looked = 30;
const kept = 12;

/**
 * MNIST mixes its writers, so a hand is made of likes: of each digit the images whose slant and pen's width come nearest to
 * the hand's, of all that are held out or of some that teach.
 */
export function mnistHand(split: Split, random: Random): Hand {
  const slant = random.near(0.1, 0.2);
  const penWidth = random.between(0.09, 0.14);
  const samplesOf = (value: number) =>
    split === 'held-out' ? heldOutOf(value) : someThatTeach(value, random);
  const examples = Array.from({ length: 10 }, (_, value) =>
    nearest(samplesOf(value), slant, penWidth).slice(0, kept),
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
  const mnist = heldOutMnist();
  return numbersByDigit(mnist).map((numbers) => numbers.map((number) => sampleOf(mnist, number)));
}

/** The images of those that teach, by digit, and of those that were asked for what is known of them. */
let teaching: { mnist: Mnist; byDigit: number[][]; known: Map<number, Sample> } | undefined;

function someThatTeach(value: number, random: Random): Sample[] {
  if (!teaching) {
    const mnist = trainingMnist();
    teaching = { mnist, byDigit: numbersByDigit(mnist), known: new Map() };
  }
  const { mnist, byDigit, known } = teaching;
  return Array.from({ length: looked }, () => {
    const number = random.pick(byDigit[value]!);
    const sample = known.get(number) ?? sampleOf(mnist, number);
    known.set(number, sample);
    return sample;
  });
}

function numbersByDigit(mnist: Mnist): number[][] {
  const numbers = Array.from({ length: 10 }, (): number[] => []);
  for (let index = 0; index < mnist.count; index++) numbers[mnist.label(index)]!.push(index);
  return numbers;
}

function sampleOf(mnist: Mnist, number: number): Sample {
  const image = imageOf(mnist.picture(number));
  return { image, ...slantAndPen(image) };
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
