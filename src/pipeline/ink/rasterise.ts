import { curveThrough, type Position } from './curve.ts';
import type { Stroke } from './ink.ts';
import type { Pixels } from '../image/index.ts';

/** Ink as pixels: one channel, 0 paper to 255 ink, with the strokes in those pixels and how to go back. */
export interface Raster {
  readonly page: Pixels;
  readonly strokes: readonly Stroke[];
  /** A point on the surface is `origin + point on the page / scale`. */
  readonly scale: number;
  readonly origin: Position;
}

/** The longer side of the writing on the page, in pixels: four times the tile's box, for smooth edges. */
const writingSide = 80;

/**
 * The pen's width as a fraction of the writing's longer side: the median of MNIST's training images (`strokeWidth` of
 * each over the 20 pixels of its box; quartiles 0.107 and 0.147, alike for all ten digits).
 */
export const penWidth = 0.125;

/** The longest straight piece of a curve, in pixels. A guess. */
const curveStep = 3;

/** A page written full by hand has fewer points; each may cost forty pieces of a curve. */
const mostPoints = 20_000;

/**
 * Draws strokes as pixels in our own code, anti-aliased, scaled so that the writing's longer side is always the
 * same and with a pen in proportion to it: size, place, screen, pen and how often the device looked leave the page
 * unchanged. A dot becomes a round one.
 *
 * @throws RangeError where no point has a position.
 */
export function rasterise(strokes: readonly Stroke[], pen = penWidth): Raster {
  const given = thinned(
    strokes.map((stroke) => ({ ...stroke, points: stroke.points.filter(hasPosition) })),
  );
  const step = curveStep / scaleOf(extent(given.flatMap(({ points }) => points)), pen);
  const curves = given.map(({ points }) => curveThrough(points, step));
  const { left, top, width, height } = extent(curves.flat());
  const scale = scaleOf({ width, height }, pen);
  const radius = (writingSide * pen) / 2;
  const margin = Math.ceil(radius) + 1;
  const placed = <P extends Position>(point: P): P => ({
    ...point,
    x: (point.x - left) * scale + margin,
    y: (point.y - top) * scale + margin,
  });
  const page = blank(Math.ceil(width * scale) + 2 * margin, Math.ceil(height * scale) + 2 * margin);
  for (const curve of curves) drawPath(page, curve.map(placed), radius);
  return {
    page,
    strokes: given.map((stroke) => ({
      points: stroke.points.map(placed),
      width: stroke.width * scale,
    })),
    scale,
    origin: { x: left - margin / scale, y: top - margin / scale },
  };
}

/** The same strokes with few enough points: of each every so manieth, and its end. */
function thinned(strokes: readonly Stroke[]): readonly Stroke[] {
  const count = strokes.reduce((sum, { points }) => sum + points.length, 0);
  const every = Math.ceil(count / mostPoints);
  if (every <= 1) return strokes;
  return strokes.map((stroke) => ({
    ...stroke,
    points: stroke.points.filter(
      (_, index, { length }) => index % every === 0 || index === length - 1,
    ),
  }));
}

export function hasPosition({ x, y }: Position): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}

/** Page pixels per unit of the surface. A dot has no extent: every scale draws it alike. */
function scaleOf({ width, height }: { width: number; height: number }, pen: number): number {
  const side = Math.max(width, height);
  return side > 0 ? (writingSide * (1 - pen)) / side : 1;
}

/**
 * The box around points.
 *
 * @throws RangeError where there is none.
 */
export function extent(points: readonly Position[]) {
  if (points.length === 0) throw new RangeError('Ink without a point cannot be rasterised.');
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom, width: right - left, height: bottom - top };
}

function blank(width: number, height: number): Pixels {
  return { width, height, channels: 1, values: new Uint8ClampedArray(width * height) };
}

function drawPath(page: Pixels, path: readonly Position[], radius: number): void {
  path.forEach((to, index) => {
    drawSegment(page, path[Math.max(0, index - 1)]!, to, radius);
  });
}

/** Coverage of a pixel by a round-ended segment: how far its centre lies inside the edge, over one pixel. */
function drawSegment(
  { width, height, values }: Pixels,
  from: Position,
  to: Position,
  radius: number,
) {
  const reach = radius + 1;
  const firstRow = Math.max(0, Math.floor(Math.min(from.y, to.y) - reach));
  const lastRow = Math.min(height - 1, Math.ceil(Math.max(from.y, to.y) + reach));
  const firstColumn = Math.max(0, Math.floor(Math.min(from.x, to.x) - reach));
  const lastColumn = Math.min(width - 1, Math.ceil(Math.max(from.x, to.x) + reach));
  // The innermost loop of all reading of ink: it allocates nothing, and `Math.hypot` is several times slower.
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  for (let row = firstRow; row <= lastRow; row++) {
    const down = row + 0.5 - from.y;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const index = row * width + column;
      // Most of a segment lies on the one before.
      if (values[index] === 255) continue;
      const right = column + 0.5 - from.x;
      const along = length === 0 ? 0 : (right * dx + down * dy) / length;
      const nearest = Math.max(0, Math.min(1, along));
      const offX = right - nearest * dx;
      const offY = down - nearest * dy;
      const coverage = 255 * Math.min(1, radius + 0.5 - Math.sqrt(offX * offX + offY * offY));
      if (coverage > values[index]!) values[index] = coverage;
    }
  }
}
