import type { Corners, Place } from '../shared/corners.ts';

/**
 * From the unit square to the quadrilateral with these corners. P. Heckbert, Fundamentals of Texture Mapping and
 * Image Warping (1989), section 2.2.3.
 */
export function perspective(corners: Corners): (u: number, v: number) => Place {
  const { a, b, c, d, e, f, g, h } = termsOf(corners);
  return (u, v) => {
    const depth = g * u + h * v + 1;
    return { x: (a * u + b * v + c) / depth, y: (d * u + e * v + f) / depth };
  };
}

/** From the quadrilateral with these corners to the unit square; nothing for what lies behind its horizon. */
export function intoSquare(corners: Corners): (place: Place) => Place | undefined {
  const { a, b, c, d, e, f, g, h } = termsOf(corners);
  // The adjugate of the matrix that is the way there (Heckbert, the same section).
  const depthOf = ({ x, y }: Place): number =>
    (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d);
  const inside = Math.sign(depthOf(corners[0]));
  return (place) => {
    const depth = depthOf(place);
    if (Math.sign(depth) !== inside) return undefined;
    const { x, y } = place;
    return {
      x: ((e - f * h) * x + (c * h - b) * y + (b * f - c * e)) / depth,
      y: ((f * g - d) * x + (a - c * g) * y + (c * d - a * f)) / depth,
    };
  };
}

function termsOf([p0, p1, p2, p3]: Corners) {
  const [dx1, dx2, dy1, dy2] = [p1.x - p2.x, p3.x - p2.x, p1.y - p2.y, p3.y - p2.y];
  const [sx, sy] = [p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return {
    a: p1.x - p0.x + g * p1.x,
    b: p3.x - p0.x + h * p3.x,
    c: p0.x,
    d: p1.y - p0.y + g * p1.y,
    e: p3.y - p0.y + h * p3.y,
    f: p0.y,
    g,
    h,
  };
}
