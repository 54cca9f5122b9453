/** Writing apart from paper, however it was told from it. */

export { noMarks, tightMarks, type Marks } from './marks.ts';
export { thicken } from './thicken.ts';
export { turnMarks } from './turn-marks.ts';
