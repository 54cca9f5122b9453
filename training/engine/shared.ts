import type { Hyperparameters } from '../recipes/recipe.ts';

/** What all threads of a run work on; the views are over shared memory. */
export interface Shared {
  /** The weights. */
  readonly values: Float32Array;
  /** Their running mean, which is what is exported. */
  readonly average: Float32Array;
  /** Adam's running means of the gradient and of its square. */
  readonly moment: Float32Array;
  readonly square: Float32Array;
  /** Each shard's gradient, one after the other. */
  readonly gradients: Float32Array;
  /** Each shard's sum of losses and count of right answers since they were last taken. */
  readonly tally: Float64Array;
  /** For the threads to wait for each other: how many have arrived, and how often all have. */
  readonly gate: Int32Array;
}

/** What a thread is started with. */
export interface ThreadInput {
  /** The address of the module that exports `recipe`. */
  readonly recipe: string;
  readonly hyperparameters: Hyperparameters;
  readonly shared: Shared;
  /** As `assembleKernels` made them. */
  readonly kernels: Uint8Array<ArrayBuffer>;
  readonly thread: number;
  readonly threads: number;
}

/** To a thread: do the steps from one to before another. From it: they are done. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Memory for a network of so many values, all 0. */
export function sharedFor(size: number, shards: number): Shared {
  const floats = (length: number) => new Float32Array(new SharedArrayBuffer(length * 4));
  return {
    values: floats(size),
    average: floats(size),
    moment: floats(size),
    square: floats(size),
    gradients: floats(size * shards),
    tally: new Float64Array(new SharedArrayBuffer(shards * 2 * 8)),
    gate: new Int32Array(new SharedArrayBuffer(2 * 4)),
  };
}

/** Waits until all threads have come here. */
export function meet({ gate }: Shared, threads: number): void {
  const round = Atomics.load(gate, 1);
  if (Atomics.add(gate, 0, 1) + 1 < threads) {
    while (Atomics.load(gate, 1) === round) Atomics.wait(gate, 1, round);
    return;
  }
  Atomics.store(gate, 0, 0);
  Atomics.add(gate, 1, 1);
  Atomics.notify(gate, 1);
}
