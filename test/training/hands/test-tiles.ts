import { expect, test } from 'vitest';
import type { SampleSource } from '../../../training/data/sample.ts';

/** Looks at the first examples of a source, as many as are asked for. */
export function testTiles(source: SampleSource, count: number): void {
  test('are tiles from 0 to 1 with ink, whose targets sum to how surely it is a digit', () => {
    const seen = new Set<number | undefined>();
    for (let index = 0; index < count; index++) {
      const { tile, target, weight } = source.sample(1, index);
      expect(tile.length).toBe(28 * 28);
      expect(tile.every((value) => value >= 0 && value <= 1.0001)).toBe(true);
      expect(Math.max(...tile)).toBeGreaterThan(0.3);
      const sum = target.reduce((total, share) => total + share, 0);
      // A digit, one that may be any or none, no digit.
      const kind = [1, 0.5, 0].find((share) => Math.abs(sum - share) < 1e-5);
      expect(kind).toBeDefined();
      seen.add(kind);
      expect(weight).toBeGreaterThan(0);
    }
    expect(seen.size).toBe(3);
  });
}
