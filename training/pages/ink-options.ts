import type { Range } from './options.ts';
import type { Split } from './options.ts';
import type { SignWays } from '../hands/signs/number-signs.ts';

// Numbers of this file are guesses where nothing else is said.

export interface InkOptions {
  readonly digits: Range;
  readonly split: Split;
  /** Of neighbours, the share that one stroke runs through, and the share that touch or overlap, over all hands. */
  readonly joined: number;
  readonly touching: number;
  /** Of digits of several strokes, the share whose last one is written after the whole number. */
  readonly delayed: number;
  /** Of strokes, the share in which the pen leaves the surface for a moment. */
  readonly broken: number;
  /** The share of numbers with a comma, a point, a minus or a mark at the thousands. */
  readonly signs: number;
  /** The number as it is written, instead of one that is left to chance. */
  readonly text?: string;
  /** Which ways of writing its signs are then written in. */
  readonly signWays?: keyof SignWays;
  /** How high a digit is, in the units of the surface. */
  readonly height: Range;
}

export const inkDefaults: InkOptions = {
  digits: [2, 8],
  split: 'held-out',
  joined: 0.07,
  touching: 0.14,
  delayed: 0.1,
  broken: 0.02,
  signs: 0.05,
  height: [30, 240],
};
