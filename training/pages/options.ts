import type { Random } from '../data/random.ts';

// Numbers of this file are guesses where nothing else is said.

/** Lowest and highest, both included. */
export type Range = readonly [low: number, high: number];

export type PaperKind = 'plain' | 'ruled' | 'squared' | 'cheque' | 'board' | 'screen';
export type Arrangement = 'running' | 'columns' | 'table' | 'boxes' | 'squares';
export type PenKind = 'ballpoint' | 'gel' | 'marker' | 'pencil' | 'chalk' | 'brush';
export type HandSource = 'catalogue' | 'mnist';
export type Split = 'training' | 'held-out';

/** What a page may be: each page picks from the lists and within the ranges by its seed. */
export interface PageOptions {
  /** Rows, and numbers in each row. */
  readonly grids: readonly (readonly [rows: number, numbers: number])[];
  /** Digits in a number. */
  readonly digits: Range;
  readonly arrangements: readonly Arrangement[];
  readonly papers: readonly PaperKind[];
  readonly pens: readonly PenKind[];
  readonly hands: readonly HandSource[];
  /** Hands of `held-out` are never trained on. */
  readonly split: Split;
  /** The share of numbers with a sign, and of neighbours that touch. */
  readonly signs: number;
  readonly touching: number;
  /** Numbers are amounts of money: round, run together, and guarded by dashes and the like. */
  readonly amounts: boolean;
  /** Of the hands that write amounts, the share that runs through several 0s in one go. */
  readonly chained?: number;
  /** The share of digits that their hand always writes smaller than the others: 0 above all. */
  readonly uneven: number;
  /** Mostly 1s, 4s and 7s, of straight strokes along and across the lines they stand on. */
  readonly straight?: boolean;
  /** Nothing is written: paper alone. */
  readonly blank?: boolean;
  /** The camera's greatest turn and tilt, in degrees. */
  readonly turn: number;
  readonly tilt: number;
  /** Pixels a digit is high; a given `size` of the photograph decides instead. */
  readonly digitHeight: Range;
  readonly size?: { readonly width: number; readonly height: number };
  /** Width over height of the picture; `undefined` is cut close to the writing. */
  readonly formats: readonly (number | undefined)[];
  /** Paper around the writing, in heights of a digit, and the share of pages that show what lies beyond the sheet. */
  readonly margin: Range;
  readonly edges: number;
  /** The share of pages with a shadow on them, and how much the light falls off. */
  readonly shadows: number;
  readonly falloff: number;
  /** Standard deviations: of the blur in pixels, of the noise in grey levels. */
  readonly blur: Range;
  readonly noise: Range;
  /** The JPEG's, 1 to 100; none where the picture was never one. */
  readonly quality: Range | undefined;
  /** The share of pages without colour. */
  readonly grey: number;
}

const photograph: PageOptions = {
  grids: [
    [1, 1],
    [1, 3],
    [2, 2],
    [3, 1],
    [4, 3],
    [6, 4],
  ],
  digits: [1, 6],
  arrangements: ['running', 'columns', 'table', 'boxes', 'squares'],
  papers: ['plain', 'ruled', 'squared'],
  pens: ['ballpoint', 'gel', 'marker', 'pencil'],
  hands: ['catalogue', 'mnist'],
  split: 'held-out',
  signs: 0.1,
  touching: 0.02,
  amounts: false,
  uneven: 0,
  turn: 10,
  tilt: 15,
  digitHeight: [32, 90],
  formats: [4 / 3, 3 / 4, 16 / 9, undefined],
  margin: [0.6, 2.5],
  edges: 0.4,
  shadows: 0.5,
  falloff: 0.35,
  blur: [0.4, 1.3],
  noise: [1, 6],
  quality: [60, 95],
  grey: 0.1,
};

const forty: PageOptions = {
  ...photograph,
  grids: [
    [8, 5],
    [10, 4],
    [5, 8],
  ],
  arrangements: ['running', 'columns'],
  papers: ['ruled', 'squared'],
  signs: 0,
  digitHeight: [32, 56],
  shadows: 0.8,
};

const twelveMegapixels = { width: 4032, height: 3024 };

/** Ready-made kinds of pages. */
export const presets = {
  /** Anything a phone may see on paper. */
  photograph,
  /** 40 numbers of 1 to 6 digits in rows on ruled or squared paper, with shadow, blur and turned up to 10°. */
  forty,
  /** Written into boxes and tables. */
  boxed: { ...photograph, arrangements: ['table', 'boxes', 'squares'] },
  /**
   * Amounts on cheques' patterned paper: one small grey number, cut out of a form whose rules it may stand on, cross or
   * be cut off with.
   */
  cheque: {
    ...photograph,
    grids: [[1, 1]],
    digits: [2, 6],
    arrangements: ['running'],
    papers: ['cheque'],
    pens: ['ballpoint', 'gel', 'gel', 'marker'],
    signs: 0.6,
    touching: 0.25,
    amounts: true,
    uneven: 0.3,
    turn: 3,
    tilt: 0,
    digitHeight: [18, 42],
    formats: [undefined],
    margin: [-0.06, 0.6],
    edges: 0,
    shadows: 0,
    falloff: 0.1,
    blur: [0.5, 0.9],
    noise: [1, 4],
    grey: 1,
  },
  /** Chalk on a board. */
  board: {
    ...photograph,
    arrangements: ['running', 'columns'],
    papers: ['board'],
    pens: ['chalk'],
    edges: 0,
  },
  /** Drawn on a screen: even light on dark or dark on light, no camera. */
  screen: {
    ...photograph,
    arrangements: ['running'],
    papers: ['screen'],
    pens: ['brush'],
    turn: 4,
    tilt: 0,
    edges: 0,
    shadows: 0,
    falloff: 0,
    formats: [1, 4 / 3, undefined],
    blur: [0, 0.4],
    noise: [0, 0],
    grey: 0.5,
  },
  /** Turned by up to 20°. */
  turned: {
    ...photograph,
    turn: 20,
    grids: [
      [4, 3],
      [6, 3],
    ],
  },
  /** For the benchmark: 60 digits on 12 megapixels, to be saved as a JPEG by who asks. */
  twelveMegapixels: {
    ...forty,
    grids: [[5, 3]],
    digits: [4, 4],
    size: twelveMegapixels,
    quality: undefined,
  },
  /** For the benchmark: 100 digits and 1,000 digits of the same size. */
  hundred: {
    ...forty,
    grids: [[5, 5]],
    digits: [4, 4],
    arrangements: ['columns'],
    digitHeight: [36, 36],
    formats: [4 / 3],
  },
  thousand: {
    ...forty,
    grids: [[25, 10]],
    digits: [4, 4],
    arrangements: ['columns'],
    digitHeight: [36, 36],
    formats: [4 / 3],
  },
} satisfies Record<string, PageOptions>;

/** A whole number within a range. */
export function countWithin([low, high]: Range, random: Random): number {
  return low + random.below(high - low + 1);
}
