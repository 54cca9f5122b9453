import { expect, test } from 'vitest';
import { decode, type RowPath } from '../../../src/pipeline/lattice/decode.ts';
import type { Step } from '../../../src/pipeline/lattice/lattice.ts';
import { otherWays } from '../../../src/pipeline/lattice/other-ways.ts';
import type { TileScore } from '../../../src/pipeline/network/score.ts';
import { seeded } from '../../fixtures/seeded.ts';
import { latticeOf, pathsThrough, weights } from './rows-by-chance.ts';

interface Trial {
  readonly row: RowPath;
  readonly tileScores: TileScore[];
  readonly paths: ReturnType<typeof pathsThrough>;
}

function trial(random: () => number): Trial {
  const tileScores: TileScore[] = [];
  const lattice = latticeOf(2 + Math.floor(4 * random()), random, tileScores);
  const page = {
    arrangements: [{ lattices: [lattice], features: {} }],
    wholeDigit: [{ digit: -1000 }],
    wholeRefused: [{ digit: -1000 }],
  };
  const path = decode(page, tileScores, { weights, refusal: 0 });
  if (path.kind !== 'rows') throw new Error('There are no rows.');
  return { row: path.rows[0]!, tileScores, paths: pathsThrough(lattice, tileScores) };
}

/** How many digits two texts begin with alike. */
function alikeIn(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
}

test('of the ways that part at the same digit the likeliest is given, with its odds', () => {
  const random = seeded(3);
  let count = 0;
  for (let number = 0; number < 60; number++) {
    const { row, tileScores, paths } = trial(random);
    const best = paths.reduce((most, next) => (next.score > most.score ? next : most));
    // A text that only goes on longer parts from the best one after its last digit, and a shorter one before.
    const bestAt = new Map<string, number>();
    for (const { text, score } of paths.filter((path) => path.text !== best.text)) {
      const alike = alikeIn(best.text, text);
      const place = `${alike} ${text.length > alike}`;
      bestAt.set(place, Math.max(score, bestAt.get(place) ?? -Infinity));
    }
    const expected = [...bestAt.values()].map((score) => Math.exp(score - best.score));
    const given = otherWays(row, tileScores).map(({ odds }) => odds);
    expect(given.toSorted((one, other) => one - other)).toEqual(
      expected
        .toSorted((one, other) => one - other)
        .map((odds): unknown => expect.closeTo(odds, 5)),
    );
    count += given.length;
  }
  expect(count).toBeGreaterThan(100);
});

test('a way begins and ends where the best one does, and differs from it at both ends', () => {
  const random = seeded(4);
  for (let number = 0; number < 60; number++) {
    const { row, tileScores } = trial(random);
    for (const { left, taken } of otherWays(row, tileScores)) {
      const ends = (steps: readonly Step[]) => [steps[0]?.from, steps.at(-1)?.to];
      expect(ends(taken)).toEqual(ends(left));
      expect(taken[0]).not.toBe(left[0]);
      expect(taken.at(-1)).not.toBe(left.at(-1));
      expect(row.edges).toEqual(expect.arrayContaining([...left]));
    }
  }
});
