import { type PageOptions, presets } from './options.ts';
import { labelOf, makePage, type Page } from './page.ts';

/** A page to try the app with: what it shows in words, its file, and what stands on it as the app would say it. */
export interface SamplePage {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly page: Page;
}

interface Wish {
  readonly name: string;
  readonly file: string;
  readonly seed: number;
  readonly options: PageOptions;
}

/** Hands of the catalogue only: the app ships nobody's handwriting. */
const common: PageOptions = {
  ...presets.photograph,
  hands: ['catalogue'],
  signs: 0,
  touching: 0,
  turn: 6,
  grey: 0,
  formats: [4 / 3],
  digitHeight: [44, 52],
  noise: [1, 3],
  quality: [68, 74],
};

// Seeds were chosen by looking: each page shows well what its name says.
const wishes: readonly Wish[] = [
  {
    name: 'A five in blue on squared paper',
    file: 'five-blue-squared.jpg',
    seed: 36,
    options: {
      ...common,
      grids: [[1, 1]],
      digits: [1, 1],
      arrangements: ['running'],
      papers: ['squared'],
      pens: ['gel'],
      digitHeight: [84, 120],
      margin: [0.8, 1.4],
      edges: 0,
    },
  },
  {
    name: 'A number in ink on ruled paper',
    file: 'number-ruled.jpg',
    seed: 3,
    options: {
      ...common,
      grids: [[1, 1]],
      digits: [4, 4],
      arrangements: ['running'],
      papers: ['ruled'],
      pens: ['gel'],
      margin: [1, 2],
      edges: 0,
    },
  },
  {
    name: 'Scores on squared paper, half in shadow',
    file: 'scores-squared.jpg',
    seed: 4,
    options: {
      ...common,
      grids: [[6, 4]],
      digits: [1, 3],
      arrangements: ['columns'],
      papers: ['squared'],
      pens: ['ballpoint'],
      edges: 0,
      shadows: 1,
    },
  },
  {
    name: 'Readings in a table',
    file: 'readings-table.jpg',
    seed: 12,
    options: {
      ...common,
      grids: [[5, 3]],
      digits: [4, 5],
      arrangements: ['table'],
      papers: ['plain'],
      pens: ['gel', 'ballpoint'],
      edges: 1,
    },
  },
  {
    name: 'Sums in chalk on a board',
    file: 'sums-board.jpg',
    seed: 6,
    options: {
      ...common,
      grids: [[4, 2]],
      digits: [2, 4],
      arrangements: ['columns'],
      papers: ['board'],
      pens: ['chalk'],
      edges: 0,
      shadows: 0,
    },
  },
  {
    name: 'Pencil on a sheet that lies askew',
    file: 'pencil-askew.jpg',
    seed: 8,
    options: {
      ...common,
      turn: 18,
      grids: [[4, 3]],
      digits: [1, 5],
      arrangements: ['columns'],
      papers: ['plain'],
      pens: ['pencil'],
      edges: 1,
    },
  },
];

/** Makes the app's samples. */
export function samplePages(): SamplePage[] {
  return wishes.map(({ name, file, seed, options }) => {
    const page = makePage(seed, options);
    return { name, file, text: labelOf(page.truth).replaceAll('|', '\n'), page };
  });
}
