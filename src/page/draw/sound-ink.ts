import type { Ink, Point, Stroke } from '../../pipeline/ink/index.ts';
import { blankInk, isBlank, isSameInk } from './blank-ink.ts';

/** A hundred pads away from its centre, in the ink's units: further away no pen has been. */
const furthest = 10_000;

/**
 * Ink that was kept, without what no pen can have written: points without a place, strokes without a point, and what is no
 * stroke at all. What is sound is the very same, and there is but one blank.
 */
export function soundInk(ink: Ink): Ink {
  const sound = { strokes: ink.strokes.filter(isStroke).map(soundStroke).filter(hasPoints) };
  if (isBlank(sound)) return blankInk;
  return isSameInk(sound, ink) ? ink : sound;
}

/** Steps have their strokes in common: each is looked at once. */
const looked = new WeakMap<Stroke, Stroke>();

function soundStroke(stroke: Stroke): Stroke {
  const known = looked.get(stroke);
  if (known) return known;
  const points = stroke.points.filter(isOnPad);
  const sound = points.length === stroke.points.length ? stroke : { ...stroke, points };
  looked.set(stroke, sound);
  return sound;
}

function hasPoints({ points }: Stroke): boolean {
  return points.length > 0;
}

function isStroke(kept: unknown): kept is Stroke {
  const { points, width } = (kept ?? {}) as Partial<Stroke>;
  return Array.isArray(points) && Number.isFinite(width);
}

function isOnPad(kept: unknown): kept is Point {
  const { x = NaN, y = NaN } = (kept ?? {}) as Partial<Point>;
  return Math.abs(x) <= furthest && Math.abs(y) <= furthest;
}
