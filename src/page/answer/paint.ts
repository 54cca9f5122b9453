import type { Box } from '../../pipeline/image/index.ts';

/** Draws what stands in a box of the surface that was read, enlarged to a canvas, with what is around. */
export type Paint = (canvas: HTMLCanvasElement, box: Box) => unknown;
