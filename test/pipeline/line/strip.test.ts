import { expect, test } from 'vitest';
import { digitHeight, stripHeight, stripOf } from '../../../src/pipeline/line/strip.ts';
import type { Marks } from '../../../src/pipeline/marks/marks.ts';

/** Marks of upright bars, each ten pixels wide and `high` high, whose tops lie at the places given. */
function bars(high: number, tops: readonly number[], left = 40): Marks {
  const top = Math.min(...tops);
  const [width, height] = [30 * tops.length - 20, Math.max(...tops) + high - top];
  const coverage = new Uint8ClampedArray(width * height);
  tops.forEach((own, number) => {
    for (let y = own - top; y < own - top + high; y++)
      coverage.fill(255, y * width + 30 * number, y * width + 30 * number + 10);
  });
  return { box: { x: left, y: top, width, height }, coverage };
}

/** The rows that have ink in a column of a strip. */
function inkDown(values: Float32Array, x: number): [first: number, last: number] {
  const column = values.subarray(x * stripHeight, (x + 1) * stripHeight);
  return [column.findIndex((value) => value > 0.5), column.findLastIndex((value) => value > 0.5)];
}

test('a digit of common height comes out in the middle, at the common size', () => {
  const strip = stripOf(bars(48, [100]), { height: 48, level: 124, skew: 0 })!;
  expect(strip.scale).toBe(digitHeight / 48);
  const middle = Math.round((45 - strip.left) * strip.scale);
  const around = (stripHeight - digitHeight) / 2;
  expect(inkDown(strip.values, middle)).toEqual([around, stripHeight - around - 1]);
});

test('a line that falls is made level', () => {
  const strip = stripOf(bars(48, [100, 112, 124]), {
    height: 48,
    level: 124 - 45 * 0.4,
    skew: 0.4,
  })!;
  const rows = [45, 75, 105].map((x) =>
    inkDown(strip.values, Math.round((x - strip.left) * strip.scale)),
  );
  for (const [first, last] of rows) {
    expect(Math.abs(first - rows[0]![0])).toBeLessThanOrEqual(1);
    expect(Math.abs(last - rows[0]![1])).toBeLessThanOrEqual(1);
  }
});

test('marks that were looked at in another size make the same strip', () => {
  const given = { height: 48, level: 124, skew: 0 };
  const whole = stripOf(bars(48, [100, 100]), given)!;
  const marks = bars(48, [100, 100]);
  const { box, coverage } = marks;
  const half: Marks = {
    box: { x: box.x / 2, y: box.y / 2, width: box.width / 2, height: box.height / 2 },
    coverage: coverage.filter(
      (_, index) => index % 2 === 0 && Math.floor(index / box.width) % 2 === 0,
    ),
    reduction: 2,
  };
  const strip = stripOf(half, given)!;
  expect(strip.left).toBe(whole.left);
  expect(strip.values).toEqual(whole.values);
});

test('ink far above and below the line is left out, and what is too long is no line', () => {
  const strip = stripOf(bars(400, [0]), { height: 48, level: 200, skew: 0 })!;
  const middle = Math.round((45 - strip.left) * strip.scale);
  expect(inkDown(strip.values, middle)).toEqual([0, stripHeight - 1]);
  expect(stripOf(bars(48, [100]), { height: 0.05, level: 124, skew: 0 })).toBeUndefined();
});
