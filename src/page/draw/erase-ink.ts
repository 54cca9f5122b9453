import type { Ink, Point, Stroke } from '../../pipeline/ink/index.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The path of the eraser's centre from one event to the next, and how far it reaches, in the ink's units. */
export interface Wipe {
  readonly from: Place;
  readonly to: Place;
  readonly radius: number;
}

/**
 * Takes away what the eraser touches and leaves the rest: a stroke that is crossed falls into the strokes on both
 * sides. Strokes that are not touched stay the same objects.
 */
export function eraseInk(ink: Ink, wipe: Wipe): Ink {
  return { strokes: ink.strokes.flatMap((stroke) => eraseStroke(stroke, wipe)) };
}

function eraseStroke(stroke: Stroke, wipe: Wipe): Stroke[] {
  const reach = wipe.radius + stroke.width / 2;
  const isWiped = (point: Point): boolean => distanceToPath(point, wipe) < reach;
  // A fast pen leaves points far apart: between them too the eraser must find ink.
  const points = withoutGaps(stroke.points, wipe.radius / 2);
  if (!points.some(isWiped)) return [stroke];
  return runs(points, (point) => !isWiped(point))
    .filter((run) => run.length > 1)
    .map((run) => ({ ...stroke, points: run }));
}

function distanceToPath({ x, y }: Place, { from, to }: Wipe): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const nearest = Math.max(0, Math.min(1, along));
  return Math.hypot(x - from.x - nearest * dx, y - from.y - nearest * dy);
}

/** The same line with further points on it, so that neighbours are at most `step` apart. */
function withoutGaps(points: readonly Point[], step: number): Point[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (!next) return [point];
    const parts = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / step));
    return Array.from({ length: parts }, (_, part) => between(point, next, part / parts));
  });
}

function between(from: Point, to: Point, share: number): Point {
  const mix = (start: number, end: number): number => start + (end - start) * share;
  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    time: mix(from.time, to.time),
    pressure: mix(from.pressure, to.pressure),
  };
}

function runs<Item>(items: readonly Item[], keep: (item: Item) => boolean): Item[][] {
  const found: Item[][] = [[]];
  for (const item of items) {
    if (keep(item)) found.at(-1)!.push(item);
    else if (found.at(-1)!.length > 0) found.push([]);
  }
  return found;
}
