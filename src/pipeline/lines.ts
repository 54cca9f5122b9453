import type { Pixels } from './pixels.ts';

/** A straight line across the page, in pixels: y = start + slope · x, give or take `reach`. */
interface Line {
  readonly start: number;
  readonly slope: number;
  readonly thickness: number;
  readonly reach: number;
}

/**
 * Coverage without ruled lines and squared paper: lines that run straight from edge to edge of the picture, far
 * longer than they are thick. Where a stroke crosses, the line is thicker than elsewhere: there it stays.
 */
export function withoutLines(coverage: Pixels): Pixels {
  const across = eraseLevel(coverage);
  return transpose(eraseLevel(transpose(across)));
}

function eraseLevel(coverage: Pixels): Pixels {
  const lines = levelLines(coverage);
  if (lines.length === 0) return coverage;
  const values = coverage.values.slice();
  for (const line of lines) erase({ ...coverage, values }, line);
  return { ...coverage, values };
}

// Lines are looked for on a grid of this many cells a side at most; a thin line stays one in it.
const cellsAside = 250;

// Of the cells along a line, how many hold ink: pens skip and thresholds break.
const filled = 0.8;

// Rulings are longer than this many times their thickness; a digit's straight stroke that fills a picture is not.
const slenderness = 15;

// A page is turned by up to 10°.
const steepest = 0.18;

// In pixels: what is shorter is no ruling but a stroke.
const shortest = 48;

/** The lines that run from the left edge of the page to the right. */
function levelLines(coverage: Pixels): Line[] {
  if (coverage.width < shortest) return [];
  const cell = Math.ceil(Math.max(coverage.width, coverage.height) / cellsAside);
  const reach = 1.5 * cell;
  const grid = inkedCells(coverage, cell);
  const slopes = Math.ceil(steepest * grid.width);
  const lines: Line[] = [];
  for (let step = -slopes; step <= slopes; step++) {
    const slope = step / grid.width;
    for (const row of startsOf(grid, slope)) {
      const start = (row + 0.5) * cell;
      const thickness = thicknessOf(coverage, start, slope, reach);
      if (thickness * slenderness < coverage.width) lines.push({ start, slope, thickness, reach });
    }
  }
  return lines;
}

/** The cells of a grid that hold ink, by their columns and rows. */
interface Cells {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** Cells with ink in them or in the one above or below, since no line on a photo is quite straight. */
function inkedCells({ width, height, values }: Pixels, cell: number): Cells {
  const grid = { width: Math.ceil(width / cell), height: Math.ceil(height / cell) };
  const inked = new Uint8Array(grid.width * grid.height);
  for (let y = 0, index = 0; y < height; y++) {
    const row = Math.floor(y / cell) * grid.width;
    for (let x = 0; x < width; x++, index++) {
      if (values[index] === 0) continue;
      const place = row + Math.floor(x / cell);
      inked[place] = 1;
      if (row > 0) inked[place - grid.width] = 1;
      if (place + grid.width < inked.length) inked[place + grid.width] = 1;
    }
  }
  const places = Array.from(inked.keys()).filter((place) => inked[place] === 1);
  const columns = places.map((place) => place % grid.width);
  return { ...grid, columns, rows: places.map((place) => Math.floor(place / grid.width)) };
}

/** Where lines with a slope pass the left edge, if cells are filled all along them and they cross most of the page. */
function startsOf({ width, height, columns, rows }: Cells, slope: number): number[] {
  const beyond = Math.ceil(Math.abs(slope) * width);
  const shifts = Array.from({ length: width }, (_, x) => beyond - Math.round(slope * x));
  const hits = new Uint16Array(height + 2 * beyond);
  for (let index = 0; index < rows.length; index++)
    hits[rows[index]! + shifts[columns[index]!]!]!++;
  const lengths = lengthsOf(shifts, height, hits.length);
  return Array.from(hits.keys())
    .filter((line) => lengths[line]! > width / 2 && hits[line]! >= filled * lengths[line]!)
    .map((line) => line - beyond);
}

/** How many columns each line crosses within the grid. */
function lengthsOf(shifts: readonly number[], height: number, count: number): Int32Array {
  const changes = new Int32Array(count + 1);
  for (const shift of shifts) {
    changes[shift]!++;
    changes[shift + height]!--;
  }
  let length = 0;
  return changes.map((change) => (length += change));
}

/** The ink that a line passes through in one column, no further from it than `reach`; none where it meets paper. */
function runAt({ width, height, values }: Pixels, x: number, y: number, reach: number) {
  for (let off = 0; off <= reach; off++) {
    for (const near of [Math.round(y) - off, Math.round(y) + off]) {
      if (near < 0 || near >= height || values[near * width + x] === 0) continue;
      let [top, bottom] = [near, near + 1];
      while (top > 0 && values[(top - 1) * width + x] !== 0) top--;
      while (bottom < height && values[bottom * width + x] !== 0) bottom++;
      return { top, bottom, thickness: inkOf(values, x, top, bottom, width) };
    }
  }
  return undefined;
}

/** How thick ink is between two rows of a column; soft edges count as what they cover. */
function inkOf(values: Uint8ClampedArray, x: number, top: number, bottom: number, width: number) {
  let ink = 0;
  for (let y = top; y < bottom; y++) ink += values[y * width + x]!;
  return ink / 255;
}

/**
 * The thickness of a line: the lower quartile of the ink along it, since strokes may lie on half of it. Infinite where
 * the line does not keep to ink after all.
 */
function thicknessOf(coverage: Pixels, start: number, slope: number, reach: number): number {
  const thicknesses: number[] = [];
  let length = 0;
  for (let x = 0; x < coverage.width; x++) {
    const y = start + slope * x;
    if (y < 0 || y >= coverage.height) continue;
    length++;
    const run = runAt(coverage, x, y, reach);
    if (run) thicknesses.push(run.thickness);
  }
  thicknesses.sort((one, other) => one - other);
  const quartile = thicknesses[Math.floor(thicknesses.length / 4)];
  return quartile === undefined || thicknesses.length < filled * length ? Infinity : quartile;
}

// How much thicker than that a line may get by the grain of pen, paper and picture.
const unevenness = 1.6;

/** Takes a line out of the coverage, where it is no thicker than a line. */
function erase(coverage: Pixels, { start, slope, thickness, reach }: Line): void {
  for (let x = 0; x < coverage.width; x++) {
    const run = runAt(coverage, x, start + slope * x, reach);
    if (!run || run.thickness > unevenness * thickness + 1) continue;
    for (let y = run.top; y < run.bottom; y++) coverage.values[y * coverage.width + x] = 0;
  }
}

/** Rows for columns. */
function transpose({ width, height, values }: Pixels): Pixels {
  const turned = new Uint8ClampedArray(values.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + y] = values[y * width + x]!;
  }
  return { width: height, height: width, channels: 1, values: turned };
}
