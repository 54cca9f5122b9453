import { expect, test } from 'vitest';
import { propose, writingOf } from '../../../src/pipeline/candidates/index.ts';
import { type Fitted, featureNames, type Weights } from '../../../src/pipeline/lattice/index.ts';
import type { Marks } from '../../../src/pipeline/marks/index.ts';
import { normalise, type Logits } from '../../../src/pipeline/network/index.ts';
import { choosePath, type Reading } from '../../../src/pipeline/reading/index.ts';

/** Bars that stand side by side, so many pixels high each, with as much paper between. */
function bars(...heights: number[]): Marks {
  const [width, height] = [20 * heights.length, 60];
  const coverage = new Uint8ClampedArray(width * height);
  coverage.forEach((_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    if (x % 20 < 10 && y >= height - heights[Math.floor(x / 20)]!) coverage[index] = 255;
  });
  return { box: { x: 0, y: 0, width, height }, coverage };
}

const calibration = { temperature: 1, refuseBelow: 0, unsureBelow: 0.5 };
const plain = Object.fromEntries(featureNames.map((name) => [name, 0])) as Weights;
// Each candidate by what the network says of it alone, refused one by one, and rows rather than the whole.
const fitted: Fitted = {
  weights: { ...plain, energy: 1, refused: 1, whole: -100, refusedWhole: -100 },
  refusal: 0,
  certainty: { parting: 1, digits: 1, line: 1, each: 0, unsureBelow: 0.5 },
};

/** Reads bars as 7s where they are so high, and the whole of them, whatever it is, as a 3. */
function readingOf(
  marks: Marks,
  isDigit: (high: number) => boolean,
  fit: Fitted = fitted,
  widest = 12,
): Reading {
  const proposal = propose(writingOf(marks)!, { oneRow: true });
  const logits = proposal.candidates.map(({ box }, index): Logits => {
    const value = index === 0 ? 3 : 7;
    const isOne = index === 0 || (box.width <= widest && isDigit(box.height));
    return Float32Array.from(
      { length: 10 },
      (_, digit) => (isOne ? 0 : -30) + (digit === value ? 10 : 0),
    ) as Logits;
  });
  const tiles = proposal.candidates.map((candidate) => normalise(candidate.marks));
  return choosePath(proposal, tiles, logits, calibration, fit);
}

const digitsOf = (reading: Reading) =>
  'lines' in reading
    ? reading.lines.flatMap(({ numbers }) =>
        numbers.flatMap(({ digits }) => digits.map(({ value }) => value)),
      )
    : [];

test('of a picture none of whose parts is a digit, the whole is none either', () => {
  const reading = readingOf(bars(60, 60, 60), () => false);
  expect(reading.kind).toBe('not-a-digit');
  expect('refused' in reading && reading.refused).toHaveLength(3);
});

test('one digit beside others that are refused is itself, and they are told', () => {
  const reading = readingOf(bars(60, 45, 45), (high) => high > 50);
  expect(digitsOf(reading)).toEqual([7]);
  expect('refused' in reading && reading.refused).toHaveLength(2);
});

test('one digit with a speck beside it is what the whole is', () => {
  expect(digitsOf(readingOf(bars(60, 10), (high) => high > 50))).toEqual([3]);
});

test('several digits are read one by one', () => {
  expect(digitsOf(readingOf(bars(60, 60, 60), () => true))).toEqual([7, 7, 7]);
});

test('the whole is no digit where several parts as large stand beside what would be it', () => {
  const asWhole = { ...fitted, weights: { ...fitted.weights, whole: 100, refusedWhole: 0 } };
  // Far enough off not to be part of one digit.
  const apart = (...heights: number[]) => bars(...heights.flatMap((height) => [height, 0, 0]));
  const read = (marks: Marks) => readingOf(marks, () => false, asWhole);
  expect(read(apart(60, 60, 60)).kind).toBe('not-a-digit');
  expect(digitsOf(read(apart(60, 60)))).toEqual([3]);
});

test('a part of a stroke is no digit by itself: the whole of it is what it is', () => {
  const apart = bars(60, 0, 0, 45);
  const joined = bars(60, 0, 0, 45);
  joined.coverage.fill(255, 56 * joined.box.width);
  const read = (marks: Marks) => digitsOf(readingOf(marks, (high) => high > 50, fitted, 45));
  expect(read(apart)).toEqual([7]);
  expect(read(joined)).toEqual([3]);
});
