/** What was drawn: strokes, and the one rasteriser that makes pixels of them. */

export { lengthsOf, sharpTurns } from './corners.ts';
export { cross } from './crossing.ts';
export type { Place } from './curve.ts';
export type { Ink, Point, Stroke } from './ink.ts';
export { extent, hasPlace, penShare, rasterise, type Raster } from './rasterise.ts';
