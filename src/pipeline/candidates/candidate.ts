import type { Box } from '../image/index.ts';
import type { Marks } from '../marks/index.ts';

/** Marks or strokes that may be one digit. */
export interface Candidate {
  /** In the page's pixels. */
  readonly box: Box;
  readonly marks: Marks;
}
