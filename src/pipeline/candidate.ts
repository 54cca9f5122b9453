import type { Box } from './box.ts';
import type { Marks } from './marks.ts';

/** Marks or strokes that may be one digit. */
export interface Candidate {
  /** In the page's pixels. */
  readonly box: Box;
  readonly marks: Marks;
}
