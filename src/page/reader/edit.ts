import type { Box } from '../../pipeline/image/index.ts';
import type { Glyph } from '../../pipeline/reading/index.ts';

/**
 * One thing that the user put right in a reading. Its boxes lie on the surface that was read, in the units of that
 * surface: there they mean the same however often it is read.
 */
export type Edit = DigitsEdit | GapEdit | SignsEdit;

interface Moved {
  /**
   * The surface was changed since, and the boxes moved with it: what is read there now may be another digit, or stand a
   * little beside.
   */
  readonly moved?: true;
}

/**
 * These digits are in truth those: one for one, none for one that is no digit, some for none where a digit was missed,
 * two for one, one for two.
 */
export interface DigitsEdit extends Moved {
  readonly kind: 'digits';
  readonly taken: readonly Taken[];
  readonly given: readonly Given[];
}

/** The two digits belong to different numbers, or to the same. */
export interface GapEdit extends Moved {
  readonly kind: 'gap';
  readonly left: Box;
  readonly right: Box;
  readonly open: boolean;
}

/** The signs on one side of a digit, up to the next digit of its number, are in truth these. */
export interface SignsEdit extends Moved {
  readonly kind: 'signs';
  readonly digit: Box;
  readonly side: 'before' | 'after';
  /** As they are written, one after the other; empty where there is none. */
  readonly text: string;
}

/** A digit as it stood before the edit. */
export interface Taken {
  readonly box: Box;
  readonly value: number;
}

/** A digit as it stands after the edit. */
export interface Given extends Taken {
  /** Whose word the value is; the network's, where it was asked about this very box. */
  readonly by: 'user' | 'network';
  /** What the network saw there. Without it, the look of a digit that was taken at the same place stays. */
  readonly look?: Look;
}

/** What the network makes of a place. */
export interface Look extends Pick<Glyph, 'probabilities' | 'tile'> {
  readonly certainty: number;
  readonly doubtful?: true;
}

/** What had been put right before each step that led to these edits: signs were given with the digits before them. */
export function stepsOf(edits: readonly Edit[]): (readonly Edit[])[] {
  return edits.flatMap(({ kind }, count) =>
    kind === 'signs' && count > 0 ? [] : [edits.slice(0, count)],
  );
}
