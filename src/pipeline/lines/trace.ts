import type { Pixels } from '../image/index.ts';
import type { Track } from './tracks.ts';

// Numbers of this file are guesses where nothing else is said.

/** A line that was followed across a page of contrast. */
export interface Trace {
  /** Its first column, and the row of its middle in each column from there on. */
  readonly from: number;
  readonly rows: Float32Array;
  /** Its row may be off by so many pixels. */
  readonly reach: number;
  /** How dark it is on the mean along its strips; in most of its columns; and at most, by the grain of paper. */
  readonly strength: number;
  readonly darkness: number;
  readonly darkest: number;
  /** In pixels. */
  readonly thickness: number;
  /** Whether it is as heavy all along: a form's rule is, a sheet's rulings have patches. */
  readonly isEven: boolean;
  /** The share of its columns in which it is seen; and of those with no stroke on it. */
  readonly seen: number;
  readonly bare: number;
}

// How many times as dark as it mostly is a line may get: what is darker is a stroke.
const [cleanest, grainiest] = [1.6, 2.4];

// In pixels: what it adds to widths.
const blur = 2;

/**
 * A track over strips of `side` columns of a page reduced by `reduction`, followed on the page itself to where the
 * line ends.
 */
export function traceOf(track: Track, side: number, reduction: number, contrast: Pixels): Trace {
  const path = rowsAlong(track, side * reduction, reduction, contrast);
  const reach = Math.ceil(1.5 * reduction);
  const found = peaksAlong(contrast, path.from, path.rows, reach);
  const { from, to } = extentOf(found.peaks);
  const seen = { rows: found.rows.subarray(from, to), peaks: found.peaks.subarray(from, to) };
  return {
    from: path.from + from,
    rows: path.rows.slice(from, to),
    reach,
    strength: track.strength,
    isEven: false,
    ...lookOf(contrast, path.from + from, seen),
  };
}

/** A line from side to side of a page of contrast, by its row in each column. */
export function traceAlong(contrast: Pixels, rows: Float32Array): Trace {
  const reach = 1;
  const look = lookOf(contrast, 0, peaksAlong(contrast, 0, rows, reach));
  return { from: 0, rows, reach, strength: 0, isEven: true, ...look };
}

/** The darkest pixel of each column near a line: its row, and how dark it is. */
interface Peaks {
  readonly rows: Int32Array;
  readonly peaks: Uint8Array;
}

function peaksAlong(contrast: Pixels, from: number, path: Float32Array, reach: number): Peaks {
  const rows = Int32Array.from(path, (row, step) => peakRow(contrast, from + step, row, reach));
  const peaks = Uint8Array.from(rows, (row, step) => peakAt(contrast, from + step, row));
  return { rows, peaks };
}

/** How a line looks, by the darkest pixel and the width of each column. Strokes on it are darker and wider. */
function lookOf(
  contrast: Pixels,
  from: number,
  { rows, peaks }: Peaks,
): Pick<Trace, 'darkness' | 'darkest' | 'thickness' | 'seen' | 'bare'> {
  const widths = Uint16Array.from(rows, (row, step) =>
    widthAt(contrast, from + step, row, peaks[step]! / 2),
  );
  const [levels, thicknesses] = [peaks.toSorted(), widths.toSorted()];
  const darkness = levels[levels.length >> 2]!;
  const thickness = thicknesses[thicknesses.length >> 2]!;
  const grain = darkness - levels[Math.floor(levels.length / 20)]!;
  const seen = widths.filter((_, step) => 2 * peaks[step]! >= darkness);
  const bare = seen.filter((width) => width <= 2 * thickness + blur);
  return {
    darkness,
    darkest: Math.min(grainiest * darkness, Math.max(cleanest * darkness, darkness + 3 * grain)),
    thickness,
    seen: seen.length / peaks.length,
    bare: bare.length / peaks.length,
  };
}

/** Where a line begins and ends: what is at least half as dark as most of it. */
function extentOf(peaks: Uint8Array): { from: number; to: number } {
  const level = peaks.toSorted()[peaks.length >> 1]! / 2;
  let [from, to] = [0, peaks.length];
  while (from < to - 1 && Math.min(peaks[from]!, peaks[from + 1]!) < level) from++;
  while (to > from + 1 && Math.min(peaks[to - 1]!, peaks[to - 2]!) < level) to--;
  return { from, to };
}

/** The row of the darkest pixel of a column near a row; that row itself where all is paper. */
export function peakRow(
  { width, height, values }: Pixels,
  x: number,
  y: number,
  reach: number,
): number {
  const middle = Math.round(y);
  let [row, peak] = [middle, 0];
  const last = Math.min(height - 1, middle + reach);
  for (let near = Math.max(0, middle - reach); near <= last; near++) {
    const value = values[near * width + x]!;
    if (value > peak) [row, peak] = [near, value];
  }
  return row;
}

/** How dark a pixel is; beyond the page there is paper. */
export function peakAt({ width, values }: Pixels, x: number, row: number): number {
  return values[row * width + x] ?? 0;
}

/** How many pixels of a column are darker than `level` around a row. */
function widthAt({ width, height, values }: Pixels, x: number, y: number, level: number): number {
  let [top, bottom] = [y, y];
  while (top >= 0 && values[top * width + x]! > level) top--;
  while (bottom < height && values[bottom * width + x]! > level) bottom++;
  return Math.max(0, bottom - top - 1);
}

/** The rows of a track from column to column, and as far beyond its ends as one strip, or to the page's edge. */
function rowsAlong({ ridges }: Track, strip: number, reduction: number, { width }: Pixels) {
  const knots = ridges.map(({ strip: index, y, slope }) => ({
    x: (index + 0.5) * strip - 0.5,
    y: (y + 0.5) * reduction - 0.5,
    slope,
  }));
  const [first, last] = [knots[0]!, knots.at(-1)!];
  const from = first.x > 2 * strip ? Math.ceil(first.x - 1.5 * strip) : 0;
  const to = last.x < width - 2.5 * strip ? Math.floor(last.x + 1.5 * strip) : width;
  const rows = new Float32Array(to - from);
  let next = 0;
  for (let step = 0; step < rows.length; step++) {
    const x = from + step;
    while (next < knots.length && knots[next]!.x < x) next++;
    const [before, after] = [knots[next - 1], knots[next]];
    rows[step] = rowAt(x, before, after);
  }
  return { from, rows };
}

/** The middle of a ridge, which the path goes through. */
interface Knot {
  readonly x: number;
  readonly y: number;
  readonly slope: number;
}

/** Linear between two knots, and beyond the first or the last on in its direction. */
function rowAt(x: number, before: Knot | undefined, after: Knot | undefined): number {
  if (before && after) {
    return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x);
  }
  const end = (before ?? after)!;
  return end.y + end.slope * (x - end.x);
}
