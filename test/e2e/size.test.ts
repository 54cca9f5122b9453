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
  expect(gzip(sizes)).toBeLessThanOrEqual(450_000);
});

// A little above what they take, so that what grows is noticed where it does.
const budgets: [Part, number][] = [
  ['page', 40_000],
  ['worker', 48_500],
  ['backend', 13_000],
  ['wasm', 85_000],
  ['network', 230_000],
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
