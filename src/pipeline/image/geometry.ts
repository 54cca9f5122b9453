import type { Box } from './box.ts';

/** A box's centre. */
export function centreOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The smallest box around some. */
export function enclosing(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  // Not by spreading them: there may be more than a call may have arguments.
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The same box in pixels `factor` times as small. */
export function scaled({ x, y, width, height }: Box, factor: number): Box {
  return { x: x * factor, y: y * factor, width: width * factor, height: height * factor };
}

/** How far apart two boxes are from side to side; below 0, by how much they overlap there. */
export function gapAcross(one: Box, other: Box): number {
  return Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
}

/** The same from above to below. */
export function gapDown(one: Box, other: Box): number {
  return Math.max(one.y, other.y) - Math.min(one.y + one.height, other.y + other.height);
}

/** The distance between two boxes; 0 where they touch or overlap. */
export function distanceBetween(one: Box, other: Box): number {
  return Math.hypot(Math.max(gapAcross(one, other), 0), Math.max(gapDown(one, other), 0));
}

/** How much of the lower of two boxes stands beside the other, 0 to 1; below 0 where they are one above the other. */
export function besideness(one: Box, other: Box): number {
  return -gapDown(one, other) / Math.max(1e-9, Math.min(one.height, other.height));
}
