import { describe, expect, test } from 'vitest';
import { isRight, type Item, type State } from '../../../training/evaluate/item.ts';
import {
  calibrationError,
  confusions,
  meanOverGroups,
  numbersRight,
  reliability,
  scoreOf,
} from '../../../training/evaluate/score.ts';

function item(expected: string, state: State, read = '', certainty: number | null = null): Item {
  return { name: '1', expected, read, text: read, state, certainty };
}

describe('a right answer', () => {
  test('beside digits is the very digits, if only as a guess', () => {
    expect(isRight(item('42', 'read', '42', 0.9))).toBe(true);
    expect(isRight(item('42', 'unsure', '42', 0.4))).toBe(true);
    expect(isRight(item('42', 'read', '47', 0.9))).toBe(false);
    expect(isRight(item('4\n2', 'read', '42', 0.9))).toBe(false);
    expect(isRight(item('42', 'not-a-digit'))).toBe(false);
  });

  test('beside no digit is that there is none', () => {
    expect(isRight(item('', 'not-a-digit'))).toBe(true);
    expect(isRight(item('', 'nothing-written'))).toBe(true);
    expect(isRight(item('', 'unsure', '8', 0.3))).toBe(false);
    expect(isRight(item('', 'read', '8', 0.9))).toBe(false);
  });

  test('is never one that failed', () => {
    expect(isRight(item('', 'failed'))).toBe(false);
    expect(isRight(item('4', 'failed'))).toBe(false);
  });
});

describe('a score', () => {
  test('counts answers, digits, guesses and refusals', () => {
    const score = scoreOf([
      item('7', 'read', '7', 1),
      item('123', 'unsure', '13', 0.5),
      item('5', 'not-a-digit'),
      item('6', 'nothing-written'),
      item('8', 'failed'),
      item('', 'not-a-digit'),
      item('', 'read', '11', 1),
    ]);
    expect(score).toMatchObject({ count: 7, answersRight: 2, digits: 7, digitsRight: 3 });
    expect(score).toMatchObject({ unsure: 1, refused: 2 });
  });

  test('takes no more digits away than an answer has', () => {
    expect(scoreOf([item('7', 'read', '12345', 1), item('7', 'read', '7', 1)]).digitsRight).toBe(1);
  });

  test('counts digits in whatever lines they stand', () => {
    expect(scoreOf([item('12\n34', 'read', '1234', 1)])).toMatchObject({
      answersRight: 0,
      digits: 4,
      digitsRight: 4,
    });
  });

  test('counts a number as right only where it is read whole, whatever stands around it', () => {
    const numbers = ['12', '7', '345'];
    expect(numbersRight(numbers, ['12', '7', '345'])).toBe(3);
    expect(numbersRight(numbers, ['12', '7345'])).toBe(1);
    expect(numbersRight(numbers, ['1', '12', '7', '345'])).toBe(2);
    expect(numbersRight(numbers, [])).toBe(0);
  });

  test('weighs sources alike, however many pictures each has', () => {
    const [right, wrong] = [item('1', 'read', '1', 1), item('1', 'read', '7', 1)];
    expect(meanOverGroups([[right], [wrong, wrong, wrong]])).toBe(0.5);
  });
});

describe('calibration error', () => {
  test('is 0 where of each certainty as many are right as it says', () => {
    const answers = [1, 2, 3, 4].map((number) => ({ certainty: 0.75, right: number !== 1 }));
    expect(calibrationError(answers)).toBe(0);
  });

  test('is how far certainty and share right lie apart', () => {
    expect(calibrationError([{ certainty: 0.9, right: false }])).toBeCloseTo(0.9);
    const overconfident = [true, false].map((right) => ({ certainty: 1, right }));
    expect(calibrationError(overconfident)).toBeCloseTo(0.5);
  });

  test('sees faults of opposite sign in different bins, which a mean would hide', () => {
    const answers = [
      { certainty: 0.5, right: true },
      { certainty: 0.5, right: true },
      { certainty: 1, right: true },
      { certainty: 1, right: false },
    ];
    expect(calibrationError(answers)).toBeCloseTo(0.5);
  });

  test('is 0 of no answers', () => {
    expect(calibrationError([])).toBe(0);
  });

  test('is taken over 15 bins of equal width, the last with its upper edge', () => {
    const edges = Array.from({ length: 16 }, (_, edge) => ({ certainty: edge / 15, right: true }));
    expect(reliability(edges).map(({ count }) => count)).toEqual([...Array<number>(14).fill(1), 2]);
  });
});

test('confusions come with their number, the worst first', () => {
  expect(
    confusions([
      item('1', 'read', '7', 0.9),
      item('1', 'unsure', '7', 0.5),
      item('1', 'read', '1', 0.9),
      item('12', 'read', '2', 0.9),
      item('', 'read', '0', 0.9),
      item('5', 'not-a-digit'),
    ]),
  ).toEqual([
    { expected: '1', read: '7', count: 2 },
    { expected: '1', read: '', count: 1 },
    { expected: '', read: '0', count: 1 },
  ]);
});
