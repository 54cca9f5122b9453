import type { Pixels } from '../../src/pipeline/image/index.ts';
import type { Random } from '../data/random.ts';
import type { SignWays } from '../hands/signs/number-signs.ts';

/** A point in a digit's own frame: its height is 1, its left edge x = 0, its top y = 0. */
export interface TracePoint {
  readonly x: number;
  readonly y: number;
}

/** A digit as a hand wrote it: the pen's path, or a scanned image of it. */
export type Trace = TraceSize &
  (
    | { readonly kind: 'strokes'; readonly strokes: readonly TracePoint[][] }
    | { readonly kind: 'image'; readonly image: TraceImage }
  );

export interface TraceSize {
  /** In heights of this digit. */
  readonly width: number;
  /** Against the hand's other digits, about 1. */
  readonly height: number;
}

/** Ink of 0 to 1 in row-major order, cut to its box. */
export interface TraceImage {
  readonly columns: number;
  readonly rows: number;
  readonly ink: Float32Array;
}

// Of 255: what is paler is no part of a digit. A guess.
const leastInk = 64;

/** Of a picture of one channel, light on dark: its ink, cut to its box. */
export function imageOf({ width, height, values }: Pixels): TraceImage {
  let [left, top, right, bottom] = [width, height, 0, 0];
  values.forEach((ink, index) => {
    if (ink < leastInk) return;
    const [column, row] = [index % width, Math.floor(index / width)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
  });
  const [columns, rows] = [right - left + 1, bottom - top + 1];
  const ink = Float32Array.from(
    { length: columns * rows },
    (_, index) =>
      values[(top + Math.floor(index / columns)) * width + left + (index % columns)]! / 255,
  );
  return { columns, rows, ink };
}

/** One writer. */
export interface Hand {
  /** Where it comes from, to tell hands apart: `mnist/…` or `catalogue/…`. */
  readonly name: string;
  /** A fresh example of the digit `value`. */
  write(value: number, random: Random): Trace;
  /** A fresh example of a sign beside digits: its places by a digit whose top is at y = 0 and whose foot is at 1. */
  readonly writeSign?: (character: string, ways: keyof SignWays, random: Random) => TracePoint[][];
}

/** How far a digit reaches to the left and right in each of `bands` bands from its foot up; none where empty. */
export interface Profile {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Bands of a tenth of a digit's height: a tall digit has no more than these. */
const bands = 14;

/** The outline of a trace written `height` high, that neighbours keep clear of. Smeared by a band: ink has a width. */
export function profileOf(trace: Trace, height: number): Profile {
  const left = new Array<number>(bands).fill(Infinity);
  const right = new Array<number>(bands).fill(-Infinity);
  const cover = (x: number, y: number): void => {
    const middle = Math.min(bands - 1, Math.floor(10 * height * (1 - y)));
    for (let band = Math.max(0, middle - 1); band <= Math.min(bands - 1, middle + 1); band++) {
      left[band] = Math.min(left[band]!, x * height);
      right[band] = Math.max(right[band]!, x * height);
    }
  };
  if (trace.kind === 'strokes') {
    for (const stroke of trace.strokes) coverStroke(stroke, cover);
  } else {
    coverImage(trace.image, cover);
  }
  return { left, right };
}

/** Between points too: a device may have seen few of them. */
function coverStroke(stroke: readonly TracePoint[], cover: (x: number, y: number) => void): void {
  stroke.forEach((to, index) => {
    const from = stroke[Math.max(0, index - 1)]!;
    const pieces = Math.ceil(10 * Math.abs(to.y - from.y)) + 1;
    for (let piece = 1; piece <= pieces; piece++) {
      const t = piece / pieces;
      cover(from.x + t * (to.x - from.x), from.y + t * (to.y - from.y));
    }
  });
}

function coverImage(
  { columns, rows, ink }: TraceImage,
  cover: (x: number, y: number) => void,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (ink[row * columns + column]! < 0.4) continue;
      cover(column / rows, (row + 0.5) / rows);
      cover((column + 1) / rows, (row + 0.5) / rows);
    }
  }
}

/** How far the second's left edge must lie right of the first's so that they just touch, on one baseline. */
export function touchingDistance(first: Profile, second: Profile): number {
  return Math.max(...first.right.map((right, band) => right - second.left[band]!));
}
