import type { Random } from '../../data/random.ts';
import type { ContentKind } from '../content/content.ts';

/** What pages differ in most. Each can be left out of training, to see what a network does that never saw it. */
export const families = [
  'squared',
  'ruled',
  'boxes-and-tables',
  'patterns',
  'print-beside',
  'dark-or-coloured-paper',
  'low-resolution',
  'shadow-and-light',
] as const;

export type Family = (typeof families)[number];

export interface FamilyWish {
  /** Pages of this family only, with others besides. */
  readonly with?: Family;
  /** Pages with nothing of this family. */
  readonly without?: Family;
}

const frequencies: Readonly<Record<Family, number>> = {
  squared: 0.26,
  ruled: 0.26,
  'boxes-and-tables': 0.38,
  patterns: 0.2,
  'print-beside': 0.3,
  'dark-or-coloured-paper': 0.25,
  'low-resolution': 0.25,
  'shadow-and-light': 0.45,
};

/** The families that a page belongs to; squares are alone on a sheet, where they are not what it was made for. */
export function pickFamilies({ with: wanted, without }: FamilyWish, random: Random): Set<Family> {
  const picked = new Set(families.filter((family) => random.chance(frequencies[family])));
  if (wanted) picked.add(wanted);
  if (without) picked.delete(without);
  if (picked.has('squared')) picked.delete(wanted === 'ruled' ? 'squared' : 'ruled');
  if (picked.has('squared')) picked.delete(wanted === 'patterns' ? 'squared' : 'patterns');
  return picked;
}

const free: readonly { kind: ContentKind; weight: number }[] = [
  { kind: 'single', weight: 5 },
  { kind: 'number', weight: 6 },
  { kind: 'rows', weight: 8 },
  { kind: 'sums', weight: 2 },
  { kind: 'scattered', weight: 2 },
  { kind: 'blank', weight: 1.4 },
];

const lined: readonly { kind: ContentKind; weight: number }[] = [
  { kind: 'table', weight: 4 },
  { kind: 'boxes', weight: 4 },
  { kind: 'form', weight: 4 },
  { kind: 'rows', weight: 2 },
  { kind: 'scattered', weight: 2 },
];

/** Cheques and tickets ask for one number. */
const patterned: readonly { kind: ContentKind; weight: number }[] = [
  { kind: 'number', weight: 6 },
  { kind: 'rows', weight: 2 },
  { kind: 'single', weight: 1 },
];

export function pickContent(picked: ReadonlySet<Family>, random: Random): ContentKind {
  if (picked.has('boxes-and-tables')) return random.pickWeighted(lined).kind;
  return random.pickWeighted(picked.has('patterns') ? patterned : free).kind;
}
