/** A step through a lattice from one place to a later one. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** In nats: how much speaks for it. */
  readonly score: number;
}

/** The steps of the best way through, and the log-sums of all ways' scores. */
export interface Path<Step extends Edge> {
  readonly edges: readonly Step[];
  readonly score: number;
  /** log Σ exp(score) over every way from the start to each place, and from each place to the end. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** The same over every way through: `exp(score - total)` is the best one's share. */
  readonly total: number;
}

/**
 * The best way from place 0 to `length` (Viterbi), with what all ways come to (forward and backward sums): a
 * semi-Markov conditional random field over runs of pieces (Sarawagi & Cohen 2004). undefined where no way leads
 * through.
 */
export function bestPath<Step extends Edge>(
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
    edges: wayTo(length, last),
    score: best[length]!,
    before,
    after: sumsBackward(length, rising),
    total: before[length]!,
  };
}

/** log Σ exp(score) over every way from the start to each place. `edges` are in the order of where they begin. */
export function sumsForward(length: number, edges: readonly Edge[]): Float64Array {
  const sums = zeroAt(0, length);
  for (const { from, to, score } of edges) sums[to] = logSum(sums[to]!, sums[from]! + score);
  return sums;
}

/** The same from each place to the end. */
export function sumsBackward(length: number, edges: readonly Edge[]): Float64Array {
  const sums = zeroAt(length, length);
  for (const { from, to, score } of edges.toReversed()) {
    sums[from] = logSum(sums[from]!, sums[to]! + score);
  }
  return sums;
}

function zeroAt(place: number, length: number): Float64Array {
  const sums = new Float64Array(length + 1).fill(-Infinity);
  sums[place] = 0;
  return sums;
}

function wayTo<Step extends Edge>(length: number, last: readonly (Step | undefined)[]): Step[] {
  const way: Step[] = [];
  for (let place = length; place > 0;) {
    const edge = last[place]!;
    way.push(edge);
    place = edge.from;
  }
  return way.reverse();
}

/** log(exp(one) + exp(other)). */
export function logSum(one: number, other: number): number {
  const greater = Math.max(one, other);
  if (greater === -Infinity) return greater;
  return greater + Math.log1p(Math.exp(Math.min(one, other) - greater));
}
