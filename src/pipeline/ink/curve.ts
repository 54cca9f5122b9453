/** A point in pixels. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/**
 * The pen's curve through the points of a stroke: points no further apart than `step` where the points are coarse,
 * no nearer than `step / 4` where they are dense, so that how often the device looked leaves the curve
 * unchanged.
 * Standing still adds nothing.
 */
export function curveThrough(points: readonly Position[], step: number): Position[] {
  const stations = apart(points, step / 4);
  return stations.flatMap((to, index) => {
    const from = stations[index - 1];
    if (!from) return [to];
    const before = stations[index - 2] ?? mirrored(to, from);
    const after = stations[index + 1] ?? mirrored(from, to);
    return catmullRom(before, from, to, after, step);
  });
}

/** Points at least `least` apart; the stroke's two ends stay. */
function apart(points: readonly Position[], least: number): Position[] {
  const stations: Position[] = [];
  for (const { x, y } of points) {
    const last = stations.at(-1);
    if (!last || distance(last, { x, y }) >= least) stations.push({ x, y });
  }
  const end = points.at(-1);
  const last = stations.at(-1);
  if (end && last && distance(last, end) > 0) {
    if (stations.length > 1) stations.pop();
    stations.push({ x: end.x, y: end.y });
  }
  return stations;
}

/** Where a stroke would go on beyond its end: as far again, straight on. */
function mirrored(from: Position, to: Position): Position {
  return { x: 2 * to.x - from.x, y: 2 * to.y - from.y };
}

/**
 * Points after `from` up to `to` on a centripetal Catmull-Rom curve, which makes no loops or cusps between points
 * (Yuksel, Schaefer & Keyser 2011), by Barry and Goldman's recursion.
 */
function catmullRom(
  before: Position,
  from: Position,
  to: Position,
  after: Position,
  step: number,
): Position[] {
  const first = Math.sqrt(distance(before, from));
  const second = first + Math.sqrt(distance(from, to));
  const third = second + Math.sqrt(distance(to, after));
  const count = Math.max(1, Math.ceil(distance(from, to) / step));
  return Array.from({ length: count }, (_, index) => {
    const time = first + ((second - first) * (index + 1)) / count;
    const one = interpolate(before, from, 0, first, time);
    const two = interpolate(from, to, first, second, time);
    const three = interpolate(to, after, second, third, time);
    const early = interpolate(one, two, 0, second, time);
    const late = interpolate(two, three, first, third, time);
    return interpolate(early, late, first, second, time);
  });
}

/** On the line that is at `from` at time `start` and at `to` at time `end`. */
function interpolate(
  from: Position,
  to: Position,
  start: number,
  end: number,
  time: number,
): Position {
  const fraction = (time - start) / (end - start);
  return { x: from.x + (to.x - from.x) * fraction, y: from.y + (to.y - from.y) * fraction };
}

function distance(one: Position, other: Position): number {
  const [right, down] = [one.x - other.x, one.y - other.y];
  return Math.sqrt(right * right + down * down);
}
