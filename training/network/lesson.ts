import type * as tf from '@tensorflow/tfjs';
import type { Folded } from './fold.ts';
import type { Shape } from './plan.ts';

/** What one example gives the network, what it should answer, and how much it counts; 1 for an ordinary one. */
export interface Example {
  readonly input: Float32Array;
  readonly target: Float32Array;
  readonly weight: number;
}

/** As a `SampleSource`: an example depends on seed and index alone. */
export interface ExampleSource {
  example(seed: number, index: number): Example;
}

/** How well a network that reads does on the held-out examples: mean loss, and the share that is right. */
export type Exam = (network: Folded) => { loss: number; accuracy: number };

/** All that the engine knows of what a network learns. */
export interface Lesson {
  /** Of one example. */
  readonly input: Shape;
  readonly target: Shape;
  /** Examples over whose statistics batch normalisation is folded: so many that quantising the weights does more. */
  readonly statistics: number;
  /** Makes what examples are drawn from, where that takes long; called once, before any thread draws. */
  prepare?(): Promise<void>;
  /** Called once in each thread. */
  open(): ExampleSource | Promise<ExampleSource>;
  /** What those examples are drawn from, where not all that teaches should count in them. */
  openForStatistics?(): ExampleSource | Promise<ExampleSource>;
  /** Called once, in the main thread. */
  openExam(): Exam | Promise<Exam>;
  /** The mean loss of a batch's outputs, a scalar. */
  loss(outputs: tf.Tensor, targets: tf.Tensor, weights: tf.Tensor1D): tf.Tensor;
  /** How many of a batch's examples are right; parts of one where an answer may be partly right. */
  right(outputs: Float32Array, targets: Float32Array): number;
}
