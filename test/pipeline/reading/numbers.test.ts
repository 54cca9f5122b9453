import { expect, test } from 'vitest';
import { numbersOf } from '../../../src/pipeline/reading/numbers.ts';
import { textOfNumber, type Digit } from '../../../src/pipeline/reading/reading.ts';
import type { FoundSign } from '../../../src/pipeline/reading/signs.ts';
import { digit } from '../../page/doubles.ts';

/** A digit 20 wide and 40 high. */
const at = (x: number, value: number): Digit => ({
  ...digit(value),
  box: { x, y: 0, width: 20, height: 40 },
});
const point = (x: number): FoundSign => ({ kind: 'point', box: { x, y: 36, width: 4, height: 4 } });
const texts = (digits: Digit[], signs: FoundSign[], leastGap: number): string[] =>
  numbersOf(digits, signs, leastGap, () => 1).map(textOfNumber);

test('digits are parted where the gap is wide', () => {
  expect(texts([at(0, 1), at(25, 2), at(80, 3)], [], 28)).toEqual(['12', '3']);
});

test('a sign that stands in a wide gap leaves two that are narrow', () => {
  expect(texts([at(0, 1), at(55, 2)], [point(36)], 28)).toEqual(['1.2']);
});

test('a sign beside a wide gap belongs to the number that it stands at', () => {
  expect(texts([at(0, 1), at(80, 2)], [point(22)], 28)).toEqual(['1.', '2']);
});
