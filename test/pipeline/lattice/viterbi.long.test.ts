import fc from 'fast-check';
import { test } from 'vitest';
import { trials } from '../../fixtures/trials.ts';
import { likeAllPaths } from './all-paths.ts';

test('the best path is the best of all paths, and the sums are those over all paths', () => {
  fc.assert(likeAllPaths, { ...trials, numRuns: 200 });
});
