/** What goes into a network and comes out: tiles, logits, probabilities, scores. */

export {
  calibrate,
  digitScore,
  type Calibration,
  type Logits,
  type Probabilities,
} from './calibrate.ts';
export type { Classify } from './classify.ts';
export { Memory } from './memory.ts';
export { normalise } from './normalise.ts';
export { opinionOf, type Opinion } from './score.ts';
export { tileSide, type Tile } from './tile.ts';
export { meanOf, movedViews, seen, type View } from './views.ts';
