import type { Box } from './box.ts';

/**
 * Writing apart from paper: ink coverage in row-major order, 0 (paper) to 255 (ink), of the `box.width × box.height`
 * pixels that `box` covers on the page. The box is tight: every edge row and column holds ink.
 */
export interface Marks {
  readonly box: Box;
  readonly coverage: Uint8ClampedArray;
}
