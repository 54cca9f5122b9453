import { describe, expect, test } from 'vitest';
import { lineSums } from '../../../src/pipeline/image/line-sums.ts';
import { height, sheet, width } from '../../fixtures/ruled.ts';
import { seeded } from '../../fixtures/seeded.ts';

describe('sums along lines', () => {
  test('are those of the pixels of a level line, and of one that falls', () => {
    const random = seeded(5);
    const page = sheet(() => 255 * random());
    const { side, drift, values } = lineSums(page, 8, 1);
    const at = (strip: number, fall: number, y: number) =>
      values[(strip * (2 * drift + 1) + drift + fall) * height + y]!;
    for (const [strip, y] of [
      [0, 0],
      [3, 100],
      [50, 200],
    ] as const) {
      const along = (fall: number) =>
        Array.from({ length: side }, (_, step) => {
          return page.values[(y + fall * step) * width + strip * side + step]!;
        }).reduce((sum, value) => sum + value);
      expect(at(strip, 0, y)).toBe(along(0));
      expect(at(strip, side - 1, y)).toBe(along(1));
    }
  });
});
