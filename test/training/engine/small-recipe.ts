import { tileSide, type Tile } from '../../../src/pipeline/tile.ts';
import type { DigitRecipe, Sample } from '../../../training/recipe.ts';
import { Random } from '../../../training/synthetic/random.ts';

/** Every kind of layer at once, small enough for a test; ten noisy patterns to tell apart. */
export const recipe: DigitRecipe = {
  name: 'reader',
  network: [
    { kind: 'convolution', filters: 8, size: 3, stride: 2, batchNorm: true, relu: true },
    { kind: 'depthwise', size: 3, padding: 'same', batchNorm: true, relu: true },
    {
      kind: 'residual',
      layers: [
        { kind: 'convolution', filters: 8, size: 3, padding: 'same', batchNorm: true, relu: true },
      ],
    },
    { kind: 'max-pool', size: 2 },
    { kind: 'convolution', filters: 12, size: 1, relu: true },
    { kind: 'depth-to-space', block: 2 },
    { kind: 'convolution', filters: 12, size: 3, stride: 2, relu: true },
    { kind: 'mean-pool' },
    { kind: 'dropout', rate: 0.1 },
    { kind: 'dense', units: 16, batchNorm: true, relu: true },
    { kind: 'dense', units: 10 },
  ],
  hyperparameters: {
    seed: 7,
    epochs: 5,
    samplesPerEpoch: 640,
    batch: 32,
    shards: 4,
    learningRate: 0.01,
    schedule: { kind: 'one-cycle', warmUp: 0.2 },
    adam: { beta1: 0.9, beta2: 0.99, epsilon: 1e-7 },
    weightDecay: 0.01,
    refuses: true,
    labelSmoothing: 0.02,
    averaging: 0.3,
  },
  policy: { refused: { all: 0.01 }, wrong: 0.01 },
  openSamples: () => ({ sample: (seed, index) => pattern(new Random(seed, index)) }),
  openHeldOut: () => {
    const samples = Array.from({ length: 100 }, (_, index) => pattern(new Random(1, 2, index)));
    return {
      tiles: samples.map(({ tile }) => tile),
      labels: samples.map(({ target }) => target.indexOf(1)),
    };
  },
};

/** A digit's own pattern of blocks, with noise. */
function pattern(random: Random): Sample {
  const digit = random.below(10);
  const blocks = new Random(digit);
  const own = Array.from({ length: 49 }, () => blocks.next());
  const tile = Float32Array.from({ length: tileSide * tileSide }, (_, index) => {
    const row = Math.floor(index / tileSide / 4);
    const column = Math.floor((index % tileSide) / 4);
    return own[row * 7 + column]! + random.near(0, 0.1);
  });
  const target = new Float32Array(10);
  target[digit] = 1;
  return { tile: tile as Tile, target, weight: 1 };
}
