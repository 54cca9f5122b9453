/** What was drawn: strokes, and the one rasteriser that makes pixels of them. */

export { lengthsOf, sharpTurns } from './corners.ts';
export { doCross } from './crossing.ts';
export type { Position } from './curve.ts';
export { areDots } from './dots.ts';
export type { Ink, Point, Stroke } from './ink.ts';
export { extent, hasPosition, penWidth, rasterise, type Raster } from './rasterise.ts';
