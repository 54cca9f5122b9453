import type { SetFigures } from './figures.ts';
import type { SealedFigures, SealedSet } from './sealed.ts';

/** Kinds of handwriting in the order they are told, and what right means for each. */
export interface Kind {
  /** The set's name in `figures.json`, in `sealed.ts`, or in both; there it may have another. */
  readonly set: string;
  readonly sealed?: string;
  readonly what: string;
  /**
   * The share read exactly; the mean of that over sources; the share of digits; or the share not read of what nobody
   * takes for a digit.
   */
  readonly told: 'right' | 'over sources' | 'digits' | 'not read';
  /** Whose handwriting the development set is, where that is known. */
  readonly by?: string;
}

export const kinds: readonly Kind[] = [
  { set: 'mnist-test', what: "digits of MNIST's test set", told: 'right' },
  { set: 'ink-digits', what: 'digits drawn on many devices', told: 'right', by: 'about 50 people' },
  { set: 'ink-pendigits', what: 'digits drawn on a tablet', told: 'right', by: '30 people' },
  {
    set: 'photos-single',
    what: 'pictures of a digit: photos, scans, paint (mean over sources)',
    told: 'over sources',
  },
  { set: 'scan-cells-minichazer', what: 'digits cut from scanned tables', told: 'right' },
  { set: 'semeion', what: 'digits of Semeion', told: 'right' },
  { set: 'optdigits', what: 'digits of optdigits', told: 'right' },
  { set: 'usps', what: 'digits of USPS', told: 'right' },
  { set: 'ink-numbers', what: 'numbers drawn, read whole', told: 'right' },
  { set: 'photos-multi', what: 'pictures of several digits, every line right', told: 'right' },
  { set: 'photos-forms', what: 'forms, tables, whole pages, all of it right', told: 'right' },
  {
    set: 'photos-forms',
    sealed: 'photos-forms, digits',
    what: 'the same, digit by digit',
    told: 'digits',
  },
  { set: 'cheques', what: 'amounts on cheques, read whole', told: 'right' },
  { set: 'ink-other', what: 'drawn letters and signs, not read as a digit', told: 'not read' },
  { set: 'nondigits', what: 'pictures without a digit, not read as one', told: 'not read' },
];

/** How many examples a kind's figure is of, and the share that it tells. */
export interface Figure {
  readonly count: number;
  readonly right: number;
}

/** What others told of a kind. */
export function sealedOf(
  { set, sealed = set }: Kind,
  { sets }: SealedFigures,
): SealedSet | undefined {
  return sets[sealed];
}

/** What a set's figures come to, told as its kind is; undefined where they do not hold it. */
export function figureOf(
  { told }: Kind,
  { count, answersRight, digits, digitsRight, overSources, noDigit }: SetFigures,
): Figure | undefined {
  if (told === 'right') return { count, right: answersRight / count };
  if (told === 'digits') return { count: digits, right: digitsRight / digits };
  if (told === 'over sources')
    return overSources === undefined ? undefined : { count, right: overSources };
  const plain = noDigit?.unambiguous;
  return plain && { count: plain.count, right: plain.notRead / plain.count };
}
