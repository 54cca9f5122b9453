import type { Position } from '../../../src/pipeline/ink/index.ts';
import type { ControlPoint } from './allograph.ts';

/** Points laid between two control points. */
const steps = 6;

/**
 * A smooth line through the control points, broken at corners: a centripetal Catmull-Rom spline (Yuksel et al. 2011),
 * which neither overshoots nor loops between points that lie unevenly.
 *
 * @param angularity 0 for the spline, 1 for straight lines between control points.
 */
export function curve(points: readonly ControlPoint[], angularity = 0): Position[] {
  const line: Position[] = [{ x: points[0]!.x, y: points[0]!.y }];
  for (let index = 1; index < points.length; index++) {
    const from = points[index - 1]!;
    const to = points[index]!;
    const before = from.corner ? undefined : points[index - 2];
    const after = to.corner ? undefined : points[index + 1];
    addSegment(line, before, from, to, after, angularity);
  }
  return line;
}

function addSegment(
  line: Position[],
  before: Position | undefined,
  from: Position,
  to: Position,
  after: Position | undefined,
  angularity: number,
): void {
  const [start, end] = tangents(before, from, to, after);
  for (let step = 1; step <= steps; step++) {
    const t = step / steps;
    line.push({
      x: along(from.x, to.x, start.x, end.x, t, angularity),
      y: along(from.y, to.y, start.y, end.y, t, angularity),
    });
  }
}

/** Tangents at both ends, over the segment's own span; towards a free end the bend fades out. */
function tangents(
  before: Position | undefined,
  from: Position,
  to: Position,
  after: Position | undefined,
): [Position, Position] {
  const chord = { x: to.x - from.x, y: to.y - from.y };
  const span = knot(from, to);
  const start = before && tangent(before, from, to, knot(before, from), span, span);
  const end = after && tangent(from, to, after, span, knot(to, after), span);
  return [start ?? free(chord, end), end ?? free(chord, start)];
}

/** The tangent of a natural spline at its end: no curvature there. */
function free(chord: Position, opposite: Position | undefined): Position {
  if (opposite === undefined) return chord;
  return { x: (3 * chord.x - opposite.x) / 2, y: (3 * chord.y - opposite.y) / 2 };
}

/** The centripetal distance: the square root of the distance, so that long segments do not swing. */
function knot(from: Position, to: Position): number {
  return Math.max(Math.sqrt(Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2)), 1e-3);
}

function tangent(
  a: Position,
  b: Position,
  c: Position,
  ab: number,
  bc: number,
  span: number,
): Position {
  const slope = (p: number, q: number, r: number): number =>
    span * ((q - p) / ab - (r - p) / (ab + bc) + (r - q) / bc);
  return { x: slope(a.x, b.x, c.x), y: slope(a.y, b.y, c.y) };
}

function along(
  from: number,
  to: number,
  start: number,
  end: number,
  t: number,
  angularity: number,
): number {
  const chord = to - from;
  const spline =
    from + t * (start + t * (3 * chord - 2 * start - end + t * (start + end - 2 * chord)));
  return spline + angularity * (from + t * chord - spline);
}
