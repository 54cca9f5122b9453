import { beforeAll, expect, test } from 'vitest';
import { Trial } from './trial.ts';

/** Tries one in `every` of what `npm run fuzz` gives, in which there are at least so many kinds. */
export function expectSense({ every, kinds }: { every: number; kinds: number }): void {
  const seeds = Array.from({ length: 1000 / every }, (_, index) => every * index);
  let trial: Trial;

  beforeAll(async () => {
    trial = await Trial.start();
  });

  test.each(['page', 'ink'] as const)(
    'every %s of rubbish ends in a reading that makes sense, after so much work and without a trace',
    async (what) => {
      const tried = new Set<string>();
      for (const seed of seeds) {
        const { kind, complaint } = await trial.judge(what, seed);
        expect(complaint, `${what} ${seed}: ${kind}`).toBeUndefined();
        tried.add(kind);
      }
      expect(tried.size).toBeGreaterThanOrEqual(kinds);
    },
  );
}
