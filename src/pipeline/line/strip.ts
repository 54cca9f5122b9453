import type { Marks } from '../marks/index.ts';
import { scaled } from '../paper/index.ts';

/** How high a strip is in pixels, and a digit of common height on it: some stand above or below the line. */
export const stripHeight = 36;
export const digitHeight = 24;

/** Pixels across that the network gives one answer for. */
export const columnWidth = 4;

// In pixels, at both ends.
const margin = 8;

// A WebGL backend compiles for each size anew.
const step = 16 * columnWidth;

// In pixels: longer is no line of writing but the size of one misjudged.
const longest = 8192;

/** Where a line of writing lies on the page, in the page's pixels. */
export interface Baseline {
  /** Of a digit of common height. */
  readonly height: number;
  /** How far down the digits' centres lie at the page's left edge, and how much further each pixel to the right. */
  readonly level: number;
  readonly skew: number;
}

/** A line of writing in one size and made level. */
export interface Strip {
  readonly width: number;
  /** Coverage, 0 to 1, pixel after pixel down, one after the other across: `width × stripHeight`. */
  readonly values: Float32Array;
  /** Which place on the page is its pixel 0 across, and how many of its pixels one of the page's is. */
  readonly left: number;
  readonly scale: number;
}

/** The strip of a line's marks; undefined where it would be longer than any line is. */
export function stripOf(marks: Marks, { height, level, skew }: Baseline): Strip | undefined {
  const { box, coverage, reduction = 1 } = marks;
  const scale = digitHeight / height;
  const [wide, high] = [box.width, box.height].map((length) =>
    Math.max(1, Math.round(length * reduction * scale)),
  ) as [number, number];
  const width = step * Math.ceil((wide + 2 * margin) / step);
  if (width > longest || high > longest) return undefined;
  const plane = { width: box.width, height: box.height, values: coverage };
  const ink = scaled(plane, wide, high).values;
  const values = new Float32Array(width * stripHeight);
  const [left, top] = [box.x * reduction, box.y * reduction];
  for (let x = 0; x < wide; x++) {
    const centre = level + skew * (left + (x + 0.5) / scale);
    const down = Math.round(stripHeight / 2 + (top - centre) * scale);
    const start = (margin + x) * stripHeight + down;
    const last = Math.min(high, stripHeight - down);
    for (let y = Math.max(0, -down); y < last; y++) values[start + y] = ink[y * wide + x]! / 255;
  }
  return { width, values, left: left - margin / scale, scale };
}
