import { recipeWithout, type Part } from './parts.ts';

// Threads import a recipe by the address of its module: what is left out, and how much is left, stand in its query.
const { searchParams } = new URL(import.meta.url);

/** The recipe that the module's address asks for, as in `recipe.ts?without=fonts&samples=300000`. */
export const recipe = recipeWithout(
  searchParams.get('without') as Part,
  Number(searchParams.get('samples')),
);
