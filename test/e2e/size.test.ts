import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, inject, test } from 'vitest';
import { measureSize, type Part, type Size } from './measure-size.ts';

let sizes: Size[];

beforeAll(async () => {
  const { folder, address } = inject('builtApp');
  sizes = await measureSize(folder, address);
});

function gzip(files: Size[]): number {
  return files.reduce((sum, file) => sum + file.gzip, 0);
}

test('what loads before the first reading is at most 450 kB gzip', () => {
  expect(gzip(sizes.filter(({ part }) => part !== 'later'))).toBeLessThanOrEqual(450_000);
});

// Nobody need win bytes to add a feature, and a library that slips in, or a kernel that is not cut out, is too much.
// Beside each budget stands what the part takes, in kB.
const budgets: [Part, number][] = [
  ['page', 50_000], // 49.8: Lit, Workbox' window side, the components and their styles.
  ['worker', 54_000], // 49: more than half of it TensorFlow.js' core, the rest the pipeline.
  ['backend', 14_000], // 11: WebAssembly's glue and six kernels.
  ['wasm', 100_000], // 83: with all of its kernels it has 137.
  ['network', 225_000], // 180: `classic`, the larger of the two.
  ['later', 46_000], // 44: the page's dialogs, the list of samples and their small pictures.
];

test.each(budgets)('the part “%s” loads, with at most %d bytes gzip', (part, budget) => {
  const files = sizes.filter((size) => size.part === part);
  expect(files).not.toEqual([]);
  expect(gzip(files)).toBeLessThanOrEqual(budget);
});

test('no backend loads that is not used', () => {
  expect(sizes.filter(({ part }) => part === 'backend')).toHaveLength(1);
  expect(sizes.filter(({ part }) => part === 'wasm')).toHaveLength(1);
});

test('the network reader is at most 120 kB gzip', () => {
  const bytes = ['model.json', 'weights.bin'].map(
    (name) => gzipSync(readFileSync(`model/reader/${name}`)).length,
  );
  expect(bytes[0]! + bytes[1]!).toBeLessThanOrEqual(120_000);
});
