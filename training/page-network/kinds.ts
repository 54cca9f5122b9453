import { presets, type PageOptions, type Split } from '../pages/options.ts';

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

/** What the network learns from, one kind after the other. */
const kinds: readonly PageOptions[] = [
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

/** The kind of page that a seed stands for, by hands that teach or by others. */
export function kindOf(seed: number, split: Split): PageOptions {
  const kind: PageOptions = kinds[seed % kinds.length]!;
  return { ...kind, split, hands: split === 'training' ? ['catalogue'] : kind.hands };
}
