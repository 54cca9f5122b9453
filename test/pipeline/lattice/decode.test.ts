import { expect, test } from 'vitest';
import type { PageLattice } from '../../../src/pipeline/lattice/lattice.ts';
import type { TileScore } from '../../../src/pipeline/network/score.ts';
import { decode, probabilityOf } from '../../../src/pipeline/lattice/decode.ts';
import { latticeOf, pathsThrough, weights } from './rows-by-chance.ts';
import { seeded } from '../../fixtures/seeded.ts';

const sumOf = (paths: readonly { score: number }[]) =>
  paths.reduce((sum, { score }) => sum + Math.exp(score), 0);

test('the probability is that of all paths that give the same digits, rows and the whole weighed together', () => {
  const random = seeded(7);
  const counts = { whole: 0, rows: 0 };
  for (let trial = 0; trial < 100; trial++) {
    const tileScores: TileScore[] = [];
    const lattice = latticeOf(1 + Math.floor(4 * random()), random, tileScores);
    const whole = [{ digit: 8 * random() - 3 }];
    const page: PageLattice = {
      arrangements: [{ lattices: [lattice], features: { digit: 0.3 } }],
      wholeDigit: whole,
      wholeRefused: [{ digit: whole[0]!.digit - 1 }],
    };
    const paths = pathsThrough(lattice, tileScores);
    const best = paths.reduce((most, next) => (next.score > most.score ? next : most));
    const path = decode(page, tileScores, { weights, refusal: 3 });
    counts[path.kind]++;
    if (path.kind === 'whole') {
      expect(whole[0]!.digit).toBeGreaterThanOrEqual(best.score + 0.3);
      continue;
    }
    const alike = paths.filter(({ text }) => text === best.text);
    const none = Math.exp(whole[0]!.digit) + Math.exp(whole[0]!.digit - 1);
    const total = Math.exp(0.3) * sumOf(paths) + none;
    expect(path.probability).toBeCloseTo((Math.exp(0.3) * sumOf(alike)) / total, 5);
  }
  // Both branches ran, each often enough to say something.
  expect(counts.whole).toBeGreaterThan(20);
  expect(counts.rows).toBeGreaterThan(20);
});

test('the probability of a part of a row is that of all paths that go through it', () => {
  const random = seeded(8);
  for (let trial = 0; trial < 100; trial++) {
    const tileScores: TileScore[] = [];
    const lattice = latticeOf(2 + Math.floor(3 * random()), random, tileScores);
    const page: PageLattice = {
      arrangements: [{ lattices: [lattice], features: {} }],
      wholeDigit: [{ digit: -50 }],
      wholeRefused: [{ digit: -50 }],
    };
    const path = decode(page, tileScores, { weights, refusal: 3 });
    if (path.kind !== 'rows') throw new Error('Rows are far likelier.');
    const [row] = path.rows;
    const part = row!.edges.slice(0, 1);
    const through = pathsThrough(lattice, tileScores).filter(({ steps }) => {
      const [first] = steps;
      return first?.to === part[0]!.to && first.kind === part[0]!.kind;
    });
    expect(probabilityOf(row!, part)).toBeCloseTo(
      sumOf(through) / sumOf(pathsThrough(lattice, tileScores)),
      5,
    );
  }
});
