import type { Box } from '../../pipeline/image/index.ts';
import type { PlacedReading } from './placed-reading.ts';
import { spotsOf } from './wish.ts';

/** What is asked about: a digit of the reading, or a box in which nothing was read. */
export type Asked =
  | { readonly kind: 'digit'; readonly placed: PlacedReading; readonly place: number }
  | { readonly kind: 'box'; readonly box: Box };

/** Where on the surface that was read what is asked about stands. */
export function boxAsked(asked: Asked): Box | undefined {
  if (asked.kind === 'box') return asked.box;
  const { placed, place } = asked;
  return spotsOf(placed)[place]?.box ?? placed.places.values().next().value;
}
