import type { Box } from '../../../src/pipeline/image/index.ts';
import type { Page } from '../page.ts';

/** What changes its size or place along with a picture. */
export interface PageParts extends Pick<Page, 'pixels' | 'coverage' | 'owners' | 'truth'> {
  /** Boxes of handwriting that is no digit of the truth: words, what was struck out, digits that the edge cuts. */
  readonly others: readonly Box[];
}
