import type { Feature, Features } from './features.ts';

/** What each feature counts. */
export type Weights = Readonly<Record<Feature, number>>;

/**
 * What speaks for or against, in nats: fitted by `training/lattice` on numbers, rows, single digits and signs in held-out
 * hands, with the opinions of the network `reader`.
 */
export const latticeWeights: Weights = {
  digit: 2.43,
  digitOdds: 0.62,
  value: 2.1,
  low: -3.63,
  high: 0.32,
  wide: -2.12,
  joins: 0.4,
  gap: -1.31,
  refused: -1.99,
  refusedSize: -1.59,
  refusedOdds: 0.78,
  overlap: -3.01,
  overlapShare: -3.29,
  cut: -2.62,
  flat: -0.36,
  whole: 2.08,
  crossing: 0.64,
  lineTouch: -0.77,
  line: -0.48,
};

/** The weighted sum of features. */
export function weighed(features: Features, weights: Weights): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += weights[name as Feature] * value;
  return sum;
}
