import type { Random } from '../data/random.ts';
import type { Hand, Trace, TracePoint } from './hand.ts';

// Numbers of this file are guesses where nothing else is said.

/** The digits that a hand may write with straight strokes alone, as a ruler's. */
export const straightDigits = [1, 4, 7] as const;

/**
 * The hand, whose 1s, 4s and 7s are straight strokes along and across the lines they are written on: what tells such a
 * stroke from a ruling is nothing but where it ends and what it is drawn with.
 */
export function straightHand(hand: Hand): Hand {
  return {
    name: `${hand.name}, straight`,
    write: (value, random) => {
      const draw = drawings[value];
      return draw && random.chance(0.8) ? traceOf(draw(random), random) : hand.write(value, random);
    },
  };
}

type Stroke = TracePoint[];
type Draw = (random: Random) => Stroke[];

const at = (x: number, y: number): TracePoint => ({ x, y });

const drawings: Partial<Record<number, Draw>> = {
  1: (random) => {
    const upright = [at(0, 0), at(0, 1)];
    const flagged = random.chance(0.3);
    const flag = at(-random.between(0.1, 0.3), random.between(0.12, 0.35));
    const foot = random.between(0.1, 0.25);
    return [
      flagged ? [flag, ...upright] : upright,
      ...(random.chance(0.12) ? [[at(-foot, 1), at(foot, 1)]] : []),
    ];
  },
  4: (random) => {
    const bar = random.between(0.5, 0.72);
    const upright = random.between(0.36, 0.6);
    const over = upright + random.between(0.04, 0.22);
    // Open above, its sides as straight as squares', or closed to a point.
    const corner = random.chance(0.7) ? random.between(0, 0.12) : upright;
    const top = corner === upright ? 0 : random.between(0, 0.45);
    return [
      [at(corner, corner === upright ? 0 : random.between(0, 0.12)), at(0, bar), at(over, bar)],
      [at(upright, top), at(upright, 1)],
    ];
  },
  7: (random) => {
    const width = random.between(0.4, 0.62);
    const foot = random.between(0.05, 0.95) * width;
    const middle = random.between(0.42, 0.55);
    const crossed = [at(0.3 * width, middle), at(1.1 * width, middle)];
    return [[at(0, 0), at(width, 0), at(foot, 1)], ...(random.chance(0.4) ? [crossed] : [])];
  },
};

/** The strokes leant by a few degrees, of no less width than a dot, in a digit's own frame. */
function traceOf(strokes: readonly Stroke[], random: Random): Trace {
  const lean = random.near(0, 0.05);
  const leant = strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: x - lean * y + random.near(0, 0.008), y })),
  );
  const across = leant.flat().map(({ x }) => x);
  const left = Math.min(...across);
  return {
    kind: 'strokes',
    strokes: leant.map((stroke) => stroke.map(({ x, y }) => ({ x: x - left, y }))),
    width: Math.max(0.01, Math.max(...across) - left),
    height: Math.max(0.8, random.near(1, 0.05)),
  };
}
