import { describe, expect, test } from 'vitest';
import { pageOf } from '../../fixtures/pages.ts';
import { lineAt, ruledBy } from '../../fixtures/ruled.ts';
import { seeded } from '../../fixtures/seeded.ts';
import { writtenOn } from '../../fixtures/written.ts';

const random = seeded(23);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const squaredAt = (x: number, y: number) => Math.max(lineAt((x % 36) - 18), lineAt((y % 36) - 18));
const [slanting, bent] = [ruledBy(0.1, 30), ruledBy(0.05, 34, 9)];
/** Printed lines have dark patches. */
const patches = (x: number, y: number) => ((x * 7 + y * 3) % 90 < 20 ? 1.9 : 1);

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
  'slanting rulings with their grain': (x, y) =>
    215 - 45 * slanting(x, y) * (0.6 + 0.8 * random()) + 6 * random(),
  'rulings that bend with the sheet': (x, y) => 215 - 60 * bent(x, y),
  'squared paper': (x, y) => (x % 35 < 2 || y % 35 < 2 ? 150 : 230),
  'squared paper in dark patches': (x, y) => 215 - 40 * patches(x, y) * squaredAt(x, y),
  'squared paper in perspective': (x, y) =>
    215 - 60 * squaredAt((x - 200) * (1 + 0.0006 * y) + 5004, y * (1 + 0.0006 * y)),
  'turned squared paper': (x, y) =>
    (x + 0.06 * y) % 50 < 2 || (y - 0.06 * x + 100) % 50 < 2 ? 150 : 230,
  'half in shadow': (x) => (x < 150 ? 100 : 220),
  'a sheet on a table': (x, y) => (x > 40 && y > 30 ? 235 : 60),
};

/** Papers of every kind with nothing written on them, in one size; on some of them something is found as yet. */
export function describeBlankPages(
  width: number,
  height: number,
  notYet: readonly string[] = [],
): void {
  describe(`a page of ${width} × ${height} pixels without writing has no marks`, () => {
    for (const [name, valueAt] of Object.entries(blanks)) {
      (notYet.includes(name) ? test.fails : test)(name, async () => {
        expect(await writtenOn(pageOf(width, height, valueAt))).toBeUndefined();
      });
    }
  });
}
