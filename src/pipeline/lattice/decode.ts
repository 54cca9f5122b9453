import { bestPath, logSum, type Edge, type Path } from './viterbi.ts';
import type { Arrangement, Lattice, PageLattice, Step } from './lattice.ts';
import type { Opinion } from '../network/index.ts';
import { weighed, type Fitted, type Weights } from './weights.ts';

type Scored = Step & Edge;

/** The best way to read a row. */
export interface RowWay extends Path<Scored> {
  readonly lattice: Lattice;
  /** log Σ exp(score) over the ways that give the same digits in the same order. */
  readonly alike: number;
}

/** The best way to read a page. `share` is the probability that the right one gives the same digits. */
export type PageWay =
  | { readonly kind: 'whole' }
  | { readonly kind: 'rows'; readonly rows: readonly RowWay[]; readonly share: number };

/** Weighs all ways to read a page against each other. */
export function bestWay(
  page: PageLattice,
  opinions: readonly Opinion[],
  { weights, refusal }: Pick<Fitted, 'weights' | 'refusal'>,
): PageWay {
  const [digit, refused] = [page.wholeDigit, page.wholeRefused].map((parts) =>
    parts.reduce((sum, features) => sum + weighed(features, weights), 0),
  ) as [number, number];
  const arranged = page.arrangements.flatMap(
    (arrangement) => wayThrough(arrangement, opinions, weights) ?? [],
  );
  const best = arranged.reduce<Arranged | undefined>(
    (most, next) => (most && most.score >= next.score ? most : next),
    undefined,
  );
  if (!best || Math.max(digit, refused - refusal) >= best.score) return { kind: 'whole' };
  const total = [...arranged.map((each) => each.total), digit, refused].reduce(logSum);
  return { kind: 'rows', rows: best.rows, share: Math.exp(best.alike - total) };
}

interface Arranged {
  readonly rows: readonly RowWay[];
  readonly score: number;
  readonly alike: number;
  readonly total: number;
}

function wayThrough(
  { lattices, features }: Arrangement,
  opinions: readonly Opinion[],
  weights: Weights,
): Arranged | undefined {
  const rows = lattices.flatMap((lattice) => rowWay(lattice, opinions, weights) ?? []);
  if (rows.length < lattices.length) return undefined;
  const start = weighed(features, weights);
  const sum = (valueOf: (row: RowWay) => number) =>
    rows.reduce((all, row) => all + valueOf(row), start);
  return {
    rows,
    score: sum(({ score }) => score),
    alike: sum(({ alike }) => alike),
    total: sum(({ total }) => total),
  };
}

function rowWay(
  lattice: Lattice,
  opinions: readonly Opinion[],
  weights: Weights,
): RowWay | undefined {
  const { length, steps } = lattice;
  const scored = steps.map((step) => ({ ...step, score: weighed(step.features, weights) }));
  const path = bestPath(length, scored);
  return path && { ...path, lattice, alike: alikeTo(path, scored, opinions) };
}

/** Without a digit of its own, a step is taken for none. */
function valueOf({ kind, span }: Step, opinions: readonly Opinion[]): number | undefined {
  return kind === 'digit' ? opinions[span.candidate!]!.value : undefined;
}

// In nats: ways that are so much less likely do not count.
const negligible = 12;

/** Forward sums over those ways alone whose digits are, one after the other, the best way's. */
function alikeTo(path: Path<Scored>, steps: readonly Scored[], opinions: readonly Opinion[]) {
  const text = path.edges.flatMap((step) => valueOf(step, opinions) ?? []);
  // For each place, by how many digits were read up to there.
  const sums = Array.from(path.before, () => new Map<number, number>());
  sums[0]!.set(0, 0);
  for (const step of [...steps].sort((one, other) => one.from - other.from)) {
    const value = valueOf(step, opinions);
    for (const [count, sum] of sums[step.from]!) {
      if (sum < path.before[step.from]! - negligible) continue;
      if (value !== undefined && value !== text[count]) continue;
      const next = value === undefined ? count : count + 1;
      const before = sums[step.to]!.get(next) ?? -Infinity;
      sums[step.to]!.set(next, logSum(before, sum + step.score));
    }
  }
  return sums.at(-1)!.get(text.length) ?? path.score;
}

/** The probability that the ways through a row go through these of its best way's steps, one after the other. */
export function shareOf({ before, after, total }: RowWay, steps: readonly Scored[]): number {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return 1;
  const own = steps.reduce((sum, { score }) => sum + score, 0);
  return Math.exp(before[first.from]! + own + after[last.to]! - total);
}
