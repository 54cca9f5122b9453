import type { Split } from '../options.ts';
import type { Page } from '../page.ts';
import { chanceOf, chanceOfFamilies } from './chance.ts';
import { type Family, type FamilyWish, pickFamilies } from './families.ts';
import { isLegible } from './legible.ts';
import type { PageParts } from './page-parts.ts';
import { pickScene } from './scene.ts';
import { showScene } from './show.ts';

/** A page of any kind that people may photograph, scan or draw, at about the size that it is read at. */
export interface WidePage extends PageParts, Pick<Page, 'hand' | 'quality'> {
  /** What it has in common with other pages; to hold a kind out is to leave one of them out. */
  readonly families: readonly Family[];
}

export interface WideOptions extends FamilyWish {
  /** Whose hands: those of `held-out` are never trained on. */
  readonly split: Split;
}

// A page on which hardly anything can be seen is made again, in another light and with another pen.
const attempts = 6;

/** Makes a page: the same seed and options give the same pixels. */
export function makeWidePage(seed: number, options: WideOptions): WidePage {
  const families = pickFamilies(options, chanceOfFamilies(seed));
  for (let attempt = 1; ; attempt++) {
    const chance = chanceOf(seed, attempt);
    const scene = pickScene(families, options.split, chance);
    const shown = showScene(scene, chance);
    if (attempt === attempts || isLegible(shown)) {
      return { ...shown, hand: scene.writer.hand.name, families: [...families] };
    }
  }
}
