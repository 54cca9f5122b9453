import { expect, test } from 'vitest';
import { signOf } from '../../../src/pipeline/reading/signs.ts';

const height = 100;
// Two digits with room between them.
const line = [0, 100].map((x) => ({ x, y: 0, width: 60, height }));

const at = (x: number, y: number, width: number, high: number) =>
  signOf({ x, y, width, height: high }, line, height)?.kind;

test('a small mark is what its size and its place beside the digits make it', () => {
  expect(at(74, 92, 10, 10)).toBe('point');
  expect(at(74, 90, 7, 11)).toBe('point');
  expect(at(74, 88, 10, 30)).toBe('comma');
  expect(at(62, 48, 36, 6)).toBe('separator');
  expect(at(-50, 48, 40, 6)).toBe('minus');
  expect(at(76, 0, 8, 20)).toBe('separator');
});

test('a mark that is too large, or where no sign stands, is none', () => {
  expect(at(70, 20, 20, 60)).toBeUndefined();
  expect(at(62, 95, 36, 6)).toBeUndefined();
  expect(at(74, 45, 10, 10)).toBeUndefined();
  expect(at(-20, 92, 10, 10)).toBeUndefined();
  expect(signOf({ x: 0, y: 0, width: 5, height: 5 }, [], height)).toBeUndefined();
});
