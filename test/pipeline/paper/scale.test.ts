import { seeded } from '../../fixtures/seeded.ts';
import { expect, test } from 'vitest';
import { scaled } from '../../../src/pipeline/paper/scale.ts';

const plane = (width: number, height: number, at: (x: number, y: number) => number) => ({
  width,
  height,
  values: Uint8ClampedArray.from({ length: width * height }, (_, index) =>
    at(index % width, Math.floor(index / width)),
  ),
});

const mean = (values: Uint8ClampedArray) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test('a plane at its own size is the same', () => {
  const random = seeded(1);
  const given = plane(13, 9, () => 255 * random());
  expect(scaled(given, 13, 9).values).toEqual(given.values);
});

test('a smaller plane has the same mean, whatever its size', () => {
  const random = seeded(2);
  const given = plane(61, 47, (x) => 4 * x * random());
  for (const [width, height] of [
    [30, 23],
    [17, 40],
    [61, 5],
    [1, 1],
  ] as const)
    expect(Math.abs(mean(scaled(given, width, height).values) - mean(given.values))).toBeLessThan(
      1.5,
    );
});

test('each pixel of a copy half as large is the mean of four', () => {
  const given = plane(8, 6, (x, y) => 10 * x + 3 * y);
  const half = scaled(given, 4, 3);
  half.values.forEach((value, index) => {
    const [x, y] = [2 * (index % 4), 2 * Math.floor(index / 4)];
    expect(value).toBeCloseTo(10 * x + 5 + 3 * y + 1.5, -0.5);
  });
});

test('a ramp that becomes larger stays a ramp', () => {
  const large = scaled(
    plane(20, 2, (x) => 10 * x),
    50,
    5,
  );
  const line = [...large.values.subarray(0, 50)];
  line.slice(1).forEach((value, index) => {
    const rise = value - line[index]!;
    expect(rise).toBeGreaterThanOrEqual(0);
    expect(rise).toBeLessThanOrEqual(6);
  });
});
