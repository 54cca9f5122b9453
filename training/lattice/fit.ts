import {
  type Edge,
  featureNames,
  sumsBackward,
  sumsForward,
  type Weights,
} from '../../src/pipeline/lattice/index.ts';
import { logSum } from '../../src/pipeline/image/index.ts';
import type { FitItem, FitLattice, Vector } from './fit-item.ts';

/** A log-sum over paths and its gradient: the features that a path has on average. */
interface Sum {
  readonly value: number;
  readonly gradient: Vector;
}

const size = featureNames.length;

/** The log-sum over all paths of an item, or over the right ones alone. */
function sumOver(item: FitItem, weights: Vector, onlyRight: boolean): Sum {
  const wholes = item.wholes
    .filter(({ isRight }) => isRight || !onlyRight)
    .map(({ features }) => ({ value: dotProduct(features, weights), gradient: features }));
  const arranged = item.arrangements.map(({ features, lattices }) => {
    const parts = lattices.map((lattice) => sumThrough(lattice, weights, onlyRight));
    const gradient = features.slice();
    for (const part of parts) addTimes(gradient, part.gradient, 1);
    return {
      value: parts.reduce((sum, { value }) => sum + value, dotProduct(features, weights)),
      gradient,
    };
  });
  return mixed([...wholes, ...arranged]);
}

function mixed(sums: readonly Sum[]): Sum {
  const value = sums.reduce((sum, each) => logSum(sum, each.value), -Infinity);
  const gradient = new Float64Array(size);
  for (const each of sums) {
    if (each.value > -Infinity) addTimes(gradient, each.gradient, Math.exp(each.value - value));
  }
  return { value, gradient };
}

function sumThrough({ length, steps }: FitLattice, weights: Vector, onlyRight: boolean): Sum {
  const gradient = new Float64Array(size);
  const taken = steps.filter(({ isRight }) => isRight || !onlyRight);
  const edges: Edge[] = taken.map(({ from, to, features }) => ({
    from,
    to,
    score: dotProduct(features, weights),
  }));
  const before = sumsForward(length, edges);
  const value = before[length]!;
  if (value === -Infinity) return { value, gradient };
  const after = sumsBackward(length, edges);
  edges.forEach(({ from, to, score }, index) => {
    const probability = Math.exp(before[from]! + score + after[to]! - value);
    if (probability > 1e-9) addTimes(gradient, taken[index]!.features, probability);
  });
  return { value, gradient };
}

function dotProduct(one: Vector, other: Vector): number {
  let sum = 0;
  for (let index = 0; index < size; index++) sum += one[index]! * other[index]!;
  return sum;
}

function addTimes(sum: Vector, vector: Vector, times: number): void {
  for (let index = 0; index < size; index++) sum[index]! += times * vector[index]!;
}

/** Whether any path through an item is right: else it teaches nothing. */
export function isReadable(item: FitItem): boolean {
  return sumOver(item, new Float64Array(size), true).value > -Infinity;
}

/** Where a fit starts that nothing is known for. */
export const noWeights = Object.fromEntries(featureNames.map((name) => [name, 0])) as Weights;

function weightVector(weights: Weights): Vector {
  return Float64Array.from(featureNames, (name) => weights[name]);
}

/** The mean log-probability of what is right. */
export function meanLikelihood(items: readonly FitItem[], weights: Weights): number {
  const vector = weightVector(weights);
  return items.reduce((sum, item) => sum + likelihood(item, vector).value, 0) / items.length;
}

function likelihood(item: FitItem, weights: Vector): Sum {
  const right = sumOver(item, weights, true);
  const all = sumOver(item, weights, false);
  addTimes(right.gradient, all.gradient, -1);
  return { value: right.value - all.value, gradient: right.gradient };
}

// A case that is hopeless pulls no further. A guess.
const leastLikelihood = -8;
/** What is expected of weights before any case is seen: to lie `spread` nats off `around`, more or less. */
export interface Prior {
  readonly around: Weights;
  readonly spread: number;
}

// A guess.
const firstStep = 0.3;

/**
 * The weights under which the right paths are likeliest, with a prior, which counts the more the fewer the items, by
 * Adam (arXiv 1412.6980) over all items at once.
 */
export function fitWeights(
  items: readonly FitItem[],
  { around, spread }: Prior,
  rounds: number,
  report: (round: number, mean: number) => void,
): Weights {
  const start = weightVector(around);
  const weights = start.slice();
  const decay = 1 / (spread ** 2 * items.length);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= rounds; round++) {
    const { value, gradient } = meanOver(items, weights);
    report(round, value);
    gradient.forEach((each, index) => {
      const slope = each - decay * (weights[index]! - start[index]!);
      first[index] = 0.9 * first[index]! + 0.1 * slope;
      second[index] = 0.99 * second[index]! + 0.01 * slope ** 2;
      const speed = first[index] / (1 - 0.9 ** round);
      const deviation = Math.sqrt(second[index] / (1 - 0.99 ** round)) + 1e-8;
      weights[index]! += (firstStep * (1 - round / (rounds + 1)) * speed) / deviation;
    });
  }
  const rounded = featureNames.map((name, index) => [name, Number(weights[index]!.toFixed(3))]);
  return Object.fromEntries(rounded) as Weights;
}

function meanOver(items: readonly FitItem[], weights: Vector): Sum {
  const gradient = new Float64Array(size);
  let value = 0;
  for (const item of items) {
    const each = likelihood(item, weights);
    value += Math.max(leastLikelihood, each.value) / items.length;
    if (each.value > leastLikelihood) addTimes(gradient, each.gradient, 1 / items.length);
  }
  return { value, gradient };
}
