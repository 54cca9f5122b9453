import { seeded } from '../fixtures/seeded.ts';
import { startWasm } from '../fixtures/start-wasm.ts';
import * as tf from '@tensorflow/tfjs';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { createPageNetwork, type ModelJson } from '../../src/worker/classify.ts';
import '../../training/export/depth-to-space-layer.ts';

const folder = new URL('../../model/page/', import.meta.url);
const model = JSON.parse(await readFile(new URL('model.json', folder), 'utf8')) as ModelJson;
const weights = await readFile(new URL('weights.bin', folder));

beforeAll(startWasm);

function part(width: number, height: number) {
  const random = seeded(width);
  return {
    width,
    height,
    values: Float32Array.from({ length: width * height }, () => random() - 0.5),
  };
}

test('gives what TensorFlow.js itself makes of its file, for parts of any size', async () => {
  const loaded = await tf.loadLayersModel({
    load: () =>
      Promise.resolve({
        modelTopology: model.modelTopology,
        weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
        weightData: new Uint8Array(weights).buffer,
      }),
  });
  const { look } = createPageNetwork(model, weights);
  for (const given of [part(32, 48), part(64, 16)]) {
    const input = tf.tensor4d(given.values, [1, given.height, given.width, 1]);
    const expected = (loaded.predict(input) as tf.Tensor).dataSync();
    const logits = await look(given);
    expect(logits.length).toBe(3 * given.values.length);
    const furthest = logits.reduce(
      (most, value, index) => Math.max(most, Math.abs(value - expected[index]!)),
      0,
    );
    expect(furthest).toBeLessThan(1e-3);
  }
});

test('leaves no tensor behind', async () => {
  const network = createPageNetwork(model, weights);
  await network.look(part(32, 32));
  const before = tf.memory().numTensors;
  for (let count = 0; count < 5; count++) await network.look(part(32, 32));
  expect(tf.memory().numTensors).toBe(before);
});

test('is at most 60 kB gzip', async () => {
  const topology = await readFile(new URL('model.json', folder));
  expect(gzipSync(topology).length + gzipSync(weights).length).toBeLessThanOrEqual(60_000);
});
