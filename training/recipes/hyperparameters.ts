import type { Hyperparameters } from './recipe.ts';

/** The classic network of the tutorials, trained as they do it. */
export const classicHyperparameters: Hyperparameters = {
  // Any number would do; this one is MNIST's year.
  seed: 1998,
  // What the classic recipe asks for; held-out accuracy still rises a little after it.
  epochs: 5,
  // All of MNIST's training pictures but the 5,000 that are held out.
  samplesPerEpoch: 55_000,
  // As Keras' own MNIST example.
  batch: 128,
  // Keeps two cores busy with 64 examples each; more parts pack the dense layer's weights more often.
  shards: 2,
  // Adam's own defaults (arXiv 1412.6980), which Keras uses too.
  learningRate: 2e-3,
  adam: { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  schedule: { kind: 'one-cycle', warmUp: 0.1 },
  weightDecay: 0,
  refuses: false,
  labelSmoothing: 0,
  // At a constant rate the last steps' noise stays in the weights: the mean over about the last 100 takes it out.
  averaging: 0.01,
};

/** The app's own network. */
export const readerHyperparameters: Hyperparameters = {
  // Any number would do; this one is the year of this recipe.
  seed: 2026,
  // What two cores do in about an hour. Twice as many brought nothing on held-out examples (rounds 2 to 4).
  epochs: 14,
  // No example comes twice: an epoch is only how often the held-out examples are looked at.
  samplesPerEpoch: 125_000,
  batch: 128,
  // One a core. Batch statistics are those of 64 examples.
  shards: 2,
  // High, as batch normalisation and one cycle allow; a short run at 4e-3 fell without a spike.
  learningRate: 3e-3,
  adam: { beta1: 0.9, beta2: 0.99, epsilon: 1e-7 },
  // A tenth of the run up, the rest down to nothing: at its end the weights have settled.
  schedule: { kind: 'one-cycle', warmUp: 0.1 },
  // Decoupled from the gradient; keeps kernels small enough that their largest value does not coarsen all 256 levels.
  weightDecay: 0.02,
  // Trained on what is no digit, so that a house is refused and not merely doubted.
  refuses: true,
  // A little doubt about every label: the synthetic ones are not beyond it either.
  labelSmoothing: 0.03,
  // The mean of about the last 500 steps, over which the rate is low already.
  averaging: 0.002,
};

/** The network that reads pages. */
export const pageHyperparameters: Hyperparameters = {
  // The reader's; any number would do.
  seed: 2026,
  epochs: 16,
  // No crop comes twice: an epoch is only how often the held-out ones are looked at.
  samplesPerEpoch: 6_400,
  // A crop has 16,384 places, of which each teaches: few crops make a steady gradient.
  batch: 16,
  // One a core. Batch statistics are those of 8 crops.
  shards: 2,
  // As the reader's: batch normalisation and one cycle allow it.
  learningRate: 3e-3,
  adam: { beta1: 0.9, beta2: 0.99, epsilon: 1e-7 },
  schedule: { kind: 'one-cycle', warmUp: 0.1 },
  weightDecay: 0.02,
  // Of digits alone.
  refuses: false,
  labelSmoothing: 0,
  // The mean of about the last 200 steps.
  averaging: 0.005,
};

/** The network that reads lines of writing. */
export const lineHyperparameters: Hyperparameters = {
  // The reader's; any number would do.
  seed: 2026,
  epochs: 8,
  // No line comes twice: an epoch is only how often the held-out ones are looked at.
  samplesPerEpoch: 16_000,
  batch: 32,
  // One a core. Batch statistics are those of 16 lines.
  shards: 2,
  // As the reader's: batch normalisation and one cycle allow it.
  learningRate: 3e-3,
  adam: { beta1: 0.9, beta2: 0.99, epsilon: 1e-7 },
  schedule: { kind: 'one-cycle', warmUp: 0.1 },
  weightDecay: 0.02,
  // None is an outcome of its own.
  refuses: false,
  // As the reader's.
  labelSmoothing: 0.02,
  // The mean of about the last 300 steps.
  averaging: 0.003,
};

/** The example of a run from which on the reader's examples are more of MNIST: at its last quarter, as the rate comes to rest. */
export function settlesAt({ epochs, samplesPerEpoch }: Hyperparameters): number {
  return Math.floor(0.75 * epochs * samplesPerEpoch);
}
