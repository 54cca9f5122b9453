import type { Ink, Point, Stroke } from '../../pipeline/ink/index.ts';

/** A hundred pads away from its centre, in the ink's units: further away no pen has been. */
const furthest = 10_000;

/**
 * Ink that was kept, without what no pen can have written: points without a place, strokes without a point, and what is no
 * stroke at all.
 */
export function soundInk({ strokes }: Ink): Ink {
  const sound = strokes
    .filter(isStroke)
    .map((stroke) => ({ ...stroke, points: stroke.points.filter(isOnPad) }));
  return { strokes: sound.filter(({ points }) => points.length > 0) };
}

function isStroke(kept: unknown): kept is Stroke {
  const { points, width } = (kept ?? {}) as Partial<Stroke>;
  return Array.isArray(points) && Number.isFinite(width);
}

function isOnPad(kept: unknown): kept is Point {
  const { x = NaN, y = NaN } = (kept ?? {}) as Partial<Point>;
  return Math.abs(x) <= furthest && Math.abs(y) <= furthest;
}
