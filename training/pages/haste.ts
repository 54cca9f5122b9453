import type { InkOptions } from './ink-options.ts';
import type { Random } from '../data/random.ts';
import type { Place } from './camera.ts';
import type { Hand } from './hand.ts';

// Numbers of this file are guesses where nothing else is said.

/** How a hand sets digits on glass when it is in a hurry, or not; lengths in heights of a digit. */
export interface Haste {
  /** Between neighbours. */
  readonly gap: number;
  readonly touching: number;
  readonly joined: number;
  readonly delayed: number;
  readonly unrest: number;
  /** Each digit's height against the others': many write 0 small. */
  readonly sizes: readonly number[];
  /** How far a digit that is low by its height stands above the line. */
  readonly lift: number;
  /** How far the line falls for each step to the right, and how far everything leans to the right for each up. */
  readonly slope: number;
  readonly lean: number;
}

/** Shares differ from hand to hand: most hardly ever run digits together, some do it all the time. */
export function pickHaste(
  { joined, touching, delayed }: Pick<InkOptions, 'joined' | 'touching' | 'delayed'>,
  random: Random,
): Haste {
  const share = (mean: number): number => shareOfHand(mean, random);
  const wide = random.chance(0.5) ? 0.5 : 0;
  return {
    gap: 0.05 * 20 ** (random.next() * (0.6 + wide * random.next())),
    touching: share(touching),
    joined: share(joined),
    delayed: share(delayed),
    unrest: random.between(0.6, 2.2),
    sizes: pickSizes(0.25, random),
    lift: random.between(0, 0.8),
    slope: random.near(0, 0.06),
    lean: random.chance(0.2) ? random.near(0.15, 0.15) : 0,
  };
}

/** What one hand does as often as `mean` over all: most hardly ever do, some do all the time. */
export function shareOfHand(mean: number, random: Random): number {
  return Math.min(0.8, mean * random.pick([0.15, 0.15, 0.15, 0.15, 0.7, 0.7, 0.7, 1.5, 1.5, 5]));
}

/** Of a hand that is uneven, each digit's height against the others'; the share is that of 0. */
export function pickSizes(share: number, random: Random): number[] {
  return Array.from({ length: 10 }, (_, value) => pickSize(value, share, random));
}

function pickSize(value: number, share: number, random: Random): number {
  if (!random.chance(value === 0 ? share : share / 4)) return 1;
  return random.between(0.5, 0.85);
}

/** A hand that writes some digits smaller than others. */
export function hasty(hand: Hand, { sizes }: Pick<Haste, 'sizes'>): Hand {
  return {
    ...hand,
    write: (value, random) => {
      const trace = hand.write(value, random);
      return { ...trace, height: trace.height * sizes[value]! };
    },
  };
}

// Where lines begin at the lowest: leaning writing moves to the right of it.
const lowest = 4;

/** Where a place comes to lie on a line that climbs or falls, in writing that leans. */
export function leaning({ x, y }: Place, { slope, lean }: Haste): Place {
  return { x: x - lean * (y - lowest), y: y + slope * x };
}
