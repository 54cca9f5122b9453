/** Pixels and what is done to them: boxes, connected components, smaller copies, widths of strokes. */

export type { Box } from './box.ts';
export { labelComponents, type Component, type Labelled } from './components.ts';
export { downscale, reductionOf } from './downscale.ts';
export {
  besideness,
  centreOf,
  distanceBetween,
  enclosing,
  gapAcross,
  gapDown,
  scaled,
} from './geometry.ts';
export { localMomentsOf } from './local-moments.ts';
export { logSum } from './log-sum.ts';
export { mean } from './mean.ts';
export type { Pixels } from './pixels.ts';
export { unmeasured, type Lap, type Stage } from './stage.ts';
export { strokeWidth } from './stroke-width.ts';
export { subsample } from './subsample.ts';
export { type Quarters, turnBox } from './turn-box.ts';
