import type { Pixels } from './pixels.ts';
import { peakAt, type Trace } from './trace.ts';

// How many times as thick as a line is what crosses it, at least; in pixels, what blur adds.
const thicker = 2;
const blur = 2;

/**
 * Takes a line out of a page of contrast, in place, column by column. Where a stroke crosses it, what is dark there
 * is darker or thicker than the line, and stays as it is.
 */
export function erase(contrast: Pixels, line: Trace): void {
  const { width, values } = contrast;
  const { from, rows, thickness } = line;
  const runs = runsAlong(contrast, line);
  const crossed = crossingsOf(runs, line);
  for (let step = 0; step < rows.length; step++) {
    if (crossed[step] === 1) continue;
    const x = from + step;
    const { top, bottom } = widened(contrast, x, runs[step]!, thickness);
    for (let y = top; y <= bottom; y++) values[y * width + x] = 0;
  }
}

/** What is dark in one column, from its first row to its last. */
interface Run {
  readonly top: number;
  readonly bottom: number;
  readonly peak: number;
}

/** In each column of a line the run that is at least half as dark; as much as is needed to tell a crossing stroke. */
function runsAlong(contrast: Pixels, { from, rows, reach, darkness, thickness }: Trace): Run[] {
  const most = thicker * thickness + blur;
  return Array.from(rows, (y, step) => {
    const { row, peak } = peakAt(contrast, from + step, y, reach);
    const level = Math.min(darkness, peak) / 2;
    return { ...runAt(contrast, from + step, row, level, most), peak };
  });
}

function runAt(
  { width, height, values }: Pixels,
  x: number,
  y: number,
  level: number,
  most: number,
) {
  let [top, bottom] = [y, y];
  while (top > 0 && values[(top - 1) * width + x]! > level && y - top <= most) top--;
  while (bottom < height - 1 && values[(bottom + 1) * width + x]! > level && bottom - y <= most) {
    bottom++;
  }
  return { top, bottom };
}

/** A run with its soft edges, on each side half as thick as the line itself at most. */
function widened({ width, height, values }: Pixels, x: number, run: Run, thickness: number) {
  let { top, bottom } = run;
  const [first, last] = [Math.max(0, top - 1 - (thickness >> 1)), bottom + 1 + (thickness >> 1)];
  while (top > first && values[(top - 1) * width + x]! > 0) top--;
  while (bottom < Math.min(height - 1, last) && values[(bottom + 1) * width + x]! > 0) bottom++;
  return { top: Math.max(0, top), bottom };
}

/** 1 for each column where a stroke crosses the line. */
function crossingsOf(runs: readonly Run[], { darkest, thickness }: Trace): Uint8Array {
  const most = thicker * thickness + blur;
  const crossed = Uint8Array.from(runs, ({ top, bottom, peak }) =>
    peak > darkest || bottom - top + 1 > most ? 1 : 0,
  );
  return withoutShort(crossed, Math.max(2, thickness));
}

/** Without what is too short along the line to be a stroke, and with a column more on both sides of the rest. */
function withoutShort(crossed: Uint8Array, least: number): Uint8Array {
  const kept = new Uint8Array(crossed.length);
  for (let from = 0; from < crossed.length; from++) {
    if (crossed[from] === 0) continue;
    let to = from;
    while (to < crossed.length && crossed[to] === 1) to++;
    if (to - from >= least) kept.fill(1, Math.max(0, from - 1), to + 1);
    from = to;
  }
  return kept;
}
