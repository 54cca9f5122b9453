import type { Place } from '../shared/corners.ts';

/**
 * The smallest convex polygon around places, clockwise where y runs down, without corners that lie within half a unit
 * of a straight side. A. M. Andrew, Another Efficient Algorithm for Convex Hulls in Two Dimensions (1979).
 */
export function convexHull(places: readonly Place[]): Place[] {
  const sorted = places.toSorted((one, other) => one.x - other.x || one.y - other.y);
  const hull = [...halfHull(sorted), ...halfHull(sorted.toReversed())];
  return withoutFlat(hull);
}

function halfHull(sorted: readonly Place[]): Place[] {
  const half: Place[] = [];
  for (const place of sorted) {
    while (half.length > 1 && turn(half.at(-2)!, half.at(-1)!, place) <= 0) half.pop();
    half.push(place);
  }
  // The last one begins the other half.
  return half.slice(0, -1);
}

/** A stepped edge has a corner at each step: those that hardly turn are left out. */
function withoutFlat(hull: readonly Place[]): Place[] {
  const kept: Place[] = [];
  hull.forEach((place, index) => {
    const before = kept.at(-1) ?? hull.at(-1)!;
    const after = hull[(index + 1) % hull.length]!;
    const length = Math.hypot(after.x - before.x, after.y - before.y);
    if (turn(before, place, after) > 0.5 * length) kept.push(place);
  });
  return kept;
}

/** The four corners of a convex polygon that hold the most of it; nothing where it has fewer. */
export function largestQuadrilateral(hull: readonly Place[]): Place[] | undefined {
  let [best, corners]: [number, Place[] | undefined] = [0, undefined];
  for (let a = 0; a < hull.length - 2; a++)
    for (let c = a + 2; c < hull.length - (a === 0 ? 1 : 0); c++) {
      const [one, other] = [hull[a]!, hull[c]!];
      // On each side of the diagonal the corner that is furthest from it.
      const between = furthest(one, other, hull.slice(a + 1, c));
      const beyond = furthest(other, one, [...hull.slice(c + 1), ...hull.slice(0, a)]);
      const quadrilateral = [one, between, other, beyond];
      const surface = surfaceOf(quadrilateral);
      if (surface > best) [best, corners] = [surface, quadrilateral];
    }
  return corners;
}

function furthest(from: Place, to: Place, places: readonly Place[]): Place {
  return places.reduce((most, place) =>
    Math.abs(turn(from, to, place)) > Math.abs(turn(from, to, most)) ? place : most,
  );
}

/** The area of a polygon. */
export function surfaceOf(polygon: readonly Place[]): number {
  const twice = polygon.reduce((sum, { x, y }, index) => {
    const next = polygon[(index + 1) % polygon.length]!;
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Twice the area of a triangle, positive where it is walked along clockwise. */
function turn(one: Place, two: Place, three: Place): number {
  return (two.x - one.x) * (three.y - one.y) - (two.y - one.y) * (three.x - one.x);
}
