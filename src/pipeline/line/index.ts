/** A line of writing as a network sees it that knows a digit's neighbours: its strip, and what it says of each column. */

export {
  type LineScores,
  lineScoresOf,
  outcomes,
  partingsIn,
  type ReadLine,
  type StretchScore,
  stretchOf,
} from './line-scores.ts';
export {
  type Baseline,
  columnWidth,
  digitHeight,
  type Strip,
  stripHeight,
  stripOf,
} from './strip.ts';
