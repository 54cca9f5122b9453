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
  learningRate: 1e-3,
  adam: { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  schedule: { kind: 'constant' },
  weightDecay: 0,
  // At a constant rate the last steps' noise stays in the weights: the mean over about the last 100 takes it out.
  averaging: 0.01,
};
