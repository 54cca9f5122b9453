import fc from 'fast-check';
import { expect, test } from 'vitest';
import { viterbi } from '../../../src/pipeline/lattice/viterbi.ts';
import { trials } from '../../fixtures/trials.ts';
import { likeAllPaths } from './all-paths.ts';

test('the best path is the best of all paths, and the sums are those over all paths', () => {
  fc.assert(likeAllPaths, trials);
});

test('where no way leads through there is no path', () => {
  expect(viterbi(2, [{ from: 0, to: 1, score: 1 }])).toBeUndefined();
});
