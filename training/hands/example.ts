import type { Pixels } from '../../src/pipeline/image/index.ts';

/** What a picture is of. */
export type Target =
  | { readonly kind: 'digit'; readonly value: number }
  /** No digit, and nobody would read one. */
  | { readonly kind: 'outlier' }
  /** No digit, but some people's digits look so: to be doubted rather than refused. */
  | { readonly kind: 'doubtful' };

/** A picture of ink (0 paper to 255) before it is a tile, and what it is of. */
export interface Example {
  readonly picture: Pixels;
  readonly target: Target;
}
