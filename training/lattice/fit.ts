import { logSum } from '../../src/pipeline/best-path.ts';
import {
  digitFeatures,
  lineFeatures,
  refusedFeatures,
  type Feature,
  type Features,
} from '../../src/pipeline/features.ts';
import { latticeOf, type Judged, type Lattice } from '../../src/pipeline/lattice.ts';
import type { Opinion } from '../../src/pipeline/opinion.ts';
import { enclosing } from '../../src/pipeline/piece.ts';
import { latticeWeights, type Weights } from '../../src/pipeline/weights.ts';
import type { Case } from './ink-cases.ts';

/** Features in the order of `names`. */
type Vector = Float64Array;

const names = Object.keys(latticeWeights) as Feature[];

/** A case as the fit needs it: all ways through it, and what the right one adds up to. */
export interface FitItem {
  /** Each of them would be right. */
  readonly right: readonly Vector[];
  readonly lines: Vector;
  readonly lattices: readonly FitLattice[];
  /** The whole as one digit, and refused; empty where a lattice holds them already. */
  readonly whole: readonly Vector[];
}

interface FitLattice {
  readonly length: number;
  readonly steps: readonly { from: number; to: number; features: Vector }[];
}

/** undefined where no way through the lattice is the right one. */
export function fitItemOf(
  { proposal, owners, kind }: Case,
  opinions: readonly Opinion[],
): FitItem | undefined {
  const rows = proposal.rows.map(({ row }) => row);
  const lattices = proposal.rows.map(({ row, spans }) =>
    latticeOf(
      row,
      spans.map((span) => ({
        ...span,
        opinion: span.candidate === undefined ? undefined : opinions[span.candidate],
      })),
      rows.length === 1,
    ),
  );
  const { pieces, height } = proposal.whole;
  const box = enclosing(pieces.map((piece) => piece.box));
  const asDigit = digitFeatures(pieces, box, height, opinions[0]!, true);
  const asNone = refusedFeatures(box, height, opinions[0]);
  const lines = lineFeatures(rows);
  const isCovered =
    rows.length === 1 &&
    lattices[0]!.steps.some(({ from, to }) => to - from === lattices[0]!.length);
  const right = kind === 'number' ? rightWay(lattices, rows, owners)?.concat(lines) : [asDigit];
  return (
    right && {
      // What becomes of a sign that is taken as one candidate, the network's refusal decides.
      right: [sumOf(right.map(vectorOf)), ...(kind === 'sign' ? [vectorOf(asNone)] : [])],
      lines: vectorOf(lines),
      lattices: lattices.map(fitLatticeOf),
      whole: isCovered ? [] : [vectorOf(asDigit), vectorOf(asNone)],
    }
  );
}

function fitLatticeOf({ length, steps, boundaries }: Lattice<Judged>): FitLattice {
  const vectors = steps.map(({ from, to, features }) => ({
    from,
    to,
    features: sumOf([vectorOf(features), vectorOf(boundaries[from]!)]),
  }));
  return { length, steps: vectors.sort((one, other) => one.from - other.from) };
}

function rightWay(
  lattices: readonly Lattice<Judged>[],
  rows: readonly { pieces: readonly Case['proposal']['whole']['pieces'][number][] }[],
  owners: Case['owners'],
): Features[] | undefined {
  const features: Features[] = [];
  const seen = new Set<number>();
  for (const [index, lattice] of lattices.entries()) {
    const { pieces } = rows[index]!;
    for (let from = 0; from < pieces.length;) {
      const owner = owners.get(pieces[from]!)!;
      let to = from + 1;
      while (to < pieces.length && owners.get(pieces[to]!) === owner) to++;
      const step = lattice.steps.find(
        (each) => each.from === from && each.to === to && each.kind === 'digit',
      );
      if (!step || seen.has(owner)) return undefined;
      seen.add(owner);
      features.push(step.features, lattice.boundaries[from]!);
      from = to;
    }
  }
  return features;
}

function vectorOf(features: Features): Vector {
  return Float64Array.from(names, (name) => features[name] ?? 0);
}

function sumOf(vectors: readonly Vector[]): Vector {
  return Float64Array.from(names, (_, index) =>
    vectors.reduce((sum, vector) => sum + vector[index]!, 0),
  );
}

function dot(one: Vector, other: Vector): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += one[index]! * other[index]!;
  return sum;
}

/** The log-probability of the right way. */
export function likelihoodOf({ right, lines, lattices, whole }: FitItem, weights: Vector): number {
  const rows = lattices.reduce((sum, lattice) => sum + totalOf(lattice, weights), 0);
  const total = whole.reduce(
    (sum, features) => logSum(sum, dot(features, weights)),
    rows + dot(lines, weights),
  );
  return right.reduce((sum, way) => logSum(sum, dot(way, weights)), -Infinity) - total;
}

function totalOf({ length, steps }: FitLattice, weights: Vector): number {
  const sums = new Float64Array(length + 1).fill(-Infinity);
  sums[0] = 0;
  for (const { from, to, features } of steps) {
    sums[to] = logSum(sums[to]!, sums[from]! + dot(features, weights));
  }
  return sums[length]!;
}

// A case that is hopeless, or labelled wrongly, pulls no further.
const leastLikelihood = -12;
const decay = 0.0005;
const firstStep = 0.15;

/** The weights under which the right ways are likeliest, by Adam; gradients by differences, being few. */
export function fit(
  items: readonly FitItem[],
  rounds: number,
  report: (round: number, mean: number) => void,
): Weights {
  const mean = (weights: Vector) =>
    items.reduce((sum, item) => sum + Math.max(leastLikelihood, likelihoodOf(item, weights)), 0) /
      items.length -
    decay * dot(weights, weights);
  const weights = vectorOf(latticeWeights);
  const [first, second] = [new Float64Array(names.length), new Float64Array(names.length)];
  for (let round = 1; round <= rounds; round++) {
    const here = mean(weights);
    report(round, here);
    const gradient = weights.map((weight, index) => {
      const moved = weights.slice();
      moved[index] = weight + 1e-3;
      return (mean(moved) - here) / 1e-3;
    });
    gradient.forEach((slope, index) => {
      first[index] = 0.9 * first[index]! + 0.1 * slope;
      second[index] = 0.99 * second[index]! + 0.01 * slope ** 2;
      const speed = first[index] / (1 - 0.9 ** round);
      const size = Math.sqrt(second[index] / (1 - 0.99 ** round)) + 1e-8;
      weights[index]! += (firstStep * (1 - round / (rounds + 1)) * speed) / size;
    });
  }
  return Object.fromEntries(names.map((name, index) => [name, weights[index]!])) as Weights;
}
