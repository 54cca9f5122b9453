import type { Plan } from '../network/plan.ts';
import type { Hyperparameters } from '../recipes/recipe.ts';
import type { Shared } from './shared.ts';

/** How many steps a run has. */
export function stepsOf({ epochs, samplesPerEpoch, batch }: Hyperparameters): number {
  return Math.floor((epochs * samplesPerEpoch) / batch);
}

/** The learning rate of a step, counted from 0. One-cycle after Smith and Topin (arXiv 1708.07120). */
export function rateAt(step: number, hyperparameters: Hyperparameters): number {
  const { schedule, learningRate } = hyperparameters;
  if (schedule.kind === 'constant') return learningRate;
  const done = (step + 0.5) / stepsOf(hyperparameters);
  if (done < schedule.warmUp) return learningRate * (done / schedule.warmUp);
  const down = (done - schedule.warmUp) / (1 - schedule.warmUp);
  return learningRate * 0.5 * (1 + Math.cos(Math.PI * down));
}

/** Which values decay: those of kernels. */
export function decaying(plan: Plan): Uint8Array {
  const mask = new Uint8Array(plan.size);
  plan.parameters
    .filter(({ role }) => role === 'kernel')
    .forEach(({ offset, size }) => mask.fill(1, offset, offset + size));
  return mask;
}

/** The part of all values that a thread brings up to date. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/** One of equal parts of `size` values. */
export function sliceOf(size: number, part: number, parts: number): Slice {
  return {
    from: Math.floor((size * part) / parts),
    to: Math.floor((size * (part + 1)) / parts),
  };
}

/**
 * Takes a step of AdamW (arXiv 1711.05101) and of the running mean on a slice of the values. The shards' gradients
 * are added in their order, so that the sum does not depend on which thread was first.
 */
export function update(
  { values, average, moment, square, gradients }: Shared,
  { from, to }: Slice,
  step: number,
  decays: Uint8Array,
  hyperparameters: Hyperparameters,
): void {
  const { adam, shards, weightDecay } = hyperparameters;
  const { beta1, beta2, epsilon } = adam;
  const rate = rateAt(step, hyperparameters);
  const [unbiased1, unbiased2] = [1 - beta1 ** (step + 1), 1 - beta2 ** (step + 1)];
  const averagingRate = averagingAt(step, hyperparameters);
  for (let index = from; index < to; index++) {
    let gradient = 0;
    for (let shard = 0; shard < shards; shard++)
      gradient += gradients[shard * values.length + index]!;
    gradient /= shards;
    moment[index] = beta1 * moment[index]! + (1 - beta1) * gradient;
    square[index] = beta2 * square[index]! + (1 - beta2) * gradient * gradient;
    const spread = Math.sqrt(square[index]! / unbiased2) + epsilon;
    const value = values[index]!;
    const decay = decays[index]! * weightDecay * value;
    values[index] = value - rate * (moment[index]! / unbiased1 / spread + decay);
    average[index]! += averagingRate * (values[index]! - average[index]!);
  }
}

/** The mean starts with few steps behind it and forgets the first ones quickly. */
function averagingAt(step: number, { averaging }: Hyperparameters): number {
  return Math.max(averaging, 9 / (10 + step));
}
