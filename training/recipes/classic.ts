import { tightMarks } from '../../src/pipeline/marks/index.ts';
import { normalise, type Tile } from '../../src/pipeline/network/index.ts';
import { classicHyperparameters } from './hyperparameters.ts';
import { heldOutMnist, type Mnist, trainingMnist } from '../data/mnist.ts';
import { orderOf } from '../data/order.ts';
import type { HeldOut, SampleSource } from '../data/sample.ts';
import type { DigitRecipe } from './recipe.ts';

/** The convolutional network that every tutorial trains on MNIST: 225,034 parameters. */
export const recipe: DigitRecipe = {
  name: 'classic',
  network: [
    { kind: 'convolution', filters: 32, size: 3, relu: true },
    { kind: 'max-pool', size: 2 },
    { kind: 'convolution', filters: 64, size: 3, relu: true },
    { kind: 'max-pool', size: 2 },
    { kind: 'flatten' },
    { kind: 'dense', units: 128, relu: true },
    { kind: 'dense', units: 10 },
  ],
  hyperparameters: classicHyperparameters,
  // One digit in 500 refused, and as few wrong among those that are read without a doubt.
  policy: { refused: { all: 0.002 }, wrong: 0.002 },
  openSamples,
  openHeldOut,
};

/** MNIST's first 55,000 training pictures, each once an epoch, in an order of the epoch's own. */
function openSamples(): SampleSource {
  const mnist = trainingMnist();
  const tiles = new Map<number, Tile>();
  return {
    sample: (seed, index) => {
      const epoch = Math.floor(index / mnist.count);
      const picture = orderOf(seed, epoch, mnist.count)[index % mnist.count]!;
      const tile = tiles.get(picture) ?? tileOf(mnist, picture);
      tiles.set(picture, tile);
      const target = new Float32Array(10);
      target[mnist.label(picture)] = 1;
      return { tile, target, weight: 1 };
    },
  };
}

function openHeldOut(): HeldOut {
  const mnist = heldOutMnist();
  const all = Array.from({ length: mnist.count }, (_, index) => index);
  return {
    tiles: all.map((index) => tileOf(mnist, index)),
    labels: all.map((index) => mnist.label(index)),
  };
}

// MNIST's pictures are coverage already, as ink is: nothing has to be told from paper.
const tileOf = (mnist: Mnist, index: number): Tile => normalise(tightMarks(mnist.picture(index)));
