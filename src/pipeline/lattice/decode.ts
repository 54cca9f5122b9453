import { logSum } from '../image/index.ts';
import { viterbi, type Edge, type Path } from './viterbi.ts';
import type { Arrangement, Lattice, PageLattice, Step } from './lattice.ts';
import type { TileScore } from '../network/index.ts';
import { weightedSum, type Fitted, type Weights } from './weights.ts';

export type Scored = Step & Edge;

/** The best path through a row. */
export interface RowPath extends Path<Scored> {
  readonly lattice: Lattice;
  /** All steps that there are, in the order of where they begin. */
  readonly steps: readonly Scored[];
  /** log Σ exp(score) over the paths that give the same digits in the same order. */
  readonly alike: number;
}

/** The best path through a page. `probability` is that of the right one giving the same digits. */
export type PagePath =
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'rows';
      readonly rows: readonly RowPath[];
      readonly probability: number;
      /** How likely it is that the page has these rows, however they are parted. */
      readonly arranged: number;
      /** How likely it is that the whole writing is one digit, against these rows. */
      readonly wholeOdds: number;
    };

/** Weighs all paths through a page against each other. */
export function decode(
  page: PageLattice,
  tileScores: readonly TileScore[],
  { weights, refusal }: Pick<Fitted, 'weights' | 'refusal'>,
): PagePath {
  const [digit, refused] = [page.wholeDigit, page.wholeRefused].map((parts) =>
    parts.reduce((sum, features) => sum + weightedSum(features, weights), 0),
  ) as [number, number];
  const arranged = page.arrangements.flatMap(
    (arrangement) => pathThrough(arrangement, tileScores, weights) ?? [],
  );
  const best = arranged.reduce<Arranged | undefined>(
    (most, next) => (most && most.score >= next.score ? most : next),
    undefined,
  );
  if (!best || Math.max(digit, refused - refusal) >= best.score) return { kind: 'whole' };
  const total = [...arranged.map((each) => each.total), digit, refused].reduce(logSum);
  return {
    kind: 'rows',
    rows: best.rows,
    probability: Math.exp(best.alike - total),
    arranged: Math.exp(best.total - total),
    wholeOdds: Math.exp(digit - best.score),
  };
}

interface Arranged {
  readonly rows: readonly RowPath[];
  readonly score: number;
  readonly alike: number;
  readonly total: number;
}

function pathThrough(
  { lattices, features }: Arrangement,
  tileScores: readonly TileScore[],
  weights: Weights,
): Arranged | undefined {
  const rows = lattices.flatMap((lattice) => rowPath(lattice, tileScores, weights) ?? []);
  if (rows.length < lattices.length) return undefined;
  const start = weightedSum(features, weights);
  const sum = (valueOf: (row: RowPath) => number) =>
    rows.reduce((all, row) => all + valueOf(row), start);
  return {
    rows,
    score: sum(({ score }) => score),
    alike: sum(({ alike }) => alike),
    total: sum(({ total }) => total),
  };
}

function rowPath(
  lattice: Lattice,
  tileScores: readonly TileScore[],
  weights: Weights,
): RowPath | undefined {
  const { length, steps } = lattice;
  const scored = steps
    .map((step) => ({ ...step, score: weightedSum(step.features, weights) }))
    .sort((one, other) => one.from - other.from);
  const path = viterbi(length, scored);
  return path && { ...path, lattice, steps: scored, alike: alikeTo(path, scored, tileScores) };
}

/** Without a digit of its own, a step is taken for none. */
export function valueOf(
  { kind, span }: Step,
  tileScores: readonly TileScore[],
): number | undefined {
  return kind === 'digit' ? tileScores[span.candidate!]!.value : undefined;
}

// In nats: paths that are so much less likely do not count. A guess.
const negligible = 12;

/** Forward sums over those paths alone whose digits are, one after the other, the best path's. */
function alikeTo(path: Path<Scored>, steps: readonly Scored[], tileScores: readonly TileScore[]) {
  const text = path.edges.flatMap((step) => valueOf(step, tileScores) ?? []);
  // For each node, by how many digits were read up to there.
  const sums = Array.from(path.before, () => new Map<number, number>());
  sums[0]!.set(0, 0);
  for (const step of steps) {
    const value = valueOf(step, tileScores);
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

/** The probability that the paths through a row go through these of its best path's steps, one after the other. */
export function probabilityOf({ before, after, total }: RowPath, steps: readonly Scored[]): number {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return 1;
  const own = steps.reduce((sum, { score }) => sum + score, 0);
  return Math.exp(before[first.from]! + own + after[last.to]! - total);
}
