import type { Tile } from '../../src/pipeline/network/index.ts';

/** What one training example teaches. */
export interface Sample {
  /** Made by the app's `normalise`, like every tile that the network will read. */
  readonly tile: Tile;
  /** Ten probabilities, one a digit. What is missing to 1 is the probability that it is none: all of it, or nothing. */
  readonly target: Float32Array;
  /** How much the example counts in the mean loss; 1 for an ordinary one. */
  readonly weight: number;
}

/**
 * An endless, seeded stream of examples that can be entered anywhere: the example at an index depends on the seed
 * and the index alone, never on what was drawn before. So any thread draws any part of a batch, and a run that was
 * cut off goes on with the very examples it would have seen.
 */
export interface SampleSource {
  /** Example `index` (0, 1, 2 … over all epochs) of the run with this seed. */
  sample(seed: number, index: number): Sample;
}

/** Labelled examples that decide between recipes; the network never learns from them. */
export interface HeldOut {
  readonly tiles: readonly Tile[];
  /** The digit on each tile; -1 where there is none. */
  readonly labels: readonly number[];
  /** Where each tile is from, if that matters to the calibration. */
  readonly sources?: readonly string[];
}
