import { seeded } from '../fixtures/seeded.ts';
import { startWasm } from '../fixtures/start-wasm.ts';
import { furthest, loadedBySelf, storedNetwork } from '../fixtures/stored-network.ts';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { createPageNetwork } from '../../src/worker/classify.ts';

const stored = await storedNetwork('page');
const { model, weights } = stored;

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
  const loaded = await loadedBySelf(stored);
  const { look } = createPageNetwork(model, weights);
  for (const given of [part(32, 48), part(64, 16)]) {
    const input = tf.tensor4d(given.values, [1, given.height, given.width, 1]);
    const expected = (loaded.predict(input) as tf.Tensor).dataSync();
    const logits = await look(given);
    expect(logits.length).toBe(3 * given.values.length);
    expect(furthest(logits, expected)).toBeLessThan(1e-3);
  }
});

test('gives signs of life from within, often enough for a machine that is a hundred times as slow', async () => {
  const network = createPageNetwork(model, weights);
  const times = [performance.now()];
  await network.look(part(448, 448), () => times.push(performance.now()));
  times.push(performance.now());
  const waits = times.slice(1).map((time, index) => time - times[index]!);
  const all = times.at(-1)! - times[0]!;
  expect(waits.length).toBeGreaterThan(15);
  // The longest of its layers takes a part of the whole alone, however fast the machine is.
  expect(Math.max(...waits)).toBeLessThan(all / 2);
});

test('leaves no tensor behind', async () => {
  const network = createPageNetwork(model, weights);
  await network.look(part(32, 32));
  const before = tf.memory().numTensors;
  for (let count = 0; count < 5; count++) await network.look(part(32, 32));
  expect(tf.memory().numTensors).toBe(before);
});

test('is at most 60 kB gzip', () => {
  expect(stored.gzip).toBeLessThanOrEqual(60_000);
});
