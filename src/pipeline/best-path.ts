/** A step through a lattice from one place to a later one. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** In nats: how much speaks for it. */
  readonly score: number;
}

/** The steps of the best way through, and the log-sum of all ways' scores. */
export interface Path<Step extends Edge> {
  readonly edges: readonly Step[];
  readonly score: number;
  /** log Σ exp(score) over every way: `exp(score - total)` is the best one's share. */
  readonly total: number;
}

/**
 * The best way from place 0 to `length` (Viterbi), with what all ways come to (forward sums): a semi-Markov
 * conditional random field over runs of pieces (Sarawagi & Cohen 2004). `crossing[place]` is what a way pays or gets
 * for a step that ends there.
 *
 * @throws RangeError where no way leads through.
 */
export function bestPath<Step extends Edge>(
  length: number,
  edges: readonly Step[],
  crossing: readonly number[],
): Path<Step> {
  const best = new Float64Array(length + 1).fill(-Infinity);
  const sums = new Float64Array(length + 1).fill(-Infinity);
  const last: (Step | undefined)[] = [];
  [best[0], sums[0]] = [0, 0];
  for (const edge of [...edges].sort((one, other) => one.from - other.from)) {
    const gain = edge.score + (crossing[edge.to] ?? 0);
    const score = best[edge.from]! + gain;
    if (score > best[edge.to]!) {
      best[edge.to] = score;
      last[edge.to] = edge;
    }
    sums[edge.to] = logSum(sums[edge.to]!, sums[edge.from]! + gain);
  }
  return { edges: wayTo(length, last), score: best[length]!, total: sums[length]! };
}

function wayTo<Step extends Edge>(length: number, last: readonly (Step | undefined)[]): Step[] {
  const way: Step[] = [];
  for (let place = length; place > 0;) {
    const edge = last[place];
    if (!edge) throw new RangeError('No way leads through the lattice.');
    way.unshift(edge);
    place = edge.from;
  }
  return way;
}

/** log(exp(one) + exp(other)). */
export function logSum(one: number, other: number): number {
  const greater = Math.max(one, other);
  if (greater === -Infinity) return greater;
  return greater + Math.log1p(Math.exp(Math.min(one, other) - greater));
}
