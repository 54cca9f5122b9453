import type { Box } from '../../pipeline/image/index.ts';
import type { Ink } from '../../pipeline/ink/index.ts';

/**
 * How ink lies on a pad. Ink is kept in units of its own, of which the pad's shorter side has 100, counted from the
 * pad's centre: so it keeps its place and proportions whatever becomes of the pad.
 */
export interface Surface {
  /** The pad's size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels to one unit of ink. */
  readonly unit: number;
}

const unitsAcross = 100;

/** Lays ink on a pad of this size: at its natural scale, or smaller where some of it would not be seen. */
export function layOut(width: number, height: number, ink: Ink): Surface {
  const natural = Math.min(width, height) / unitsAcross;
  const points = ink.strokes.flatMap((stroke) => stroke.points);
  const reachX = furthest(points.map((point) => point.x));
  const reachY = furthest(points.map((point) => point.y));
  return { width, height, unit: Math.min(natural, width / 2 / reachX, height / 2 / reachY) };
}

/** How far from the centre along one axis. */
function furthest(places: readonly number[]): number {
  return places.reduce((reach, place) => Math.max(reach, Math.abs(place)), Number.EPSILON);
}

/** Where in the ink's units a place on the pad is; a place beyond the pad's edge becomes the nearest on it. */
export function toInk(surface: Surface, x: number, y: number): { x: number; y: number } {
  const { width, height, unit } = surface;
  return {
    x: (Math.max(0, Math.min(width, x)) - width / 2) / unit,
    y: (Math.max(0, Math.min(height, y)) - height / 2) / unit,
  };
}

/** What part of the ink's plane the pad shows. */
export function extentOf({ width, height, unit }: Surface): Box {
  return {
    x: -width / 2 / unit,
    y: -height / 2 / unit,
    width: width / unit,
    height: height / unit,
  };
}

/** A box on the pad, in shares of its width and height, in the ink's units. */
export function inkIn(surface: Surface, { x, y, width, height }: Box): Box {
  const { width: across, height: down } = surface;
  const start = toInk(surface, x * across, y * down);
  const end = toInk(surface, (x + width) * across, (y + height) * down);
  return { ...start, width: end.x - start.x, height: end.y - start.y };
}

/** Where on the pad a box lies that is in the ink's units, in CSS pixels. */
export function boxOn(surface: Surface, { x, y, width, height }: Box): Box {
  const { unit } = surface;
  const { x: startX, y: startY } = extentOf(surface);
  return {
    x: (x - startX) * unit,
    y: (y - startY) * unit,
    width: width * unit,
    height: height * unit,
  };
}
