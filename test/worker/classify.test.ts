import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createClassifier } from '../../src/worker/classify.ts';
import { referenceLogits } from '../../src/build/reference.ts';
import { expectNothingLeft } from '../fixtures/nothing-left.ts';
import { layerings, someNetwork, stored, type StoredNetwork } from '../fixtures/some-network.ts';
import { furthest, someTiles } from '../fixtures/some-tiles.ts';
import { startWasm } from '../fixtures/start-wasm.ts';

beforeAll(startWasm);

describe.each(Object.entries(layerings))('a network with %s', (_, layering) => {
  test('gives what TensorFlow.js itself makes of its file, before the softmax', async () => {
    const network = await stored(someNetwork(layering));
    const tiles = someTiles(5);
    const { classify } = createClassifier(network.model, network.weights);
    const probabilities = (await classify(tiles)).map((logits) =>
      tf.softmax([...logits]).dataSync(),
    );
    expect(furthest(probabilities, await predictions(network, tiles))).toBeLessThan(1e-5);
  });

  test('gives what plain loops give', async () => {
    const { model, weights } = await stored(someNetwork(layering));
    const tiles = someTiles(3);
    const logits = await createClassifier(model, weights).classify(tiles);
    const expected = tiles.map((tile) => referenceLogits(model, weights, tile));
    expect(furthest(logits, expected)).toBeLessThan(1e-4);
  });
});

/** What `tf.loadLayersModel` makes of the same file. */
async function predictions(network: StoredNetwork, tiles: Float32Array[]) {
  const loaded = await tf.loadLayersModel({
    load: () =>
      Promise.resolve({
        modelTopology: network.model.modelTopology,
        weightSpecs: network.model.weightsManifest.flatMap(({ weights }) => weights),
        weightData: new Uint8Array(network.weights).buffer,
      }),
  });
  const input = tf.tensor(
    tiles.flatMap((tile) => [...tile]),
    [tiles.length, 28, 28, 1],
  );
  return (loaded.predict(input) as tf.Tensor2D).arraySync();
}

describe('stored precision', () => {
  const precisions = [
    { dtype: 'uint8', levels: 255, tolerance: 0.15 },
    { dtype: 'uint16', levels: 65535, tolerance: 1e-3 },
  ] as const;
  test.each(precisions)('$dtype weights give nearly what floats give', async (precision) => {
    const network = await stored(someNetwork(layerings['pooling and dense layers']!));
    const coarse = quantised(network, precision.dtype, precision.levels);
    const tiles = someTiles(4);
    const fine = await createClassifier(network.model, network.weights).classify(tiles);
    const logits = await createClassifier(coarse.model, coarse.weights).classify(tiles);
    expect(coarse.weights.length).toBeLessThanOrEqual(network.weights.length / 2);
    expect(furthest(logits, fine) / spread(fine)).toBeLessThan(precision.tolerance);
  });
});

/** Weights as TensorFlow.js quantises them: a scale and a least value a tensor. */
function quantised(
  network: StoredNetwork,
  dtype: 'uint8' | 'uint16',
  levels: number,
): StoredNetwork {
  const floats = new Float32Array(new Uint8Array(network.weights).buffer);
  const bytes: number[] = [];
  let start = 0;
  const weights = network.model.weightsManifest[0]!.weights.map((specification) => {
    const values = floats.subarray(start, (start += tf.util.sizeFromShape(specification.shape)));
    const min = Math.min(...values);
    const scale = (Math.max(...values) - min) / levels;
    const steps = values.map((value) => Math.round((value - min) / scale));
    const stepped = dtype === 'uint8' ? Uint8Array.from(steps) : Uint16Array.from(steps);
    bytes.push(...new Uint8Array(stepped.buffer));
    return { ...specification, quantization: { dtype, min, scale } };
  });
  const weightsManifest = [{ paths: ['weights.bin'], weights }];
  return { model: { ...network.model, weightsManifest }, weights: Uint8Array.from(bytes) };
}

function spread(logits: readonly Float32Array[]): number {
  const all = logits.flatMap((row) => [...row]);
  return Math.max(...all) - Math.min(...all);
}

test('each of many tiles gets the logits that it gets alone', async () => {
  const { model, weights } = await stored(someNetwork(layerings['strides and a global average']!));
  const { classify } = createClassifier(model, weights);
  const tiles = someTiles(150);
  const alone = [];
  for (const tile of tiles) alone.push(...(await classify([tile])));
  expect(furthest(await classify(tiles), alone)).toBeLessThan(1e-5);
});

test('no tiles give no logits', async () => {
  const { model, weights } = await stored(someNetwork(layerings['strides and a global average']!));
  expect(await createClassifier(model, weights).classify([])).toEqual([]);
});

test('readings leave no tensor behind, and disposing leaves none at all', async () => {
  await expectNothingLeft(20);
});

test('a weight that is missing is named', async () => {
  const { model, weights } = await stored(someNetwork(layerings['strides and a global average']!));
  const [group] = model.weightsManifest;
  const renamed = group!.weights.map((weight) => ({ ...weight, name: `not ${weight.name}` }));
  const unnamed = { ...model, weightsManifest: [{ ...group!, weights: renamed }] };
  const { classify } = createClassifier(unnamed, weights);
  await expect(classify(someTiles(1))).rejects.toThrow(/has no weight conv2d.*\/kernel/);
});
