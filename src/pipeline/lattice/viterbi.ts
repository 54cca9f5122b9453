import { logSum } from '../image/index.ts';

/** A step through a lattice from one node to a later one. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** In nats: how much speaks for it. */
  readonly score: number;
}

/** The steps of the best path through, and the log-sums of all paths' scores. */
export interface Path<Step extends Edge> {
  readonly edges: readonly Step[];
  readonly score: number;
  /** log Σ exp(score) over every path from the start to each node, and from each node to the end. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** The same over every path through: `exp(score - total)` is the best one's probability. */
  readonly total: number;
}

/**
 * The best path from node 0 to `length` (Viterbi), with what all paths come to (forward and backward sums): a
 * semi-Markov conditional random field over runs of pieces (Sarawagi & Cohen 2004). undefined where no path leads
 * through.
 */
export function viterbi<Step extends Edge>(
  length: number,
  edges: readonly Step[],
): Path<Step> | undefined {
  const rising = [...edges].sort((one, other) => one.from - other.from);
  const best = zeroAt(0, length);
  const last: (Step | undefined)[] = [];
  for (const edge of rising) {
    const score = best[edge.from]! + edge.score;
    if (score <= best[edge.to]!) continue;
    best[edge.to] = score;
    last[edge.to] = edge;
  }
  if (best[length] === -Infinity) return undefined;
  const before = sumsForward(length, rising);
  return {
    edges: tracedBack(length, last),
    score: best[length]!,
    before,
    after: sumsBackward(length, rising),
    total: before[length]!,
  };
}

/** log Σ exp(score) over every path from the start to each node. `edges` are in the order of where they begin. */
export function sumsForward(length: number, edges: readonly Edge[]): Float64Array {
  const sums = zeroAt(0, length);
  for (const { from, to, score } of edges) sums[to] = logSum(sums[to]!, sums[from]! + score);
  return sums;
}

/** The same from each node to the end. */
export function sumsBackward(length: number, edges: readonly Edge[]): Float64Array {
  const sums = zeroAt(length, length);
  for (const { from, to, score } of edges.toReversed()) {
    sums[from] = logSum(sums[from]!, sums[to]! + score);
  }
  return sums;
}

function zeroAt(node: number, length: number): Float64Array {
  const sums = new Float64Array(length + 1).fill(-Infinity);
  sums[node] = 0;
  return sums;
}

function tracedBack<Step extends Edge>(
  length: number,
  last: readonly (Step | undefined)[],
): Step[] {
  const path: Step[] = [];
  for (let node = length; node > 0;) {
    const edge = last[node]!;
    path.push(edge);
    node = edge.from;
  }
  return path.reverse();
}
