/** What goes into a network and comes out: tiles, logits, probabilities, scores. */

export {
  calibrate,
  negativeFreeEnergy,
  type Calibration,
  type Logits,
  type Probabilities,
} from './calibrate.ts';
export type { Classify } from './classify.ts';
export { Memory } from './memory.ts';
export { normalise } from './normalise.ts';
export { tileScoreOf, type TileScore } from './score.ts';
export { tileSide, type Tile } from './tile.ts';
export { meanOf, movedViews, viewOf, type View } from './views.ts';
