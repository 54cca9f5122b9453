import { expect, test } from 'vitest';
import { downscale, reductionOf } from '../../../src/pipeline/image/downscale.ts';
import { inColour, pageOf } from '../../fixtures/pages.ts';
import { seeded } from '../../fixtures/seeded.ts';

const random = seeded(31);
const page = pageOf(37, 23, () => 255 * random());

test('each pixel is the mean of a square of pixels', () => {
  const small = downscale(page, 5);
  expect([small.width, small.height]).toEqual([7, 4]);
  let sum = 0;
  for (let y = 15; y < 20; y++) for (let x = 10; x < 15; x++) sum += page.values[y * 37 + x]!;
  expect(Math.abs(small.values[3 * 7 + 2]! - sum / 25)).toBeLessThanOrEqual(0.5);
});

test('four channels are reduced each by itself', () => {
  const coloured = downscale(
    inColour(page, (value) => [value, 255 - value, 7, value / 2]),
    4,
  );
  const red = coloured.values.filter((_, index) => index % 4 === 0);
  expect(red).toEqual(downscale(page, 4).values);
  expect(coloured.values.filter((_, index) => index % 4 === 2).every((value) => value === 7)).toBe(
    true,
  );
});

test('no page is worked on with more pixels than asked for, however long and thin', () => {
  for (const [width, height] of [
    [8660, 5773],
    [20000, 10],
    [1, 1],
  ] as const) {
    const large = pageOf(width, height, () => 9);
    const small = downscale(large, reductionOf(large, 100_000));
    expect(small.width * small.height).toBeLessThanOrEqual(100_000);
    expect(small.values.every((value) => value === 9)).toBe(true);
  }
});
