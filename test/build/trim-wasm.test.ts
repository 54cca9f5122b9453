import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importedKernels, trim } from '../../src/build/trim-wasm.ts';
import { createClassifier } from '../../src/worker/classify.ts';
import { classicNetwork } from '../fixtures/classic-network.ts';
import { layerings, someNetwork, stored } from '../fixtures/some-network.ts';
import { someTiles } from '../fixtures/some-tiles.ts';

const packaged = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
const backendWasm = join(import.meta.dirname, '../../src/worker/backend-wasm.ts');

describe.each(['tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm.wasm'])('%s', (name) => {
  const original = join(packaged, '..', name);
  let folder: string;
  let trimmed: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trimmed-'));
    trimmed = join(folder, name);
    const kernels = importedKernels(await readFile(backendWasm, 'utf8'));
    await writeFile(trimmed, trim(await readFile(original), kernels));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('computes the same bits when trimmed', async () => {
    expect(await logitsBy(trimmed)).toEqual(await logitsBy(original));
  });

  test('is a good deal smaller when trimmed', async () => {
    const [before, after] = [await readFile(original), await readFile(trimmed)];
    expect(after.length).toBeLessThan(before.length * 0.6);
  });
});

/** The logits of some tiles by networks of every layer, computed by this `.wasm`. */
async function logitsBy(wasm: string): Promise<unknown[]> {
  // Which of them a machine would take is not what is tested: this one stands in for all.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': wasm,
    'tfjs-backend-wasm-simd.wasm': wasm,
    'tfjs-backend-wasm-threaded-simd.wasm': wasm,
  });
  const factory = tf.findBackendFactory('wasm');
  tf.removeBackend('wasm');
  tf.registerBackend('wasm', factory);
  expect(await tf.setBackend('wasm')).toBe(true);
  const some = Object.values(layerings).map((layering) => stored(someNetwork(layering)));
  const networks = [await classicNetwork(), ...(await Promise.all(some))];
  return Promise.all(
    networks.map(({ model, weights }) => createClassifier(model, weights).classify(someTiles(5))),
  );
}

test('a kernel that is not asked for is gone', async () => {
  const wasm = await readFile(join(packaged, '../tfjs-backend-wasm-simd.wasm'));
  const names = async (bytes: Uint8Array) => {
    const module = await WebAssembly.compile(new Uint8Array(bytes));
    return WebAssembly.Module.exports(module).map(({ name }) => name);
  };
  expect(await names(wasm)).toContain('Softmax');
  const left = await names(trim(wasm, ['MaxPool']));
  expect(left).toContain('MaxPool');
  expect(left).toContain('register_tensor');
  expect(left).not.toContain('Softmax');
});
