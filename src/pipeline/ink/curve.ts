/** A place in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The way of the pen through the points of a stroke: places no further apart than `step` where the points are coarse,
 * no nearer than `step / 4` where they are dense, so that how often the device looked leaves the way
 * unchanged.
 * Standing still adds nothing.
 */
export function wayThrough(points: readonly Place[], step: number): Place[] {
  const stations = apart(points, step / 4);
  return stations.flatMap((to, index) => {
    const from = stations[index - 1];
    if (!from) return [to];
    const before = stations[index - 2] ?? mirrored(to, from);
    const after = stations[index + 1] ?? mirrored(from, to);
    return curve(before, from, to, after, step);
  });
}

/** Points at least `least` apart; the stroke's two ends stay. */
function apart(points: readonly Place[], least: number): Place[] {
  const stations: Place[] = [];
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
function mirrored(from: Place, to: Place): Place {
  return { x: 2 * to.x - from.x, y: 2 * to.y - from.y };
}

/**
 * Places after `from` up to `to` on a centripetal Catmull-Rom curve, which makes no loops or cusps between points
 * (Yuksel, Schaefer & Keyser 2011), by Barry and Goldman's recursion.
 */
function curve(before: Place, from: Place, to: Place, after: Place, step: number): Place[] {
  const first = Math.sqrt(distance(before, from));
  const second = first + Math.sqrt(distance(from, to));
  const third = second + Math.sqrt(distance(to, after));
  const count = Math.max(1, Math.ceil(distance(from, to) / step));
  return Array.from({ length: count }, (_, index) => {
    const time = first + ((second - first) * (index + 1)) / count;
    const one = between(before, from, 0, first, time);
    const two = between(from, to, first, second, time);
    const three = between(to, after, second, third, time);
    const early = between(one, two, 0, second, time);
    const late = between(two, three, first, third, time);
    return between(early, late, first, second, time);
  });
}

/** On the line that is at `from` at time `start` and at `to` at time `end`. */
function between(from: Place, to: Place, start: number, end: number, time: number): Place {
  const share = (time - start) / (end - start);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function distance(one: Place, other: Place): number {
  const [right, down] = [one.x - other.x, one.y - other.y];
  return Math.sqrt(right * right + down * down);
}
