/** What of a page is writing, apart from paper, light, print and lines. */

export { findMarks, mostPixels } from './find-marks.ts';
export { tightMarks, type Marks } from './marks.ts';
export { thicken } from './thicken.ts';
