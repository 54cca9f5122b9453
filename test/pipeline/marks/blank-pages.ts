import { describe, expect, test } from 'vitest';
import { findMarks } from '../../../src/pipeline/marks/find-marks.ts';
import { writingOf } from '../../../src/pipeline/candidates/writing.ts';
import { pageOf } from '../../fixtures/pages.ts';
import { seeded } from '../../fixtures/seeded.ts';

/** Papers of every kind with nothing written on them, in one size. */
export function describeBlankPages(width: number, height: number): void {
  describe(`a page of ${width} × ${height} pixels without writing has no marks`, () => {
    const random = seeded(23);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const blanks: Record<string, (x: number, y: number) => number> = {
      white: () => 255,
      black: () => 0,
      grey: () => 128,
      'a gradient': (x, y) => 90 + 0.08 * x + 0.04 * y,
      'a lamp in a corner': (x, y) => 250 / (1 + (Math.hypot(x, y) / 1500) ** 2),
      'the grain of paper': () => 200 + 3 * normal(),
      'a noisy photo': () => 120 + 12 * normal(),
      'even noise': () => 255 * random(),
      'ruled paper': (_x, y) => (y % 30 < 2 ? 150 : 230),
      'squared paper': (x, y) => (x % 35 < 2 || y % 35 < 2 ? 150 : 230),
      'turned squared paper': (x, y) =>
        (x + 0.06 * y) % 50 < 2 || (y - 0.06 * x + 100) % 50 < 2 ? 150 : 230,
      'half in shadow': (x) => (x < 150 ? 100 : 220),
      'a sheet on a table': (x, y) => (x > 40 && y > 30 ? 235 : 60),
    };
    test.each(Object.entries(blanks))('%s', (_name, valueAt) => {
      expect(writingOf(findMarks(pageOf(width, height, valueAt)))).toBeUndefined();
    });
  });
}
