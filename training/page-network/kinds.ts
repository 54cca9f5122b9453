import { presets, type PageOptions, type Split } from '../pages/options.ts';
import { makePage, type Page } from '../pages/page.ts';
import { makeWidePage } from '../pages/wide/wide-page.ts';
import { makeBlankPage } from './blank-page.ts';
import { makeTilePage } from './tile-page.ts';

/** Raised where pages of the same seed are no longer the same: what is in the cache is made anew. */
export const generatorVersion = 1;

/** Small pages: a crop shows a few digits, and what makes pages differ is their kinds. */
const few: PageOptions['grids'] = [
  [1, 1],
  [1, 2],
  [2, 2],
  [3, 2],
  [4, 3],
];

const high: PageOptions['digitHeight'] = [22, 56];
const { photograph, boxed, cheque, board, screen, turned } = presets;

/** Numbers, kind after kind. */
const numbers: readonly PageOptions[] = [
  { ...photograph, grids: few, digitHeight: high },
  { ...photograph, grids: few, digitHeight: high, papers: ['ruled', 'squared'] },
  cheque,
  { ...boxed, grids: few, digitHeight: high },
  { ...photograph, grids: few, digitHeight: high, papers: ['ruled', 'squared'], turn: 20 },
  { ...cheque, touching: 0.5, digitHeight: high, margin: [0.2, 1.5] },
  { ...turned, grids: few, digitHeight: high },
  { ...board, grids: few, digitHeight: high },
  { ...screen, grids: few, digitHeight: high },
];

const one: PageOptions['grids'] = [[1, 1]];
const near = { grids: one, digits: [1, 2], digitHeight: high, margin: [0.02, 0.7] } as const;

/** A digit or two that fill the picture. */
const closeUps: readonly PageOptions[] = [
  { ...photograph, ...near },
  { ...photograph, ...near, papers: ['squared'] },
  { ...boxed, ...near },
  { ...photograph, ...near, pens: ['marker'] },
  { ...photograph, ...near, papers: ['ruled'], turn: 20 },
  { ...board, ...near },
  { ...screen, ...near },
];

/** Straight strokes on paper whose lines are as straight, near and from further off. */
const straight: readonly PageOptions[] = (
  [
    { ...photograph, ...near, papers: ['squared'] },
    { ...boxed, grids: few, digitHeight: high, papers: ['squared', 'plain'] },
    { ...photograph, grids: few, digitHeight: high, papers: ['squared', 'ruled'] },
    { ...boxed, ...near, papers: ['squared'] },
    { ...photograph, ...near, papers: ['plain'] },
    { ...boxed, grids: few, digitHeight: high, papers: ['plain'] },
  ] as const
).map((kind) => ({ ...kind, straight: true, turn: 4 }));

const families = { numbers, 'close-ups': closeUps, straight };

/**
 * Numbers on a sheet, in a box or on a cheque; digits that fill the picture; 1s, 4s and 7s as straight as rulings;
 * whatever people write on; paper on which nobody wrote; MNIST's tiles.
 */
export type Kinds = keyof typeof families | 'wide' | 'blank' | 'tiles';

/** The page that a seed stands for, by hands that teach or by others. */
export function pageOfKind(
  kinds: Kinds,
  seed: number,
  split: Split,
): Pick<Page, 'pixels' | 'coverage' | 'truth'> {
  switch (kinds) {
    case 'wide':
      return makeWidePage(seed, { split });
    case 'blank':
      return makeBlankPage(seed, split);
    case 'tiles':
      return makeTilePage(seed, split);
    default:
      return makePage(seed, kindOf(families[kinds], seed, split));
  }
}

function kindOf(kinds: readonly PageOptions[], seed: number, split: Split): PageOptions {
  const kind = kinds[seed % kinds.length]!;
  return { ...kind, split, hands: split === 'training' ? ['catalogue'] : kind.hands };
}
