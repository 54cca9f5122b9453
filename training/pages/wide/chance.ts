import { Random } from '../../data/random.ts';

// In this order: a new part goes to the end, or pages by seed change.
const parts = [
  'content',
  'paper',
  'pen',
  'writer',
  'sketch',
  'size',
  'pose',
  'framing',
  'edges',
  'surface',
  'inks',
  'other side',
  'ruling',
  'drawing',
  'fading',
  'polarity',
  'picture',
  'finish',
] as const;

export type Part = (typeof parts)[number];

/** Each part of a page has chance of its own, so that a change in one leaves the others as they are. */
export type Chance = (part: Part) => Random;

// Pages of other kinds that are made from the same seeds have nothing in common with these.
const widePages = 0x1d9a;

export function chanceOf(seed: number, attempt: number): Chance {
  return (part) => new Random(widePages, seed, attempt, parts.indexOf(part));
}

/** What a page is by its seed alone, however often it was tried. */
export function chanceOfFamilies(seed: number): Random {
  return new Random(widePages, seed);
}
