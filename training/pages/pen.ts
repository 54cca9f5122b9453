import type { PenKind, Range } from './options.ts';
import type { Random } from '../data/random.ts';

// Numbers of this file are guesses where nothing else is said.

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** What the writer holds. */
export interface Pen {
  readonly kind: PenKind;
  /** In heights of a digit. */
  readonly width: number;
  /** What a place fully covered looks like in white light. */
  readonly colour: Colour;
  /** How much of the paper its ink hides, and how much of the ink the paper's grain takes away: 0 to 1. */
  readonly cover: number;
  readonly grain: number;
  /** How much width and cover vary along a stroke with pressure and speed. */
  readonly pressure: number;
}

interface PenMake {
  readonly width: Range;
  readonly cover: Range;
  readonly grain: Range;
  readonly pressure: Range;
  readonly colours: readonly Colour[];
}

const blues: Colour[] = [
  [38, 48, 130],
  [24, 36, 96],
  [52, 66, 168],
  [66, 60, 150],
];
const blacks: Colour[] = [
  [30, 30, 34],
  [44, 42, 46],
];
const reds: Colour[] = [[176, 36, 44]];
const greens: Colour[] = [[24, 104, 62]];

const makes: Record<PenKind, PenMake> = {
  ballpoint: {
    width: [0.045, 0.08],
    cover: [0.75, 0.95],
    grain: [0.1, 0.35],
    pressure: [0.15, 0.35],
    colours: [...blues, ...blacks, ...blues, ...reds],
  },
  gel: {
    width: [0.06, 0.11],
    cover: [0.9, 1],
    grain: [0, 0.1],
    pressure: [0.08, 0.2],
    colours: [...blues, ...blacks, ...blacks, ...reds, ...greens],
  },
  marker: {
    width: [0.11, 0.17],
    cover: [0.88, 1],
    grain: [0, 0.1],
    pressure: [0.05, 0.12],
    colours: [...blacks, ...blacks, ...blues, ...reds, ...greens],
  },
  pencil: {
    width: [0.05, 0.09],
    cover: [0.6, 0.9],
    grain: [0.2, 0.5],
    pressure: [0.2, 0.4],
    colours: [
      [74, 74, 80],
      [92, 90, 92],
    ],
  },
  chalk: {
    width: [0.08, 0.14],
    cover: [0.75, 0.95],
    grain: [0.35, 0.65],
    pressure: [0.1, 0.3],
    colours: [
      [236, 236, 228],
      [236, 236, 228],
      [240, 226, 150],
    ],
  },
  brush: {
    width: [0.03, 0.14],
    cover: [1, 1],
    grain: [0, 0],
    pressure: [0, 0],
    colours: [
      [16, 16, 16],
      [20, 40, 160],
      [20, 60, 20],
    ],
  },
};

export function pickPen(kind: PenKind, random: Random): Pen {
  const make = makes[kind];
  return {
    kind,
    width: random.between(...make.width),
    colour: random.pick(make.colours),
    cover: random.between(...make.cover),
    grain: random.between(...make.grain),
    pressure: random.between(...make.pressure),
  };
}
