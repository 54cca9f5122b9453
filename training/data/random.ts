/**
 * Numbers that look random and follow from their keys alone (a seed, an index, the number of a style): the same keys
 * give the same numbers on every machine and thread, so a training run can stop and go on anywhere.
 * Mulberry32 by Tommy Ettinger, its state hashed from the keys.
 */
export class Random {
  /** Whether the examples drawn with it are augmented, or stay as their source makes them. */
  readonly augments: boolean = true;
  #state = 0x9e3779b9;

  constructor(...keys: readonly number[]) {
    for (const key of keys) this.#state = scatter(Math.imul(this.#state, 31) ^ scatter(key | 0));
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  between(from: number, to: number): number {
    return from + (to - from) * this.next();
  }

  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** Near `mean`, in a bell of the given deviation that ends at 3 deviations: nothing is ever wildly off. */
  near(mean: number, deviation: number): number {
    const sum = this.next() + this.next() + this.next() - 1.5;
    return mean + deviation * 2 * sum;
  }

  /** Near 1, as likely twice as half: for factors. */
  factor(deviation: number): number {
    return Math.exp(this.near(0, deviation));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** An item as often as its weight says. */
  pickWeighted<Item extends { readonly weight: number }>(items: readonly Item[]): Item {
    const total = items.reduce((sum, item) => sum + item.weight, 0);
    let left = this.next() * total;
    return items.find((item) => (left -= item.weight) < 0) ?? items.at(-1)!;
  }
}

/** The same numbers, for examples that are neither warped nor degraded nor unsettled: what augmentation is worth. */
export class PlainRandom extends Random {
  override readonly augments = false;
}

function scatter(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 16), 0x45d9f3b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) ^ (mixed >>> 13);
}
