/** Pixels and what is done to them: boxes, connected components, erosion and dilation, smaller copies, sums. */

export { trendOf } from './background-trend.ts';
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
export { lineSums, type LineSums } from './line-sums.ts';
export { localMomentsOf } from './local-moments.ts';
export { mean } from './mean.ts';
export { closing, type Levels } from './morphology.ts';
export type { Pixels } from './pixels.ts';
export { unmeasured, type Lap, type Stage } from './stage.ts';
export { strokeWidth } from './stroke-width.ts';
export { subsample } from './subsample.ts';
export { transpose } from './transpose.ts';
