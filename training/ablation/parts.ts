import { settlesAt } from '../recipes/hyperparameters.ts';
import { recipe } from '../recipes/reader.ts';
import { PlainRandom, Random } from '../data/random.ts';
import { mixture, openSamples, type Mixture } from '../hands/sources.ts';
import type { DigitRecipe } from '../recipes/recipe.ts';

/** What may be left out of the reader's training, and how. */
const leftOut = {
  nothing: {},
  augmentation: {},
  // As digits; outliers are still drawn by the same hands.
  catalogue: { hands: 0 },
  fonts: { fonts: 0 },
  neighbours: { neighbours: 0 },
  outliers: { outliers: 0, neighbours: 0 },
  settling: {},
} satisfies Record<string, Partial<Mixture>>;

export type Part = keyof typeof leftOut;

export const parts = Object.keys(leftOut) as Part[];

/** The reader's recipe without a part, over so many examples; its seed and all else are the same. */
export function recipeWithout(part: Part, samples: number): DigitRecipe {
  // One epoch: held-out examples are looked at once, at the end.
  const hyperparameters = { ...recipe.hyperparameters, epochs: 1, samplesPerEpoch: samples };
  const Numbers = part === 'augmentation' ? PlainRandom : Random;
  const plan =
    part === 'settling' ? { Numbers } : { Numbers, settlesAt: settlesAt(hyperparameters) };
  return { ...recipe, hyperparameters, openSamples: () => openSamples(mixtureWithout(part), plan) };
}

/** How often each source is drawn from where a part is left out. */
export function mixtureWithout(part: Part): Mixture {
  return { ...mixture, ...leftOut[part] };
}
