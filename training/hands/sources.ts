import type { HeldOut, Sample, SampleSource } from '../data/sample.ts';
import { tightMarks } from '../../src/pipeline/marks/index.ts';
import { normalise, type Tile } from '../../src/pipeline/network/index.ts';
import { degrade, otherWidth } from './augment/degrade.ts';
import { tileOf, unsettle } from './augment/settle.ts';
import { warpPicture } from './augment/warp-picture.ts';
import { randomWarp } from './augment/warp.ts';
import type { Example, Target } from './example.ts';
import { heldOutFonts, trainingFonts } from './fonts.ts';
import { cutOutExample } from './cut-out.ts';
import { handExample } from './hand.ts';
import { heldOutMnist, trainingMnist, type Mnist } from '../data/mnist.ts';
import { outlierExample, signsOf } from './outlier.ts';
import { Random } from '../data/random.ts';
import { heldOutStyle, trainingStyle } from './style.ts';
import { neighbourExample } from './neighbours.ts';
import { letterExample, openTypeCase, typeExample } from './type.ts';

/** Where examples come from. */
export type SourceName = 'mnist' | 'hands' | 'fonts' | 'neighbours' | 'outliers';

/** How often each source is drawn from; 0 leaves it out. They need not sum to 1. */
export type Mixture = Readonly<Record<SourceName, number>>;

/** The mixture that the reader learns from. MNIST stays the largest part: its digits are real. */
export const mixture: Mixture = {
  mnist: 0.52,
  hands: 0.27,
  fonts: 0.04,
  neighbours: 0.06,
  outliers: 0.11,
};

type Make = (random: Random) => Example;

/** Which part of a run is drawn how. */
export interface Plan {
  /** The example from which on MNIST comes more often and more often as it is; never without it. */
  readonly settlesAt?: number;
  /** With `PlainRandom` no example is augmented. */
  readonly Numbers?: typeof Random;
}

// Towards the end of a run, when the rate is low, weights settle on what they see: how many times as often MNIST comes
// then, and how often as it is.
const settled = { mnist: 1.5, asItIs: 0.55 };

// A guess.
const asItIs = 0.35;

/** Opens the training examples of a mixture: MNIST's first 55,000, hands, fonts, neighbours and what is no digit. */
export function openSamples(
  parts: Mixture = mixture,
  { settlesAt = Infinity, Numbers = Random }: Plan = {},
): SampleSource {
  const sources = weighted(parts, trainingMakers(asItIs));
  const atLast = weighted(
    { ...parts, mnist: settled.mnist * parts.mnist },
    trainingMakers(settled.asItIs),
  );
  return {
    sample: (seed, index) => {
      const random = new Numbers(seed, index);
      const { make } = random.pickWeighted(index < settlesAt ? sources : atLast);
      return sampleOf(make, random);
    },
  };
}

function weighted(parts: Mixture, makers: Record<SourceName, Make>) {
  return Object.entries(parts).map(([name, weight]) => ({
    make: makers[name as SourceName],
    weight,
  }));
}

function trainingMakers(plain: number): Record<SourceName, Make> {
  const mnist = trainingMnist();
  const typeCase = openTypeCase(trainingFonts);
  const signs = signsOf(false);
  return {
    mnist: (random) => mnistExample(mnist, random.below(mnist.count), random, plain),
    // One in eight as it is cut out of a number: a reader of whole numbers meets those as often as whole ones.
    hands: (random) =>
      (random.chance(0.125) ? cutOutExample : handExample)(trainingStyle(random), random),
    fonts: (random) => typeExample(typeCase, random),
    neighbours: (random) => neighbourExample(mnist, random),
    outliers: (random) =>
      random.chance(0.4)
        ? letterExample(typeCase, random)
        : outlierExample(trainingStyle(random), signs, random),
  };
}

