import type { Feature, Features } from './features.ts';

/** What each feature counts, in nats. */
export type Weights = Readonly<Record<Feature, number>>;

/** What was fitted so that the best path through a page is the right one, and its certainty true. */
export interface Fitted {
  readonly weights: Weights;
  /** In nats: how much likelier than the best guess it must be that nothing on the page is a digit. */
  readonly refusal: number;
  readonly certainty: CertaintyFit;
}

/** How the certainty of what several digits say follows from what it is made of. */
export interface CertaintyFit {
  /** How many times the logarithm of the probability that the writing was parted rightly counts. */
  readonly parting: number;
  /** How many times those of the digits' certainties count. */
  readonly digits: number;
  /** How many times the line network's agreement counts. */
  readonly line: number;
  /** What each digit takes away besides, in nats. */
  readonly each: number;
  /** A reading of several digits whose certainty lies below it is `unsure`. */
  readonly unsureBelow: number;
}

/**
 * What was fitted to a network so that numbers are read with it, drawn and in pictures; `model/NAME/lattice.json`, which
 * `npm run fit-lattice -- NAME` writes.
 */
export type LatticeFit = Readonly<Record<'ink' | 'picture', Fitted>>;

/** The weighted sum of features. */
export function weightedSum(features: Features, weights: Weights): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += weights[name as Feature] * value;
  return sum;
}
