import * as tf from '@tensorflow/tfjs';
import { tileSide } from '../../src/pipeline/network/index.ts';
import type { Machine } from '../kernels/memory.ts';
import { forward } from '../network/forward.ts';
import { crossEntropy, type Teaching } from '../network/loss.ts';
import type { Plan } from '../network/plan.ts';
import { tensorsOf, valuesOf } from '../network/weights.ts';
import type { SampleSource } from '../data/sample.ts';
import type { Hyperparameters } from '../recipes/recipe.ts';
import { Random } from '../data/random.ts';
import type { Shared } from './shared.ts';

/** Keeps dropout's random numbers apart from those of examples and weights. */
const dropping = 0xd0;

/** Examples side by side: tiles (count × 28 × 28 × 1), targets (count × 10) and weights (count). */
export interface Batch {
  readonly tiles: Float32Array;
  readonly targets: Float32Array;
  readonly weights: Float32Array;
}

/** Draws the examples from one index to before another. */
export function drawBatch(source: SampleSource, seed: number, from: number, to: number): Batch {
  const count = to - from;
  const tiles = new Float32Array(count * tileSide * tileSide);
  const targets = new Float32Array(count * 10);
  const weights = new Float32Array(count);
  for (let place = 0; place < count; place++) {
    const { tile, target, weight } = source.sample(seed, from + place);
    tiles.set(tile, place * tile.length);
    targets.set(target, place * target.length);
    weights[place] = weight;
  }
  return { tiles, targets, weights };
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
  source: SampleSource,
  hyperparameters: Hyperparameters,
  shared: Shared,
): Shards {
  const { seed, batch, shards } = hyperparameters;
  const weights = tensorsOf(plan, shared.values);
  const learn = learner(machine, plan, weights, hyperparameters);
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
      const drawn = drawBatch(source, seed, first, first + size);
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
  weights: readonly tf.Tensor[],
  teaching: Teaching,
): Learn {
  return ({ tiles, targets, weights: counts }, random, gradient) =>
    tf.tidy(() => {
      const count = counts.length;
      const x = tf.tensor4d(tiles, [count, tileSide, tileSide, 1]);
      const target = tf.tensor2d(targets, [count, 10]);
      const chances = (values: number) =>
        Float32Array.from({ length: values }, () => random.next());
      let logits: Float32Array = new Float32Array();
      const { value, grads } = tf.valueAndGrads((...own: tf.Tensor[]) => {
        const output = forward(plan.layers, x, own, { chances }).as2D(count, 10);
        logits = output.dataSync<'float32'>();
        return crossEntropy(output, target, tf.tensor1d(counts), teaching).asScalar();
      })([...weights]);
      grads.forEach((tensor, number) => {
        const parameter = plan.parameters[number]!;
        valuesOf(gradient, parameter).set(machine.floats(machine.address(tensor), parameter.size));
      });
      return { loss: value.dataSync()[0]!, right: agreements(logits, targets) };
    });
}

/** In how many lines of ten the greatest stands at the same place; where there is no digit, in how many it is below 0. */
function agreements(logits: Float32Array, targets: Float32Array): number {
  let right = 0;
  for (let line = 0; line < logits.length; line += 10) {
    const [answer, truth] = [greatest(logits, line), greatest(targets, line)];
    const isDigit = targets[line + truth]! > 0;
    if (isDigit ? answer === truth : logits[line + answer]! < 0) right++;
  }
  return right;
}

function greatest(values: Float32Array, line: number): number {
  let place = 0;
  for (let index = 1; index < 10; index++)
    if (values[line + index]! > values[line + place]!) place = index;
  return place;
}
