import * as tf from '@tensorflow/tfjs';
import type { Parameter, Plan } from './plan.ts';
import { Random } from '../data/random.ts';

/** Keeps the first weights' random numbers apart from those of examples and dropout. */
const firstWeights = 0x1f1;

/** The weights a run starts with: kernels as Glorot and Bengio (2010), biases 0, scales 1. */
export function initialValues(plan: Plan, seed: number): Float32Array {
  const values = new Float32Array(plan.size);
  const random = new Random(seed, firstWeights);
  for (const { role, offset, size, fan } of plan.parameters) {
    const limit = Math.sqrt(6 / (fan.in + fan.out));
    const part = values.subarray(offset, offset + size);
    if (role === 'gamma') part.fill(1);
    if (role === 'kernel')
      part.forEach((_, index) => (part[index] = random.between(-limit, limit)));
  }
  return values;
}

/** The part of all values that is one parameter's. */
export function valuesOf(values: Float32Array, { offset, size }: Parameter): Float32Array {
  return values.subarray(offset, offset + size);
}

/** The plan's parameters as tensors of these values. */
export function tensorsOf(plan: Plan, values: Float32Array): tf.Tensor[] {
  return plan.parameters.map((parameter) =>
    tf.tensor(valuesOf(values, parameter), [...parameter.shape], 'float32'),
  );
}
