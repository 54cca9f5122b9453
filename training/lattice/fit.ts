import { logSum } from '../../src/pipeline/best-path.ts';
import { digitFeatures, refusedFeatures, type Feature, type Features } from '../../src/pipeline/features.ts';
import { bestWay, latticeOf, type Judged, type Lattice } from '../../src/pipeline/lattice.ts';
import type { Opinion } from '../../src/pipeline/opinion.ts';
import { enclosing } from '../../src/pipeline/piece.ts';
import { latticeWeights, weighed, type Weights } from '../../src/pipeline/weights.ts';
import type { Case } from './ink-cases.ts';

/** A case as the fit needs it: all ways, and the right one. */
export interface FitItem {
  readonly right: readonly Features[];
  readonly lattices: readonly Lattice<Judged>[];
  /** The whole as one digit, and refused; empty where a lattice holds them already. */
  readonly whole: readonly Features[];
}

/** undefined where no way of the lattice is the right one. */
export function fitItemOf({ proposal, owners, kind }: Case, opinions: readonly Opinion[]): FitItem | undefined {
  const lattices = proposal.rows.map(({ row, spans }) =>
    latticeOf(row, spans.map((span) => ({ ...span, opinion: span.candidate === undefined ? undefined : opinions[span.candidate] }))),
  );
  const { pieces, height } = proposal.whole;
  const box = enclosing(pieces.map((piece) => piece.box));
  const asDigit = digitFeatures(pieces, box, height, opinions[0]!);
  const asNone = refusedFeatures(box, height, opinions[0]!);
  const covered = proposal.rows.length === 1 && lattices[0]!.steps.some(({ from, to }) => from === 0 && to === lattices[0]!.length);
  const whole = covered ? [] : [asDigit, asNone];
  if (kind !== 'number') return { right: [kind === 'digit' ? asDigit : asNone], lattices, whole };
  const right = rightWay(lattices, proposal, owners);
  return right && { right, lattices, whole };
}

function rightWay(lattices: readonly Lattice<Judged>[], { rows }: Case['proposal'], owners: Case['owners']): Features[] | undefined {
  if (lattices.length > 1) return undefined;
  const lattice = lattices[0]!;
  const { pieces } = rows[0]!.row;
  const features: Features[] = [];
  const seen = new Set<number>();
  for (let from = 0; from < pieces.length;) {
    const owner = owners.get(pieces[from]!)!;
    if (seen.has(owner)) return undefined;
    seen.add(owner);
    let to = from + 1;
    while (to < pieces.length && owners.get(pieces[to]!) === owner) to++;
    const step = lattice.steps.find((each) => each.from === from && each.to === to && each.kind === 'digit');
    if (!step) return undefined;
    features.push(step.features, lattice.boundaries[from]!);
    from = to;
  }
  return features;
}

export function likelihoodOf({ right, lattices, whole }: FitItem, weights: Weights): number {
  const rows = lattices.reduce((sum, lattice) => sum + bestWay(lattice, weights).total, 0) + weighed({ line: lattices.length - 1 }, weights);
  const total = whole.reduce((sum, features) => logSum(sum, weighed(features, weights)), rows);
  return right.reduce((sum, features) => sum + weighed(features, weights), 0) - total;
}

/** Adam on the mean log-likelihood, by differences. */
export function fit(items: readonly FitItem[], rounds: number, report: (round: number, mean: number) => void): Weights {
  const names = Object.keys(latticeWeights) as Feature[];
  let weights = { ...latticeWeights };
  const [first, second] = [names.map(() => 0), names.map(() => 0)];
  const mean = (each: Weights) => items.reduce((sum, item) => sum + Math.max(-12, likelihoodOf(item, each)), 0) / items.length - 0.0005 * names.reduce((sum, name) => sum + each[name] ** 2, 0);
  for (let round = 1; round <= rounds; round++) {
    const here = mean(weights);
    report(round, here);
    const next = { ...weights };
    names.forEach((name, index) => {
      const gradient = (mean({ ...weights, [name]: weights[name] + 1e-3 }) - here) / 1e-3;
      first[index] = 0.9 * first[index]! + 0.1 * gradient;
      second[index] = 0.99 * second[index]! + 0.01 * gradient ** 2;
      const step = (first[index]! / (1 - 0.9 ** round)) / (Math.sqrt(second[index]! / (1 - 0.99 ** round)) + 1e-8);
      next[name] = weights[name] + 0.1 * (1 - round / (rounds + 1)) * step;
    });
    weights = next;
  }
  return weights;
}
