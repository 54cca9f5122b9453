import type { Lesson } from '../network/lesson.ts';
import type { NetworkName } from '../../src/protocol.ts';
import type { HeldOut, SampleSource } from '../data/sample.ts';
import type { Layer } from '../network/layers.ts';

/** The numbers of a run. Each recipe gives every one with its reason in `hyperparameters.ts`. */
export interface Hyperparameters {
  /** Every random number of the run comes from it: first weights, order, augmentation, dropout. */
  readonly seed: number;
  readonly epochs: number;
  /** Examples that one epoch draws from the source. */
  readonly samplesPerEpoch: number;
  /** Examples a step. */
  readonly batch: number;
  /**
   * Equal parts that a batch is computed in, on as many threads at most. A property of the run, not of the
   * machine: the sum over parts is taken in their order, and batch statistics are those of a part, so that any
   * number of cores comes to the same weights.
   */
  readonly shards: number;
  /** The highest learning rate. */
  readonly learningRate: number;
  /** How the rate moves over the run: as it is, or up in `warmUp` (share of all steps) and down along a cosine. */
  readonly schedule: { kind: 'constant' } | { kind: 'one-cycle'; warmUp: number };
  readonly adam: { beta1: number; beta2: number; epsilon: number };
  /** Decoupled (AdamW, arXiv 1711.05101), on the kernels of convolutions and dense layers alone. */
  readonly weightDecay: number;
  /**
   * Learns to refuse: beside the ten digits there is an eleventh outcome, no digit, whose logit is 0 by definition.
   * So log Σ exp(logit), the digit score, is the logarithm of the odds that it is a digit.
   */
  readonly refuses: boolean;
  /** The share of a digit's target that is spread evenly over all ten (Szegedy et al. 2016, arXiv 1512.00567). */
  readonly labelSmoothing: number;
  /** The weights that are exported move this share of the way to the current ones a step; 1: no averaging. */
  readonly averaging: number;
}

/** What the thresholds shall hold to on held-out digits; docs/decisions/0005 says why. */
export interface Policy {
  /** Of the digits from each of these sources, at most this share is refused, answered `not-a-digit`. */
  readonly refused: Readonly<Record<string, number>>;
  /** Of those answered `read`, at most this share is wrong. */
  readonly wrong: number;
  /** The sources that temperature and `wrong` are taken from; all of them without it. */
  readonly from?: readonly string[];
}

/**
 * All that `npm run train -- NAME` needs to know of a network. One file under `training/recipes/`, imported by
 * name in every thread, since functions do not cross between threads.
 */
export type Recipe = DigitRecipe | LessonRecipe;

interface AnyRecipe {
  readonly name: TrainedName;
  readonly network: readonly Layer[];
  readonly hyperparameters: Hyperparameters;
  /** Evenly spaced values that each kernel is rounded to when it is stored; 256, a byte, without it. */
  readonly levels?: number;
}

/** A network that is trained here: one that reads digits, the one that reads pages, or the one that reads lines. */
export type TrainedName = NetworkName | 'page' | 'line';

/** A network whose lesson is its own. */
export interface LessonRecipe extends AnyRecipe {
  readonly name: Exclude<TrainedName, NetworkName>;
  readonly lesson: Lesson;
}

/** A network that says which digit a tile is. */
export interface DigitRecipe extends AnyRecipe {
  readonly name: NetworkName;
  /** What the thresholds of its calibration hold to. */
  readonly policy: Policy;
  /** Opens the training examples; called once in each thread. */
  openSamples(): SampleSource | Promise<SampleSource>;
  /** Opens the held-out examples; called once, in the main thread. */
  openHeldOut(): HeldOut | Promise<HeldOut>;
}
