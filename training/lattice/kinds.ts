import type { LatticeFit, Weights } from '../../src/pipeline/lattice/index.ts';
import type { Case } from './case.ts';
import { noWeights, type Prior } from './fit.ts';
import { digitCase, joinedCase, numberCase, rowsCase, signCase } from './ink-cases.ts';
import {
  amountCase,
  type ForPictures,
  closeCase,
  outlierCase,
  pageCase,
  singleCase,
  wideCase,
} from './page-cases.ts';
import picturePrior from './picture-prior.json' with { type: 'json' };

/** Ink and pictures are fitted each by itself. */
export type Kind = keyof LatticeFit;

export const kinds: readonly Kind[] = ['ink', 'picture'];

/** Makes a case from a seed, with the networks that see pictures; undefined where no writing was found on the page. */
type Make = (seed: number, by: ForPictures) => Case | Promise<Case | undefined>;

/** What a kind is fitted to: makers of cases, and how many of each to one number drawn. */
export const makers: Record<
  Kind,
  readonly (readonly [name: string, make: Make, perNumber: number])[]
> = {
  ink: [
    ['number', numberCase, 1],
    ['joined', joinedCase, 0.4],
    ['rows', rowsCase, 0.4],
    ['digit', digitCase, 4],
    ['sign', signCase, 0.5],
  ],
  picture: [
    ['page', pageCase, 0.5],
    ['wide', wideCase, 0.5],
    ['close', closeCase, 0.6],
    ['amount', amountCase, 0.8],
    ['single', singleCase, 0.6],
    ['outlier', outlierCase, 0.5],
  ],
};

/**
 * Of answers that are `read`, no more than this fraction of held-out ones shall be wrong. Other people's are harder: with
 * 2 in 100 drawn numbers and 7 in 100 pages, 3 and 10 of theirs may be.
 */
export const wrongOfRead: Record<Kind, number> = { ink: 0.02, picture: 0.07 };

/** A prior with its name, for the file that is fitted under it. */
export interface NamedPrior extends Prior {
  readonly name: string;
}

/**
 * Pages are dear, and few of them say little: what earlier pages taught is known beforehand. `picture-prior.json` is what
 * was fitted at commit 5128ed7 to the fifth round's `reader`, with nothing about print, what is beside and lines; it stands still, so that a fit comes to the same weights
 * however often it is run. The spreads are guesses: as far as is known no other was tried against held-out likelihood.
 */
export const priors: Record<Kind, NamedPrior> = {
  ink: { name: 'none', around: noWeights, spread: 2 },
  picture: { name: 'picture-prior.json', around: picturePrior satisfies Weights, spread: 2 },
};
