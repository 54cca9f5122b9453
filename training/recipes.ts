import type { TrainedName } from './recipe.ts';

/** Where each network's recipe is. */
export const recipes: Partial<Record<TrainedName, URL>> = {
  classic: new URL('./recipes/classic.ts', import.meta.url),
  page: new URL('./recipes/page.ts', import.meta.url),
  reader: new URL('./recipes/reader.ts', import.meta.url),
};
