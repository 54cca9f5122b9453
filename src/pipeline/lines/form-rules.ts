import type { Pixels } from '../image/index.ts';
import { traceAlong, type Trace } from './trace.ts';

// Numbers of this file are guesses where nothing else is said.

// In pixels: a shorter side is no form's.
const shortest = 48;

// How far a rule may fall or rise, as a share of its length: 3°.
const steepest = 0.05;

// Of 255: what is paler is a pattern's. And the share of its columns in which a rule may be so pale.
const dark = 50;
const lost = 0.2;

// In pixels: rules lie further apart.
const apart = 3;

// Rules are thin, longer than this many times their thickness, seen in most columns and met by no stroke in most.
const thickest = 4;
const slenderness = 25;
const leastSeen = 0.93;
const leastBare = 0.6;

/**
 * The rules of a form on a page of contrast, printed across it from side to side and darker than the pattern under them:
 * straight, almost level, dark in four columns of five at least. The feet of a row of digits leave more paper between.
 */
export function formRulesOf(page: Pixels): readonly Trace[] {
  const { width, height } = page;
  if (width < shortest) return [];
  const most = Math.ceil(steepest * width);
  const found: Candidate[] = [];
  for (let fall = -most; fall <= most; fall++) {
    const drops = Int32Array.from({ length: width }, (_, x) =>
      Math.round(fall * (x / (width - 1) - 0.5)),
    );
    for (let y = 0; y < height; y++) {
      const darkness = darknessAlong(page, y, drops);
      if (darkness > 0) found.push({ y, drops, darkness });
    }
  }
  found.sort((one, other) => other.darkness - one.darkness);
  const taken: Candidate[] = [];
  for (const candidate of found) {
    if (taken.every(({ y }) => Math.abs(y - candidate.y) > apart)) taken.push(candidate);
  }
  return taken
    .map(({ y, drops }) =>
      traceAlong(
        page,
        Float32Array.from(drops, (drop) => y + drop),
      ),
    )
    .filter(isRule);
}

interface Candidate {
  /** The row of its middle, and how far off that it is in each column. */
  readonly y: number;
  readonly drops: Int32Array;
  /** The sum over its columns. */
  readonly darkness: number;
}

/** The sum along a line; 0 as soon as too many of its columns are pale. */
function darknessAlong({ width, height, values }: Pixels, y: number, drops: Int32Array): number {
  let [sum, pale] = [0, 0];
  for (let x = 0; x < width; x++) {
    const row = y + drops[x]!;
    const value = row < 0 || row >= height ? 0 : values[row * width + x]!;
    sum += value;
    if (value < dark && ++pale > lost * width) return 0;
  }
  return sum;
}

function isRule({ rows, thickness, seen, bare }: Trace): boolean {
  return (
    thickness <= thickest &&
    rows.length >= slenderness * thickness &&
    seen >= leastSeen &&
    bare >= leastBare
  );
}
