/** What of a page is writing, apart from paper, light, print and lines. */

export { findMarks, mostPixels } from './find-marks.ts';
export { grey } from './grey.ts';
export { noMarks, tightMarks, type Marks } from './marks.ts';
export { darkOnLight } from './polarity.ts';
export { thicken } from './thicken.ts';
export { turnBox, turnMarks, type Quarters } from './turn-marks.ts';
