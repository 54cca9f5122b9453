import {
  labelComponents,
  lineSums,
  type Pixels,
  downscale,
  strokeWidth,
  transpose,
} from '../image/index.ts';
import { erase, ridgesOf, type Trace, traceOf, tracksOf } from '../lines/index.ts';

// Numbers of this file are guesses where nothing else is said.

// In pixels, of a copy in which lines are followed: how thick they are, and how many columns a strip of it has.
const followed = 2.5;
const strip = 8;

// Rows a column, 24°.
const steepest = 0.45;

// Of the ink of what has sides, how much they are at least: a digit has no more than a stroke.
const leastShare = 0.4;

/** What is a frame's side, at least: its length in pixels, and the share of it that no stroke meets. */
export interface Side {
  readonly length: number;
  readonly bare: number;
}

/**
 * Coverage of one component without the straight lines of a frame, and without what of it is then
 * no part of a digit `height` high. Unchanged where such lines are a small part of it.
 */
export function withoutSides(coverage: Pixels, side: Side, height: number): Pixels {
  const reduction = Math.max(1, Math.round(strokeWidth(coverage) / followed));
  const level = withoutLevel(coverage, side, reduction);
  const left = transpose(withoutLevel(transpose(level), side, reduction));
  if (amountOfInk(left) > (1 - leastShare) * amountOfInk(coverage)) return coverage;
  return withoutCrumbs(left, height);
}

function withoutLevel(coverage: Pixels, side: Side, reduction: number): Pixels {
  const small = downscale(coverage, reduction);
  const sides = tracksOf(ridgesOf(lineSums(small, strip, steepest)), strip)
    .filter(({ ridges }) => ridges.length >= 2)
    .map((track) => traceOf(track, strip, reduction, coverage))
    .filter(
      (trace) =>
        trace.darkness > 0 &&
        trace.rows.length >= side.length &&
        trace.bare >= side.bare &&
        isStraight(trace),
    );
  if (sides.length === 0) return coverage;
  const left = { ...coverage, values: coverage.values.slice() };
  for (const line of sides) erase(left, line);
  return left;
}

// Of its length: how far a line drawn by hand bends, and less than the arcs of a digit do.
const bent = 0.05;

function isStraight({ rows, thickness }: Trace): boolean {
  const last = rows.length - 1;
  const fall = (rows[last]! - rows[0]!) / last;
  const off = rows.reduce((most, row, step) => {
    return Math.max(most, Math.abs(row - rows[0]! - fall * step));
  }, 0);
  return off <= Math.max(thickness, bent * rows.length);
}

// Of the writing's height: what is lower, or narrower, is left over of a corner or a side.
const leastHeight = 0.5;
const leastWidth = 0.25;

function withoutCrumbs(coverage: Pixels, height: number): Pixels {
  const { labels, components } = labelComponents(coverage.width, coverage.height, coverage.values);
  const values = coverage.values.map((value, index) => {
    const box = components[labels[index]! - 1]?.box;
    return box && box.height >= leastHeight * height && box.width >= leastWidth * height
      ? value
      : 0;
  });
  return { ...coverage, values };
}

function amountOfInk({ values }: Pixels): number {
  return values.reduce((sum, value) => sum + value, 0);
}
