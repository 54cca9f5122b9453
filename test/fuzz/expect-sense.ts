import { beforeAll, expect, test } from 'vitest';
import { Trial } from './trial.ts';

/** Tries one page and one ink in so many of what `npm run fuzz` gives; in each there are at least so many kinds. */
export function expectSense(every: { page: number; ink: number }, kinds: number): void {
  let trial: Trial;

  beforeAll(async () => {
    trial = await Trial.start();
  });

  test.each(['page', 'ink'] as const)(
    'every %s of rubbish ends in a reading that makes sense, after so much work and without a trace',
    async (what) => {
      const tried = new Set<string>();
      for (let seed = 0; seed < 1000; seed += every[what]) {
        const { kind, complaint } = await trial.judge(what, seed);
        expect(complaint, `${what} ${seed}: ${kind}`).toBeUndefined();
        tried.add(kind);
      }
      expect(tried.size).toBeGreaterThanOrEqual(kinds);
    },
  );
}
