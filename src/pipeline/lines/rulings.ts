import { lineSums, type Pixels, downscale, reductionOf } from '../image/index.ts';
import { ridgesOf } from './ridges.ts';
import { traceOf, type Trace } from './trace.ts';
import { tracksOf } from './tracks.ts';

// Numbers of this file are guesses where nothing else is said.

// Fine enough to part the lines of squared paper, coarse enough to be quick.
const mostPixels = 500_000;

// In columns: a page must have so many to be ruled.
const shortest = 48;

// In columns, powers of two: what a line is followed by, an eighth of the page at most.
const [narrowestStrip, widestStrip] = [8, 32];

// Rows a column: 20° of the page and what perspective adds.
const steepest = 0.45;

// In strips: what is shorter may be a stroke.
const fewest = 3;

/**
 * The ruled lines that run from left to right on a page of contrast. Each is thin, about as dark everywhere, and runs
 * from edge to edge of the picture, or, in company, is one of three at equal distances that are far longer than these.
 */
export function rulingsOf(contrast: Pixels): readonly Trace[] {
  const reduction = reductionOf(contrast, mostPixels);
  const page = downscale(contrast, reduction);
  if (page.width < shortest) return [];
  const side = stripOf(page.width);
  const traces = tracksOf(ridgesOf(lineSums(page, side, steepest)), side)
    .filter(({ ridges }) => ridges.length >= fewest)
    .map((track) => traceOf(track, side, reduction, contrast))
    .filter(isLine);
  const rulings = traces.filter(
    (trace) =>
      (isLineAlone(trace) && isAcross(trace, contrast, side * reduction)) ||
      isOneOfMany(trace, traces),
  );
  return evened([...rulings, ...missingBetween(rulings)]);
}

// How much darker than most of its family a ruling may get, and how many make a family that tells.
const darker = 1.2;
const fewTell = 5;

/**
 * Rulings that know from those that are alike how dark they get: one that runs along a line drawn by hand is not as
 * dark as that.
 */
function evened(rulings: readonly Trace[]): readonly Trace[] {
  return rulings.map((ruling) => {
    const family = rulings.filter((other) => areAlike(ruling, other));
    if (family.length < fewTell) return ruling;
    const all = family.map(({ darkest }) => darkest).sort((one, other) => one - other);
    return { ...ruling, darkest: Math.min(ruling.darkest, darker * all[all.length >> 1]!) };
  });
}

function stripOf(width: number): number {
  let side = narrowestStrip;
  while (2 * side <= Math.min(widestStrip, width / 8)) side *= 2;
  return side;
}

// Rulings are longer than this many times their thickness; a digit's straight stroke that fills a picture is not.
const slenderness = 15;

// A line of writing, or of dots, is paper in many places.
const leastEven = 0.5;

function isLine({ rows, darkness, strength, thickness }: Trace): boolean {
  return darkness >= leastEven * strength && rows.length > slenderness * thickness;
}

// A line that stands alone shows more clearly that it is no stroke: it is longer, and more of it is met by none. Between
// the feet of digits there is paper.
const slendernessAlone = 25;
const leastBareAlone = 0.7;
const leastSeenAlone = 0.92;

function isLineAlone({ rows, thickness, seen, bare }: Trace): boolean {
  return (
    seen >= leastSeenAlone && bare >= leastBareAlone && rows.length > slendernessAlone * thickness
  );
}

/** Whether it runs from one edge of the picture to another: to a side, give or take half a strip, or over the top. */
function isAcross({ from, rows, reach }: Trace, { width, height }: Pixels, strip: number): boolean {
  const margin = strip / 2;
  const isOver = (row: number) => row < reach || row >= height - reach;
  return (
    (from <= margin || isOver(rows[0]!)) &&
    (from + rows.length >= width - margin || isOver(rows.at(-1)!))
  );
}

// In distances between rulings: ones side by side are shorter.
const longForMany = 5;

// Of a distance, and in pixels.
const [unequal, blur] = [0.12, 2];

// Rulings of one sheet are about as dark everywhere; what is drawn by hand is darker.
const asDark = 1.8;

function areAlike(one: Trace, other: Trace): boolean {
  return one.darkness <= asDark * other.darkness && other.darkness <= asDark * one.darkness;
}

// Of its length, where a ruling is held against the others: one that strays onto a stroke fits in one place alone.
const partsAlong = [0.25, 0.75];

