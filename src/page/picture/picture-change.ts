import type { Corners } from '../shared/corners.ts';

/** What can be done to a picture: a quarter turn to the right, or a cut along four corners. */
export type PictureChange =
  { readonly kind: 'turn' } | { readonly kind: 'cut'; readonly corners: Corners };
