import { describe, expect, test } from 'vitest';
import { openHeldOut, openSamples } from '../../../training/hands/sources.ts';
import { testTiles } from './test-tiles.ts';

describe('examples', () => {
  const source = openSamples();
  const settling = openSamples(undefined, { settlesAt: 50 });

  test('settle on MNIST as it is where a run comes to rest, and are the same before', () => {
    expect(settling.sample(4, 49)).toEqual(source.sample(4, 49));
    const later = Array.from({ length: 20 }, (_, index) => settling.sample(4, 50 + index));
    expect(later).not.toEqual(later.map((_, index) => source.sample(4, 50 + index)));
  });

  test('follow from seed and index alone, in any order', () => {
    const forwards = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => source.sample(4, index));
    const backwards = [7, 6, 5, 4, 3, 2, 1, 0].map((index) => settling.sample(4, index));
    expect(backwards.reverse()).toEqual(forwards);
    expect(source.sample(5, 0)).not.toEqual(forwards[0]);
  });

  testTiles(source, 500);

  test('held out come with their digits, the same at every call', { timeout: 60_000 }, () => {
    for (const name of ['mnist', 'mnist-augmented', 'hands', 'fonts'] as const) {
      const { tiles, labels } = openHeldOut(name, 50);
      expect(tiles.length).toBe(50);
      expect(new Set(labels).size).toBeGreaterThan(5);
      expect(labels.every((label) => label >= 0 && label <= 9)).toBe(true);
      expect(openHeldOut(name, 50).tiles).toEqual(tiles);
    }
    expect(new Set(openHeldOut('outliers', 50).labels)).toEqual(new Set([-1]));
  });
});
