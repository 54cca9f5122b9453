import { Random } from './random.ts';

/** Keeps the order's random numbers apart from those of examples and weights. */
const ordering = 0x0d3;

let last: { key: string; order: Uint32Array } | undefined;

/** The numbers 0 to `count - 1` in an order that follows from seed and epoch (Fisher and Yates). */
export function orderOf(seed: number, epoch: number, count: number): Uint32Array {
  const key = [seed, epoch, count].join(' ');
  if (last?.key !== key) last = { key, order: shuffled(new Random(seed, ordering, epoch), count) };
  return last.order;
}

function shuffled(random: Random, count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index--) {
    const other = random.below(index + 1);
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
  return order;
}
