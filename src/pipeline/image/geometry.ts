import type { Box } from './box.ts';

/** A box's centre. */
export function centreOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The smallest box around some. */
export function enclosing(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
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
