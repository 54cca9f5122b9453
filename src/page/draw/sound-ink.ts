import type { Ink, Point } from '../../pipeline/ink/index.ts';

/** A hundred pads away from its centre, in the ink's units: further away no pen has been. */
const furthest = 10_000;

/** Ink that was kept, without what no pen can have written: points without a place, strokes without a point. */
export function soundInk({ strokes }: Ink): Ink {
  const sound = strokes.map((stroke) => ({ ...stroke, points: stroke.points.filter(isOnPad) }));
  return { strokes: sound.filter(({ points }) => points.length > 0) };
}

function isOnPad({ x, y }: Point): boolean {
  return Math.abs(x) <= furthest && Math.abs(y) <= furthest;
}
