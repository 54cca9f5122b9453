import type { Pixels } from '../image/index.ts';
import { peakAt, peakRow, type Trace } from './trace.ts';

// Numbers of this file are guesses where nothing else is said.

// How many times as thick as a line is what crosses it, at least; in pixels, what blur adds.
const thicker = 2;
const blur = 2;

// How many times as dark as a line gets its dark patches are, at most, where the paper's print or the light is uneven.
const patchy = 1.5;

/**
 * Takes a line out of a page of contrast, in place, column by column. Where a stroke crosses it, what is dark there
 * is darker or thicker than the line, and stays as it is; of a form's rule the half goes that lies beyond its end.
 */
export function erase(contrast: Pixels, line: Trace): void {
  const { width, height, values } = contrast;
  const { from, rows, reach, thickness, isEven } = line;
  const { tops, bottoms, crossed } = runsAlong(contrast, line);
  // A run's soft edges are, on each side, half as thick as the line itself at most.
  const edge = 1 + (thickness >> 1);
  for (let step = 0; step < rows.length; step++) {
    const x = from + step;
    const first = Math.max(0, tops[step]! - edge);
    const last = Math.min(height - 1, bottoms[step]! + edge);
    let [top, bottom] = [tops[step]!, bottoms[step]!];
    if (crossed[step] === 1) {
      const row = peakRow(contrast, x, rows[step]!, reach);
      const [above, below] = [row - top, bottom - row];
      if (!isEven || above === below || Math.min(above, below) > thickness) continue;
      // A digit that stands on a form's rule, or hangs from it, does not go on beyond.
      [top, bottom] = above > below ? [row + 1, last] : [first, row - 1];
    } else {
      while (top > first && values[(top - 1) * width + x]! > 0) top--;
      while (bottom < last && values[(bottom + 1) * width + x]! > 0) bottom++;
    }
    for (let y = Math.max(0, top); y <= bottom; y++) values[y * width + x] = 0;
  }
}

/** Whether a stroke is on a column of a line: what is darker alone may be the line's own. */
const [perhaps, surely] = [1, 2];

/** What is dark in each column of a line, from its first row to its last, and where that is a stroke's: there 1. */
interface Runs {
  readonly tops: Int32Array;
  readonly bottoms: Int32Array;
  readonly crossed: Uint8Array;
}

/** In each column the run that is at least half as dark as the line; as much as is needed to tell a crossing stroke. */
function runsAlong(contrast: Pixels, line: Trace): Runs {
  const { width, height, values } = contrast;
  const { from, rows, reach, darkness, darkest, thickness, isEven } = line;
  const most = thicker * thickness + blur;
  const [tops, bottoms] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  const crossed = new Uint8Array(rows.length);
  const masses = new Float64Array(rows.length);
  for (let step = 0; step < rows.length; step++) {
    const x = from + step;
    const row = peakRow(contrast, x, rows[step]!, reach);
    const peak = peakAt(contrast, x, row);
    const level = Math.min(darkness, peak) / 2;
    let [top, bottom] = [row, row];
    while (top > 0 && values[(top - 1) * width + x]! > level && row - top <= most) top--;
    while (
      bottom < height - 1 &&
      values[(bottom + 1) * width + x]! > level &&
      bottom - row <= most
    ) {
      bottom++;
    }
    tops[step] = top;
    bottoms[step] = bottom;
    for (let y = top; y <= bottom; y++) masses[step]! += peakAt(contrast, x, y);
    if (bottom - top + 1 > most || peak > patchy * darkest) crossed[step] = surely;
    else if (peak > darkest) crossed[step] = perhaps;
  }
  if (isEven) crossHeavy(crossed, masses);
  return { tops, bottoms, crossed: withoutPatches(crossed, isEven ? 2 : Math.max(2, thickness)) };
}

// How many times the median mass a column of a form's rule has at most: a stroke along it adds its own.
const heaviest = 1.6;

/** Counts as crossed what is heavier than a rule alone: the foot of a digit is no darker than that it stands on. */
function crossHeavy(crossed: Uint8Array, masses: Float64Array): void {
  const most = heaviest * masses.toSorted()[masses.length >> 1]!;
  masses.forEach((mass, step) => {
    const near = medianOf(mass, masses[step - 1] ?? mass, masses[step + 1] ?? mass);
    if (near > most) crossed[step] = surely;
  });
}

function medianOf(one: number, other: number, third: number): number {
  return Math.max(Math.min(one, other), Math.min(Math.max(one, other), third));
}

/**
 * Without what is too short along the line to be a stroke, and without the line's own patches: nothing crosses there.
 * With a column more on both sides of the rest.
 */
function withoutPatches(crossed: Uint8Array, least: number): Uint8Array {
  const kept = new Uint8Array(crossed.length);
  for (let from = 0; from < crossed.length; from++) {
    if (crossed[from] === 0) continue;
    let to = from;
    while (to < crossed.length && crossed[to] !== 0) to++;
    const isStroke = to - from >= least && crossed.subarray(from, to).includes(surely);
    if (isStroke) kept.fill(1, Math.max(0, from - 1), to + 1);
    from = to;
  }
  return kept;
}
