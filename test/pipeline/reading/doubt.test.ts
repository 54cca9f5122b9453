import { expect, test } from 'vitest';
import type { Probabilities } from '../../../src/pipeline/network/calibrate.ts';
import { doubtIn } from '../../../src/pipeline/reading/doubt.ts';
import type { Line, WrittenNumber } from '../../../src/pipeline/reading/reading.ts';
import type { Tile } from '../../../src/pipeline/network/tile.ts';

/** One number whose digits are as certain as told. */
function lineOf(...certainties: number[]): Line {
  return { numbers: [numberOf(1, ...certainties)] };
}

function numberOf(certainty: number, ...certainties: number[]): WrittenNumber {
  const digits = certainties.map((certainty, value) => ({
    value,
    certainty,
    probabilities: new Float32Array(10) as Probabilities,
    box: { x: 0, y: 0, width: 1, height: 1 },
    tile: new Float32Array(784) as Tile,
  }));
  return { digits, signs: [], certainty };
}

function doubtfulOf(lines: readonly Line[]): number[] {
  const digits = lines.flatMap(({ numbers }) => numbers.flatMap((number) => number.digits));
  return digits.filter(({ doubtful }) => doubtful).map(({ value }) => value);
}

test('digits less certain than the threshold are in doubt, and no others', () => {
  const { lines, doubt } = doubtIn([lineOf(0.99, 0.6, 0.98), lineOf(0.5, 0.95)], 0.7, 0.9);
  expect(doubt).toBe('digits');
  expect(doubtfulOf(lines)).toEqual([1, 0]);
});

test('where every digit is clear, the doubt is about the parting and no digit is marked', () => {
  const { lines, doubt } = doubtIn([lineOf(0.99, 0.99)], 0.7, 0.9);
  expect(doubt).toBe('parting');
  expect(doubtfulOf(lines)).toEqual([]);
});

test('many nearly certain digits that make a doubt together mark the least certain one', () => {
  const { lines, doubt } = doubtIn([lineOf(0.95, 0.96, 0.94, 0.95)], 0.99, 0.9);
  expect(doubt).toBe('digits');
  expect(doubtfulOf(lines)).toEqual([2]);
});

test('of several numbers only those are in doubt that are less certain than they should be', () => {
  const sure = numberOf(0.95, 0.99, 0.8);
  const doubted = numberOf(0.5, 0.99, 0.99, 0.6);
  const { lines, doubt } = doubtIn([{ numbers: [sure, doubted] }], 0.1, 0.9, 0.7);
  expect(doubt).toBe('digits');
  expect(lines[0]!.numbers[0]).toBe(sure);
  expect(doubtfulOf(lines)).toEqual([2]);
});
