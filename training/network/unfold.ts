import * as tf from '@tensorflow/tfjs';
import { varianceFloor } from '../kernels/batch-norm.ts';
import { forward } from './forward.ts';
import type { Parameter, Plan, PlannedLayer } from './plan.ts';
import { tensorsOf, valuesOf } from './weights.ts';

/**
 * The reverse of `fold`: weights to train on from, made of those of a network that reads. Batch normalisation is given the
 * scales and biases with which it does nothing to these examples, layer by layer, since each depends on those before.
 */
export function unfold(plan: Plan, folded: Float32Array, examples: tf.Tensor): Float32Array {
  const values = new Float32Array(plan.size);
  const normalised = copyKernels(plan.layers, plan, values, folded);
  normalised.forEach(({ gamma, beta, bias }, number) => {
    const { mean, variance } = statisticsOf(number, plan, values, examples);
    gamma.set(variance.map((value) => Math.sqrt(value + varianceFloor)));
    beta.set(mean.map((value, unit) => value + bias[unit]!));
  });
  return values;
}

/** A layer's batch normalisation, to be filled in, and the bias that it was folded into. */
interface Normalised {
  readonly gamma: Float32Array;
  readonly beta: Float32Array;
  readonly bias: Float32Array;
}

/** Copies what training and reading have in common, and lists what they have not, in the order of the layers. */
function copyKernels(
  layers: readonly PlannedLayer[],
  plan: Plan,
  values: Float32Array,
  folded: Float32Array,
): Normalised[] {
  let offset = 0;
  const next = (size: number) => folded.subarray(offset, (offset += size));
  const within = (own: readonly PlannedLayer[]): Normalised[] =>
    own.flatMap(({ parameters, inner }) => {
      if (inner.length > 0) return within(inner);
      const parts = parameters.map((number): Parameter => plan.parameters[number]!);
      const into = parts.map((parameter) => valuesOf(values, parameter));
      if (parts.length < 3) {
        into.forEach((part) => {
          part.set(next(part.length));
        });
        return [];
      }
      const [kernel, gamma, beta] = into as [Float32Array, Float32Array, Float32Array];
      kernel.set(next(kernel.length));
      gamma.fill(1);
      return [{ gamma, beta, bias: next(beta.length) }];
    });
  return within(layers);
}

function statisticsOf(
  number: number,
  plan: Plan,
  values: Float32Array,
  examples: tf.Tensor,
): { mean: Float32Array; variance: Float32Array } {
  const seen: { mean: Float32Array; variance: Float32Array }[] = [];
  tf.tidy(() => {
    forward(plan.layers, examples, tensorsOf(plan, values), {
      watch: (mean, variance) =>
        seen.push({ mean: mean.dataSync<'float32'>(), variance: variance.dataSync<'float32'>() }),
    });
  });
  return seen[number]!;
}