/** Whether two others lie at its own distance from each other, on one side or on both. */
function isOneOfMany(trace: Trace, traces: readonly Trace[]): boolean {
  const alike = traces.filter((other) => areAlike(trace, other));
  return partsAlong.every((along) => {
    const distances = distancesTo(alike, trace, columnAt(trace, along));
    return distances.some((distance) => {
      if (longForMany * Math.abs(distance) > trace.rows.length) return false;
      return [-distance, 2 * distance].some((wanted) => isAmong(distances, wanted, distance));
    });
  });
}

/** How far below a trace the others run in one column. */
function distancesTo(traces: readonly Trace[], trace: Trace, column: number): number[] {
  const here = trace.rows[column - trace.from]!;
  return traces.flatMap((other) => {
    const row = other === trace ? undefined : other.rows[column - other.from];
    return row === undefined ? [] : [row - here];
  });
}

function isAmong(distances: readonly number[], wanted: number, unit: number): boolean {
  return distances.some((each) => Math.abs(each - wanted) <= unequal * Math.abs(unit) + blur);
}

// In columns: how far apart it is looked for lines that are missing; and in such steps, how long a part is missed.
const stride = 16;
const leastMissed = 4;

/** Where a line is missing in the middle between two. */
interface Gap {
  readonly one: Trace;
  readonly other: Trace;
  readonly column: number;
}

/**
 * What runs in the middle between two rulings where they are twice as far apart as their neighbours are: one that was
 * lost under writing, or follows that instead, in whole or in part.
 */
function missingBetween(rulings: readonly Trace[]): Trace[] {
  const right = Math.max(0, ...rulings.map(({ from, rows }) => from + rows.length));
  const runs: Gap[][] = [];
  for (let column = stride >> 1; column < right; column += stride) {
    for (const gap of gapsIn(rulings, column)) {
      const run = runs.find((each) => isNext(each.at(-1)!, gap));
      if (run) run.push(gap);
      else runs.push([gap]);
    }
  }
  return runs.filter(({ length }) => length >= leastMissed).map(middleOf);
}

function isNext(last: Gap, next: Gap): boolean {
  return last.one === next.one && last.other === next.other && last.column + stride === next.column;
}

/** The gaps of one column: between neighbours, or two with one between them that runs off the middle. */
function gapsIn(rulings: readonly Trace[], column: number): Gap[] {
  const met = rulings
    .flatMap((ruling) => {
      const row = ruling.rows[column - ruling.from];
      return row === undefined ? [] : [{ ruling, row }];
    })
    .sort((one, other) => one.row - other.row);
  const apart = met.slice(1).map(({ row }, index) => row - met[index]!.row);
  return met.flatMap(({ ruling: one, row }, index) =>
    [1, 2].flatMap((steps) => {
      const below = met[index + steps];
      if (!below || !areAlike(one, below.ruling)) return [];
      const unit = usual([
        ...apart.slice(Math.max(0, index - 2), index),
        ...apart.slice(index + steps, index + steps + 2),
      ]);
      const middle = (row + below.row) / 2;
      const isMissing =
        isAmong([below.row - row], 2 * unit, unit) &&
        !isAmong(
          met.map((each) => each.row),
          middle,
          unit,
        );
      return isMissing ? [{ one, other: below.ruling, column }] : [];
    }),
  );
}

/** The lower median: of a few distances some may be those of lines that stray. */
function usual(distances: readonly number[]): number {
  return [...distances].sort((one, other) => one - other)[(distances.length - 1) >> 1] ?? NaN;
}

function middleOf(run: readonly Gap[]): Trace {
  const { one, other, column } = run[0]!;
  const half = stride >> 1;
  const from = Math.max(one.from, other.from, column - half);
  const to = Math.min(
    one.from + one.rows.length,
    other.from + other.rows.length,
    run.at(-1)!.column + half,
  );
  const rows = one.rows.slice(from - one.from, to - one.from);
  rows.forEach((row, step) => {
    rows[step] = (row + other.rows[from + step - other.from]!) / 2;
  });
  const darkness = Math.min(one.darkness, other.darkness);
  return { ...one, from, rows, darkness, darkest: Math.min(one.darkest, other.darkest) };
}

function columnAt({ from, rows }: Trace, along: number): number {
  return from + Math.floor(along * rows.length);
}
