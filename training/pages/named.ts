import { type PageOptions, presets, type Split } from './options.ts';
import { makePage, type Page } from './page.ts';
import { families, type Family } from './wide/families.ts';
import { makeWidePage } from './wide/wide-page.ts';

/** What pages of every kind have. */
export type AnyPage = Pick<Page, 'pixels' | 'truth' | 'hand' | 'quality' | 'coverage'>;

/** Kinds of pages by name: the presets, `wide` for pages of every family, or one family. */
export const pageNames: readonly string[] = [...Object.keys(presets), 'wide', ...families];

export interface NamedWish {
  readonly split: Split;
  /** Of wide pages, the family that they have nothing of. */
  readonly without?: Family;
}

/** @throws RangeError where no kind has that name. */
export function makeNamed(name: string, seed: number, { split, without }: NamedWish): AnyPage {
  if (isPreset(name)) {
    const options: PageOptions = presets[name];
    return makePage(seed, options);
  }
  const wish = { split, ...(without ? { without } : {}) };
  if (name === 'wide') return makeWidePage(seed, wish);
  return makeWidePage(seed, { ...wish, with: familyNamed(name) });
}

/** @throws RangeError where no family has that name. */
export function familyNamed(name: string): Family {
  const family = families.find((each) => each === name);
  if (family) return family;
  throw new RangeError(`There are no pages ${name}: ${pageNames.join(', ')}`);
}

function isPreset(name: string): name is keyof typeof presets {
  return name in presets;
}
