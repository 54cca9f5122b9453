import { beforeAll, expect, test } from 'vitest';
import { Trial } from './trial.ts';

/** Every tenth of what `npm run fuzz` gives. */
const seeds = Array.from({ length: 100 }, (_, index) => 10 * index);

let trial: Trial;

beforeAll(async () => {
  trial = await Trial.start();
});

test.each(['page', 'ink'] as const)(
  'every %s of rubbish ends in a reading that makes sense, in time and without a trace',
  async (what) => {
    for (const seed of seeds) {
      const { kind, complaint } = await trial.judge(what, seed);
      expect(complaint, `${what} ${seed}: ${kind}`).toBeUndefined();
    }
  },
  300_000,
);
