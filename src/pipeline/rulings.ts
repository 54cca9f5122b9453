import { lineSums } from './line-sums.ts';
import type { Pixels } from './pixels.ts';
import { reduce, reductionOf } from './reduce.ts';
import { ridgesOf } from './ridges.ts';
import { traceOf, type Trace } from './trace.ts';
import { tracksOf } from './tracks.ts';

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

/** Which lines count: those that are one of several evenly apart too, or only such as are beyond doubt alone. */
export type Company = 'evenly-apart' | 'alone';

/**
 * The ruled lines that run from left to right on a page of contrast. Each is thin, about as dark everywhere, and runs
 * from edge to edge of the picture, or, in company, is one of three at equal distances that are far longer than these.
 */
export function rulingsOf(contrast: Pixels, company: Company): readonly Trace[] {
  const reduction = reductionOf(contrast, mostPixels);
  const page = reduce(contrast, reduction);
  if (page.width < shortest) return [];
  const side = stripOf(page.width);
  const traces = tracksOf(ridgesOf(lineSums(page, side, steepest)), side)
    .filter(({ ridges }) => ridges.length >= fewest)
    .map((track) => traceOf(track, side, reduction, contrast))
    .filter(isLine);
  const rulings = traces.filter(
    (trace) =>
      (isLineAlone(trace) && isAcross(trace, contrast, side * reduction)) ||
      (company === 'evenly-apart' && isOneOfMany(trace, traces)),
  );
  if (company === 'alone') return rulings;
  return evened([...rulings, ...between(rulings)]);
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
const places = [0.25, 0.75];

/** Whether two others lie at its own distance from each other, on one side or on both. */
function isOneOfMany(trace: Trace, traces: readonly Trace[]): boolean {
  const alike = traces.filter((other) => areAlike(trace, other));
  return places.every((place) => {
    const distances = distancesTo(alike, trace, columnAt(trace, place));
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

/**
 * What runs in the middle between two rulings that are twice as far apart as their neighbours are: one that was lost
 * under writing, or in part.
 */
function between(rulings: readonly Trace[]): Trace[] {
  return rulings.flatMap((one) => {
    const around = places.map((place) => aroundOf(one, columnAt(one, place), rulings));
    return rulings.flatMap((other) => {
      const isGap = areAlike(one, other) && around.some((each) => isGapTo(one, other, each));
      return isGap ? (middleOf(one, other) ?? []) : [];
    });
  });
}

/** In one column of a ruling, how far below it the others run, and how far away the nearest. */
interface Around {
  readonly column: number;
  readonly distances: readonly number[];
  readonly nearest: number;
}

function aroundOf(ruling: Trace, column: number, rulings: readonly Trace[]): Around {
  const distances = distancesTo(rulings, ruling, column);
  return { column, distances, nearest: Math.min(...distances.map(Math.abs)) };
}

function isGapTo(one: Trace, other: Trace, { column, distances, nearest }: Around): boolean {
  const [distance = 0] = distancesTo([other], one, column);
  const isTwice = distance > 0 && isAmong([distance], 2 * nearest, nearest);
  return isTwice && !isAmong(distances, distance / 2, nearest);
}

function columnAt({ from, rows }: Trace, place: number): number {
  return from + Math.floor(place * rows.length);
}

// How many times as far apart at one end as at the other, by perspective.
const tapering = 1.6;

function areParallel(one: Trace, other: Trace, from: number, to: number): boolean {
  const [first, last] = [from, to - 1].map(
    (column) => other.rows[column - other.from]! - one.rows[column - one.from]!,
  ) as [number, number];
  return first > 0 && first <= tapering * last && last <= tapering * first;
}

function middleOf(one: Trace, other: Trace): Trace | undefined {
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.from + one.rows.length, other.from + other.rows.length);
  if (to <= from || !areParallel(one, other, from, to)) return undefined;
  const rows = one.rows.slice(from - one.from, to - one.from);
  rows.forEach((row, step) => {
    rows[step] = (row + other.rows[from + step - other.from]!) / 2;
  });
  const darkness = Math.min(one.darkness, other.darkness);
  return { ...one, from, rows, darkness, darkest: Math.min(one.darkest, other.darkest) };
}
