import type { Feature, Features } from './features.ts';

export type Weights = Readonly<Record<Feature, number>>;

export const latticeWeights: Weights = {
  digit: 1.01,
  digitOdds: 0.35,
  value: 3.22,
  low: -5.03,
  high: 1,
  wide: -3.84,
  joins: -1.4,
  gap: -3.07,
  refused: -0.59,
  refusedSize: -1.39,
  refusedOdds: 0.25,
  overlap: -3.12,
  overlapShare: -2.52,
  cut: -3.74,
  flat: -3,
  whole: 1,
  crossing: -0.89,
  lineTouch: -2.66,
  line: -0.95,
};

/** The weighted sum of features. */
export function weighed(features: Features, weights: Weights): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += weights[name as Feature] * value;
  return sum;
}
