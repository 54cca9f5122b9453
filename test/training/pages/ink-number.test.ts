import { inkDefaults } from '../../../training/pages/ink-options.ts';
import { expect, test } from 'vitest';
import { inkNumber } from '../../../training/pages/ink-number.ts';
import { isHeldOut } from '../../../training/hands/style.ts';

const unsigned = { ...inkDefaults, signs: 0 };
const numbers = Array.from({ length: 200 }, (_, seed) => inkNumber(seed, unsigned));

test('a drawn number is the same for the same seed', () => {
  expect(inkNumber(5, unsigned)).toEqual(numbers[5]);
  expect(inkNumber(6, unsigned).ink).not.toEqual(numbers[5]!.ink);
});

test('every stroke belongs to a digit and every digit has strokes and a box inside the ink', () => {
  for (const { ink, digits } of numbers) {
    const owners = digits.flatMap(({ strokes }) => strokes);
    expect([...new Set(owners)].sort((a, b) => a - b)).toEqual([...ink.strokes.keys()]);
    const points = ink.strokes.flatMap((stroke) => stroke.points);
    for (const { box, strokes } of digits) {
      expect(strokes.length).toBeGreaterThan(0);
      expect(box.x).toBeGreaterThanOrEqual(Math.min(...points.map(({ x }) => x)));
      expect(box.x + box.width).toBeLessThanOrEqual(Math.max(...points.map(({ x }) => x)));
    }
  }
});

test('digits stand in order: the middle of each box lies right of the one before', () => {
  for (const { digits } of numbers) {
    const middles = digits.map(({ box }) => box.x + box.width / 2);
    expect(middles).toEqual(middles.toSorted((first, second) => first - second));
  }
});

test('time never runs back, not even from stroke to stroke', () => {
  for (const { ink } of numbers) {
    const times = ink.strokes.flatMap(({ points }) => points.map(({ time }) => time));
    expect(times).toEqual(times.toSorted((first, second) => first - second));
  }
});

test('signs have strokes of their own, which belong to no digit', () => {
  for (let seed = 0; seed < 20; seed++) {
    const { ink, digits } = inkNumber(seed, { ...inkDefaults, digits: [4, 8], signs: 1 });
    const owners = new Set(digits.flatMap(({ strokes }) => strokes));
    expect(owners.size).toBeLessThan(ink.strokes.length);
  }
});

test('some strokes run through two digits, some come late, some boxes overlap', () => {
  const shared = numbers.filter(({ digits }) =>
    digits.some(({ strokes }, index) =>
      strokes.some((s) => digits[index + 1]?.strokes.includes(s)),
    ),
  );
  const late = numbers.filter(({ digits }) =>
    digits.some(({ strokes }) => Math.max(...strokes) - Math.min(...strokes) >= strokes.length),
  );
  const overlapping = numbers.filter(({ digits }) =>
    digits.some(({ box }, index) => box.x + box.width > (digits[index + 1]?.box.x ?? Infinity)),
  );
  for (const kind of [shared, late, overlapping]) {
    expect(kind.length).toBeGreaterThan(5);
    expect(kind.length).toBeLessThan(150);
  }
});

test('none of that happens where it is not asked for', () => {
  const calm = { ...unsigned, joined: 0, delayed: 0 };
  for (let seed = 0; seed < 50; seed++) {
    const order = inkNumber(seed, calm).digits.flatMap(({ strokes }) => strokes);
    expect(order).toEqual([...order.keys()]);
  }
});

test('held-out numbers are written by held-out hands, training numbers by others', () => {
  const style = (name: string) => Number(name.split('/')[1]);
  for (let seed = 0; seed < 50; seed++) {
    expect(isHeldOut(style(numbers[seed]!.hand))).toBe(true);
    const training = inkNumber(seed, { ...unsigned, split: 'training' });
    expect(isHeldOut(style(training.hand))).toBe(false);
  }
});
