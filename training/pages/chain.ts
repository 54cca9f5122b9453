import type { Trace } from './hand.ts';
import type { Range } from './options.ts';
import type { Random } from '../data/random.ts';

// Numbers of this file are guesses where nothing else is said.

/** 0s that are written in one go, against the hand's other digits: their height, and how many times as broad for it. */
export interface Chain {
  readonly height: number;
  readonly breadth: number;
}

export const unchained: Chain = { height: 1, breadth: 1 };

/** From the digit before, in breadths: it stands over its side, or just beside it. */
export const chainGap: Range = [-0.22, 0.02];

export function pickChain(random: Random): Chain {
  return { height: random.between(0.4, 0.9), breadth: random.between(1, 1.8) };
}

/** Whether a digit is one of several 0s. */
export function isInRun(values: readonly number[], index: number): boolean {
  return values[index] === 0 && (values[index - 1] === 0 || values[index + 1] === 0);
}

/** A digit that is some times as broad, and as high as before. */
export function broadened(trace: Trace, times: number): Trace {
  const width = times * trace.width;
  if (trace.kind === 'image') return { ...trace, width };
  const strokes = trace.strokes.map((points) => points.map(({ x, y }) => ({ x: times * x, y })));
  return { ...trace, width, strokes };
}
