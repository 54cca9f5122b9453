import type { Point, Stroke } from './ink.ts';
import type { Pixels } from './pixels.ts';

/** Ink as pixels: one channel, 0 paper to 255 ink, with the strokes in those pixels and the way back. */
export interface Raster {
  readonly page: Pixels;
  readonly strokes: readonly Stroke[];
  /** A place on the surface is `origin + place on the page / scale`. */
  readonly scale: number;
  readonly origin: { readonly x: number; readonly y: number };
}

/** The longer side of the writing on the page, in pixels: four times the tile's box, for smooth edges. */
const writingSide = 80;

/** The pen's width as a share of the writing's longer side, about that of MNIST's strokes. */
export const penShare = 0.11;

/**
 * Draws strokes as pixels in our own code, anti-aliased, scaled so that the writing's longer side is always the
 * same and with a pen in proportion to it: size, place, screen and pen leave the page unchanged.
 *
 * @throws RangeError where there is no point at all.
 */
export function rasterise(strokes: readonly Stroke[], pen = penShare): Raster {
  const points = strokes.flatMap((stroke) => stroke.points);
  if (points.length === 0) throw new RangeError('Ink without a point cannot be rasterised.');
  const left = Math.min(...points.map((point) => point.x));
  const top = Math.min(...points.map((point) => point.y));
  const width = Math.max(...points.map((point) => point.x)) - left;
  const height = Math.max(...points.map((point) => point.y)) - top;
  // A dot has no extent: any scale draws it alike.
  const scale = (writingSide * (1 - pen)) / Math.max(width, height, Number.EPSILON);
  const radius = (writingSide * pen) / 2;
  const margin = Math.ceil(radius) + 1;
  const origin = { x: left - margin / scale, y: top - margin / scale };
  const placed = strokes.map((stroke) => place(stroke, origin, scale));
  const page: Pixels = {
    width: Math.ceil(width * scale) + 2 * margin,
    height: Math.ceil(height * scale) + 2 * margin,
    channels: 1,
    values: new Uint8ClampedArray(
      (Math.ceil(width * scale) + 2 * margin) * (Math.ceil(height * scale) + 2 * margin),
    ),
  };
  for (const { points } of placed) drawStroke(page, points, radius);
  return { page, strokes: placed, scale, origin };
}

function place(stroke: Stroke, origin: { x: number; y: number }, scale: number): Stroke {
  const points = stroke.points.map((point) => ({
    ...point,
    x: (point.x - origin.x) * scale,
    y: (point.y - origin.y) * scale,
  }));
  return { points, width: stroke.width * scale };
}

function drawStroke(page: Pixels, points: readonly Point[], radius: number): void {
  points.forEach((point, index) => {
    drawSegment(page, points[Math.max(0, index - 1)]!, point, radius);
  });
}

/** Coverage of a pixel by a round-ended segment: how far its centre lies inside the edge, over one pixel. */
function drawSegment(page: Pixels, from: Point, to: Point, radius: number): void {
  const reach = radius + 1;
  const firstRow = Math.max(0, Math.floor(Math.min(from.y, to.y) - reach));
  const lastRow = Math.min(page.height - 1, Math.ceil(Math.max(from.y, to.y) + reach));
  const firstColumn = Math.max(0, Math.floor(Math.min(from.x, to.x) - reach));
  const lastColumn = Math.min(page.width - 1, Math.ceil(Math.max(from.x, to.x) + reach));
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const distance = distanceToSegment(column + 0.5, row + 0.5, from, to);
      const coverage = 255 * Math.min(1, radius + 0.5 - distance);
      const index = row * page.width + column;
      if (coverage > page.values[index]!) page.values[index] = coverage;
    }
  }
}

function distanceToSegment(x: number, y: number, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const nearest = Math.max(0, Math.min(1, along));
  return Math.hypot(x - from.x - nearest * dx, y - from.y - nearest * dy);
}
