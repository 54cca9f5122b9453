import { seeded } from '../../fixtures/seeded.ts';
import { expect, test } from 'vitest';
import { standardise } from '../../../src/pipeline/paper/standardise.ts';

/** Paper with some strokes, `depth` darker. */
function page(width: number, height: number, light: (x: number) => number, depth: number) {
  const random = seeded(7);
  const marks = Float64Array.from({ length: width * height }, () => (random() < 0.1 ? depth : 0));
  return {
    width,
    height,
    values: Uint8ClampedArray.from(marks, (mark, index) => light(index % width) - mark),
  };
}

const furthest = (one: Float32Array, other: Float32Array) =>
  one.reduce((most, value, index) => Math.max(most, Math.abs(value - other[index]!)), 0);

test('how light the paper and how dark the ink is makes no difference', () => {
  const bright = standardise(page(100, 80, () => 250, 160));
  const dim = standardise(page(100, 80, () => 140, 80));
  expect(furthest(bright, dim)).toBeLessThan(0.05);
});

test('a shadow over one side of a large page is taken out far from its edge', () => {
  const even = standardise(page(600, 128, () => 240, 100));
  const shaded = standardise(page(600, 128, (x) => (x < 300 ? 240 : 140), 100));
  for (const x of [0, 60, 540, 599]) {
    for (let y = 0; y < 128; y += 9)
      expect(Math.abs(even[y * 600 + x]! - shaded[y * 600 + x]!)).toBeLessThan(0.1);
  }
});

test('bare paper stays faint', () => {
  const random = seeded(3);
  const grain = page(200, 200, () => 230 + 2 * random(), 0);
  expect(Math.max(...standardise(grain).map(Math.abs))).toBeLessThan(0.5);
});
