import type { Stroke } from '../../../src/pipeline/ink/index.ts';
import type { Pixels } from '../../../src/pipeline/image/index.ts';
import { boundsOf } from './bounds.ts';

/**
 * Strokes drawn on paper by a pen whose width follows its pressure, as a picture: 0 paper to 255 ink. The app draws
 * ink with a pen of one width; a photographed pen has a width of its own, and not the same all along.
 *
 * @param side the longer side of the writing, in pixels.
 * @param pen the width as a share of that side at a pressure of 0.5.
 */
export function drawOnPaper(strokes: readonly Stroke[], side: number, pen: number): Pixels {
  const { x: left, y: top, width, height } = boundsOf(strokes.map(({ points }) => points));
  const scale = (side * (1 - pen)) / Math.max(width, height, 1e-6);
  const margin = Math.ceil(side * pen) + 1;
  const paper = blank(
    Math.ceil(width * scale) + 2 * margin,
    Math.ceil(height * scale) + 2 * margin,
  );
  for (const { points } of strokes) {
    const placed = points.map((point) => ({
      x: (point.x - left) * scale + margin,
      y: (point.y - top) * scale + margin,
      radius: side * pen * point.pressure,
    }));
    placed.forEach((to, index) => {
      drawSegment(paper, placed[Math.max(0, index - 1)]!, to);
    });
  }
  return paper;
}

/** An empty sheet. */
export function blank(width: number, height: number): Pixels {
  return { width, height, channels: 1, values: new Uint8ClampedArray(width * height) };
}

interface Dab {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function drawSegment({ width, height, values }: Pixels, from: Dab, to: Dab): void {
  const reach = Math.max(from.radius, to.radius) + 1;
  const firstRow = Math.max(0, Math.floor(Math.min(from.y, to.y) - reach));
  const lastRow = Math.min(height - 1, Math.ceil(Math.max(from.y, to.y) + reach));
  const firstColumn = Math.max(0, Math.floor(Math.min(from.x, to.x) - reach));
  const lastColumn = Math.min(width - 1, Math.ceil(Math.max(from.x, to.x) + reach));
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(dx * dx + dy * dy, 1e-9);
  for (let row = firstRow; row <= lastRow; row++) {
    const py = row + 0.5 - from.y;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const px = column + 0.5 - from.x;
      const along = Math.max(0, Math.min(1, (px * dx + py * dy) / length));
      const [ox, oy] = [px - along * dx, py - along * dy];
      const radius = from.radius + along * (to.radius - from.radius);
      const coverage = 255 * (radius + 0.5 - Math.sqrt(ox * ox + oy * oy));
      const index = row * width + column;
      if (coverage > values[index]!) values[index] = coverage;
    }
  }
}
