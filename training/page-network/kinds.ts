import { presets, type PageOptions, type Split } from '../pages/options.ts';
import { makePage, type Page } from '../pages/page.ts';
import { makeWidePage } from '../pages/wide/wide-page.ts';

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

/** Kinds of numbers, one after the other. */
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

/** Numbers on a sheet, in a box or on a cheque; or whatever people write on. */
export type Kinds = 'numbers' | 'wide';

/** The page that a seed stands for, by hands that teach or by others. */
export function pageOfKind(
  kinds: Kinds,
  seed: number,
  split: Split,
): Pick<Page, 'pixels' | 'coverage' | 'truth'> {
  return kinds === 'wide' ? makeWidePage(seed, { split }) : makePage(seed, kindOf(seed, split));
}

function kindOf(seed: number, split: Split): PageOptions {
  const kind: PageOptions = numbers[seed % numbers.length]!;
  return { ...kind, split, hands: split === 'training' ? ['catalogue'] : kind.hands };
}
