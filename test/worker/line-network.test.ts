import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { columnWidth, outcomes, stripHeight } from '../../src/pipeline/line/index.ts';
import { createLineNetwork } from '../../src/worker/classify.ts';
import { seeded } from '../fixtures/seeded.ts';
import { startWasm } from '../fixtures/start-wasm.ts';
import { furthest, loadedBySelf, storedNetwork } from '../fixtures/stored-network.ts';

const stored = await storedNetwork('line');
const { model, weights } = stored;

beforeAll(startWasm);

function strip(width: number) {
  const random = seeded(width);
  const values = Float32Array.from({ length: width * stripHeight }, () => random());
  return { width, values, left: 0, scale: 1 };
}

test('gives what TensorFlow.js itself makes of its file, for strips of any length', async () => {
  const loaded = await loadedBySelf(stored);
  const { readLine } = createLineNetwork(model, weights);
  for (const given of [strip(64), strip(192)]) {
    const input = tf.tensor4d(given.values, [1, given.width, stripHeight, 1]);
    const expected = (loaded.predict(input) as tf.Tensor).dataSync();
    const logits = await readLine(given);
    expect(logits.length).toBe((outcomes * given.width) / columnWidth);
    expect(furthest(logits, expected)).toBeLessThan(1e-3);
  }
});

test('leaves no tensor behind', async () => {
  const network = createLineNetwork(model, weights);
  await network.readLine(strip(64));
  const before = tf.memory().numTensors;
  for (let count = 0; count < 5; count++) await network.readLine(strip(64));
  expect(tf.memory().numTensors).toBe(before);
});

test('is at most 100 kB gzip', () => {
  expect(stored.gzip).toBeLessThanOrEqual(100_000);
});
