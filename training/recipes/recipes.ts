import type { TrainedName } from './recipe.ts';

/** Where each network's recipe is. */
export const recipes: Partial<Record<TrainedName, URL>> = {
  classic: new URL('./classic.ts', import.meta.url),
  line: new URL('./line.ts', import.meta.url),
  page: new URL('./page.ts', import.meta.url),
  reader: new URL('./reader.ts', import.meta.url),
};