/** An MNIST digit, as it is by a chance, else varied: both have to be read. */
function mnistExample(mnist: Mnist, index: number, random: Random, plain = asItIs): Example {
  const target: Target = { kind: 'digit', value: mnist.label(index) };
  const picture = mnist.picture(index);
  if (!random.augments || random.chance(plain)) return { picture, target };
  const warped = warpPicture(picture, randomWarp(random, random.between(0.2, 1.2)), 42);
  return { picture: degrade(otherWidth(warped, random), random), target };
}

function sampleOf(make: Make, random: Random): Sample {
  const { tile, target } = tiled(make, random);
  return { tile: unsettle(tile, random), ...taught(target) };
}

/** Now and then nothing is left of a picture; then another is made. */
function tiled(make: Make, random: Random): { tile: Tile; target: Target } {
  for (;;) {
    const { picture, target } = make(random);
    const tile = tileOf(picture);
    if (tile) return { tile, target };
  }
}

/**
 * Outliers teach that there is no digit (outlier exposure, arXiv 1812.04606); the doubtful ones, lightly, that it may
 * be any or none.
 */
function taught(target: Target): { target: Float32Array; weight: number } {
  if (target.kind === 'outlier') return { target: new Float32Array(10), weight: 1 };
  if (target.kind === 'doubtful') return { target: new Float32Array(10).fill(0.05), weight: 0.3 };
  const oneHot = new Float32Array(10);
  oneHot[target.value] = 1;
  return { target: oneHot, weight: 1 };
}

/** Examples that decide between recipes. `outliers` are no digits: their labels are -1. */
export type HeldOutName = 'mnist' | 'mnist-augmented' | 'hands' | 'fonts' | 'outliers';

/** The seed of the held-out examples that are made: no run's seed matters to them. */
const heldOutSeed = 0x0e1d;

/**
 * Opens held-out examples: MNIST's last 5,000 training digits as they are, or varied; hands of held-out
 * styles; held-out fonts; and outliers by held-out hands, half of them signs that training never saw. The same at
 * every call.
 */
export function openHeldOut(name: HeldOutName, count = 5000): HeldOut {
  const make = heldOutMaker(name);
  const examples = Array.from({ length: count }, (_, index) =>
    make(index, new Random(heldOutSeed, index)),
  );
  return {
    tiles: examples.map(({ tile }) => tile),
    labels: examples.map(({ target }) => (target.kind === 'digit' ? target.value : -1)),
  };
}

type Held = (index: number, random: Random) => { tile: Tile; target: Target };

function heldOutMaker(name: HeldOutName): Held {
  if (name === 'mnist') return plainMnist(heldOutMnist());
  if (name === 'outliers') return heldOutOutliers();
  const makers: Record<'mnist-augmented' | 'hands' | 'fonts', () => (index: number) => Make> = {
    'mnist-augmented': () => {
      const mnist = heldOutMnist();
      return (index) => (random) => mnistExample(mnist, index % mnist.count, random);
    },
    hands: () => (index) => (random) => handExample(heldOutStyle(index), random),
    fonts: () => {
      const typeCase = openTypeCase(heldOutFonts);
      return () => (random) => typeExample(typeCase, random);
    },
  };
  const maker = makers[name]();
  return (index, random) => tiled(maker(index), random);
}

// MNIST's pictures are coverage already, as ink is: nothing has to be told from paper.
function plainMnist(mnist: Mnist): Held {
  return (index) => ({
    tile: normalise(tightMarks(mnist.picture(index))),
    target: { kind: 'digit', value: mnist.label(index) },
  });
}

function heldOutOutliers(): Held {
  const typeCase = openTypeCase(heldOutFonts);
  const [seen, unseen] = [signsOf(false), signsOf(true)];
  const make =
    (index: number): Make =>
    (random) => {
      if (random.chance(0.25)) return letterExample(typeCase, random);
      return outlierExample(heldOutStyle(index), index % 2 === 0 ? seen : unseen, random);
    };
  return (index, random) => {
    let held = tiled(make(index), random);
    while (held.target.kind !== 'outlier') held = tiled(make(index), random);
    return held;
  };
}
