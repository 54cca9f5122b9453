import type { Box } from '../../pipeline/image/index.ts';
import type { Ink, Point, Stroke } from '../../pipeline/ink/index.ts';
import { drawnWidth } from './draw-ink.ts';

/** How far outside a box a point may seem to lie that is on its edge, in the ink's units. */
const rounding = 0.5;

/** A box around points of the ink, grown to hold the lines that are drawn through them: as far as half their width. */
export function aroundLines(box: Box, { strokes }: Ink): Box {
  const reach = strokes
    .filter(({ points }) => points.some((point) => isIn(box, point)))
    .reduce((furthest, stroke) => Math.max(furthest, halfWidth(stroke)), 0);
  return {
    x: box.x - reach,
    y: box.y - reach,
    width: box.width + 2 * reach,
    height: box.height + 2 * reach,
  };
}

function halfWidth(stroke: Stroke): number {
  return drawnWidth(stroke) / 2;
}

function isIn({ x, y, width, height }: Box, point: Point): boolean {
  return (
    point.x >= x - rounding &&
    point.x <= x + width + rounding &&
    point.y >= y - rounding &&
    point.y <= y + height + rounding
  );
}
