import type { Marks } from './marks.ts';
import { strokeWidth } from '../image/index.ts';

// Numbers of this file are guesses where nothing else is said.

/**
 * The thinnest stroke that a network sees, as a share of the writing's longer side: 94 in 100 of MNIST's training
 * images have a wider one (by `strokeWidth`; median 0.125, quartiles 0.107 and 0.147).
 */
const thinnest = 0.09;

// In pixels: less is within what the picture's own pixels blur.
const leastRadius = 0.5;

/**
 * Marks with strokes at least `thinnest` wide. A fine pen on a large sheet would be a faint trace in a tile, which
 * says less about the digit than about the sheet. Wider strokes stay as they are.
 */
export function thicken(marks: Marks): Marks {
  const { box, coverage } = marks;
  const drawn = strokeWidth({ ...box, channels: 1, values: coverage });
  const radius = (thinnest * Math.max(box.width, box.height) - drawn) / 2 / (1 - thinnest);
  return radius < leastRadius ? marks : widen(marks, radius);
}

/** Adds `radius` pixels of ink on all sides of what is covered by a third or more. */
function widen({ box, coverage, ...rest }: Marks, radius: number): Marks {
  const margin = Math.ceil(radius);
  const width = box.width + 2 * margin;
  const height = box.height + 2 * margin;
  const placed = new Uint8ClampedArray(width * height);
  for (let row = 0; row < box.height; row++) {
    const line = coverage.subarray(row * box.width, (row + 1) * box.width);
    placed.set(line, (row + margin) * width + margin);
  }
  const away = distances(width, placed);
  for (let index = 0; index < placed.length; index++) {
    placed[index] = Math.max(placed[index]!, 255 * (radius + 1 - away[index]!));
  }
  return {
    ...rest,
    box: { x: box.x - margin, y: box.y - margin, width, height },
    coverage: placed,
  };
}

const covered = 85;

/**
 * How far each pixel's centre is from the next covered pixel's, by steps to the side and across (chamfer distance,
 * Borgefors 1986: at most a twelfth too far).
 */
function distances(width: number, coverage: Uint8ClampedArray): Float32Array {
  const away = new Float32Array(coverage.length).fill(Infinity);
  for (let index = 0; index < away.length; index++)
    if (coverage[index]! >= covered) away[index] = 0;
  // Rows wrap into each other only through the margin, which holds no ink: the first row and the last are all margin.
  const [first, last] = [width + 1, away.length - width - 2];
  for (let index = first; index < away.length; index++) relax(away, index, -1, -width);
  for (let index = last; index >= 0; index--) relax(away, index, 1, width);
  return away;
}

/** The distance to a pixel over the neighbours beside it and in the row before it. */
function relax(away: Float32Array, index: number, side: number, row: number): void {
  const straight = Math.min(away[index + side]!, away[index + row]!) + 1;
  const across = Math.min(away[index + row - 1]!, away[index + row + 1]!) + Math.SQRT2;
  const least = Math.min(straight, across);
  if (least < away[index]!) away[index] = least;
}
