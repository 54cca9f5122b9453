import type { ExampleSource, Lesson } from '../network/lesson.ts';
import * as tf from '@tensorflow/tfjs';
import type { Machine } from '../kernels/memory.ts';
import { forward } from '../network/forward.ts';
import { sizeOf, type Plan } from '../network/plan.ts';
import { tensorsOf, valuesOf } from '../network/weights.ts';
import type { Hyperparameters } from '../recipes/recipe.ts';
import { Random } from '../data/random.ts';
import type { Shared } from './shared.ts';

/** Keeps dropout's random numbers apart from those of examples and weights. */
const dropping = 0xd0;

/** Examples side by side: their inputs, targets and weights. */
export interface Batch {
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
  readonly weights: Float32Array;
}

/** Draws the examples from one index to before another. */
export function drawBatch(
  lesson: Pick<Lesson, 'input' | 'target'>,
  source: ExampleSource,
  seed: number,
  from: number,
  to: number,
): Batch {
  const count = to - from;
  const inputs = new Float32Array(count * sizeOf(lesson.input));
  const targets = new Float32Array(count * sizeOf(lesson.target));
  const weights = new Float32Array(count);
  for (let index = 0; index < count; index++) {
    const { input, target, weight } = source.example(seed, from + index);
    inputs.set(input, index * input.length);
    targets.set(target, index * target.length);
    weights[index] = weight;
  }
  return { inputs, targets, weights };
}

/** A thread's own copy of the weights, and what it does with them. */
export interface Shards {
  /** Takes over the shared weights. */
  takeWeights(): void;
  /** Puts a shard's gradient at a step into the shared memory and adds to its tally. */
  compute(step: number, shard: number): void;
}

export function openShards(
  machine: Machine,
  plan: Plan,
  lesson: Lesson,
  source: ExampleSource,
  hyperparameters: Hyperparameters,
  shared: Shared,
): Shards {
  const { seed, batch, shards } = hyperparameters;
  const weights = tensorsOf(plan, shared.values);
  const learn = learner(machine, plan, lesson, weights);
  const size = Math.floor(batch / shards);
  return {
    takeWeights: () => {
      plan.parameters.forEach((parameter, number) => {
        const address = machine.address(weights[number]!);
        machine.floats(address, parameter.size).set(valuesOf(shared.values, parameter));
      });
    },
    compute: (step, shard) => {
      const first = step * size * shards + shard * size;
      const drawn = drawBatch(lesson, source, seed, first, first + size);
      const random = new Random(seed, dropping, step, shard);
      const gradient = shared.gradients.subarray(shard * plan.size, (shard + 1) * plan.size);
      const { loss, right } = learn(drawn, random, gradient);
      shared.tally[shard * 2]! += loss * size;
      shared.tally[shard * 2 + 1]! += right;
    },
  };
}

/** Writes the gradient of the mean loss of a batch to `gradient`; answers loss and how many were right. */
type Learn = (
  batch: Batch,
  random: Random,
  gradient: Float32Array,
) => { loss: number; right: number };

function learner(
  machine: Machine,
  plan: Plan,
  lesson: Lesson,
  weights: readonly tf.Tensor[],
): Learn {
  return ({ inputs, targets, weights: counts }, random, gradient) =>
    tf.tidy(() => {
      const count = counts.length;
      const x = tf.tensor(inputs, [count, ...lesson.input]);
      const target = tf.tensor(targets, [count, ...lesson.target]);
      const chances = (values: number) =>
        Float32Array.from({ length: values }, () => random.next());
      let outputs: Float32Array = new Float32Array();
      const { value, grads } = tf.valueAndGrads((...own: tf.Tensor[]) => {
        const output = forward(plan.layers, x, own, { chances }).reshape(target.shape);
        outputs = output.dataSync<'float32'>();
        return lesson.loss(output, target, tf.tensor1d(counts)).asScalar();
      })([...weights]);
      grads.forEach((tensor, number) => {
        const parameter = plan.parameters[number]!;
        valuesOf(gradient, parameter).set(machine.floats(machine.address(tensor), parameter.size));
      });
      return { loss: value.dataSync()[0]!, right: lesson.right(outputs, targets) };
    });
}
