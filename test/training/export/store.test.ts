import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { logitsOf, tensorOfTiles } from '../../../training/engine/held-out.ts';
import { store, type Stored } from '../../../training/export/store.ts';
import { openTrainingBackend } from '../../../training/kernels/register.ts';
import { fold } from '../../../training/network/fold.ts';
import { forward } from '../../../training/network/forward.ts';
import { unfold } from '../../../training/network/unfold.ts';
import type { Layer } from '../../../training/network/layers.ts';
import { planOf } from '../../../training/network/plan.ts';
import { initialValues, tensorsOf } from '../../../training/network/weights.ts';
import { recipe as classic } from '../../../training/recipes/classic.ts';
import { recipe } from '../../fixtures/small-recipe.ts';

beforeAll(() => openTrainingBackend(), 60_000);

const source = await recipe.openSamples();
const tiles = Array.from({ length: 40 }, (_, index) => source.sample(1, index).tile);

/** A network with weights that are none of them plain, folded over the tiles. */
function folded(network: readonly Layer[]) {
  const plan = planOf(network);
  const values = initialValues(plan, 3).map((value, index) => value + 0.1 * Math.sin(index));
  return { plan, values, network: fold(plan, values, tensorOfTiles(tiles)) };
}

test('the classic network has 225,034 parameters', () => {
  expect(planOf(classic.network).size).toBe(225_034);
});

test('folded batch normalisation gives the logits of the statistics that were folded', () => {
  const { plan, values, network } = folded(recipe.network);
  const weights = tensorsOf(plan, values);
  const expected = forward(plan.layers, tensorOfTiles(tiles), weights).dataSync();
  const given = logitsOf(network, tiles).flatMap((line) => [...line]);
  expect(furthest(given, expected)).toBeLessThan(1e-4);
});

test('weights to train on from are folded to the weights that they were made of', () => {
  const { plan, network } = folded(recipe.network);
  const unfolded = unfold(plan, network.values, tensorOfTiles(tiles));
  const again = fold(plan, unfolded, tensorOfTiles(tiles));
  expect(unfolded).not.toEqual(network.values);
  expect(furthest(again.values, network.values)).toBeLessThan(1e-4);
});

test.each([
  ['a chain of layers', classic.network],
  ['a network with residual layers', recipe.network],
])('%s, stored, opens in TensorFlow.js and gives the same probabilities', async (_, layers) => {
  const stored = store('stored', folded(layers).network);
  const model = await tf.loadLayersModel(tf.io.fromMemory(artifacts(stored)));
  const given = (model.predict(tensorOfTiles(tiles)) as tf.Tensor).dataSync();
  const expected = logitsOf(stored.network, tiles).flatMap((line) => [
    ...tf.softmax(tf.tensor1d(line)).dataSync(),
  ]);
  expect(furthest(given, expected)).toBeLessThan(1e-5);
});

test('stored kernels are a byte a weight and at most half a step off', () => {
  const { network } = folded(classic.network);
  const stored = store('stored', network);
  expect(stored.bytes.length).toBe(224_800 + 4 * 234);
  const step = Math.max(...stored.weights.map(({ quantization }) => quantization?.scale ?? 0));
  expect(furthest(stored.network.values, network.values)).toBeLessThan(0.51 * step);
});

function artifacts({ modelTopology, weights, bytes }: Stored): tf.io.ModelArtifacts {
  return {
    modelTopology,
    weightSpecs: weights as tf.io.WeightsManifestEntry[],
    weightData: bytes.slice().buffer,
  };
}

const furthest = (given: ArrayLike<number>, expected: ArrayLike<number>): number =>
  Array.from(expected).reduce(
    // Without a number in its place nothing is near.
    (most, value, index) => Math.max(most, Math.abs(value - (given[index] ?? Infinity))),
    0,
  );
