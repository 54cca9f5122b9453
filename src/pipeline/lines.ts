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

/** The lines that run from the left edge of the page to the right. */
function levelLines(coverage: Pixels): Line[] {
  const cell = Math.ceil(Math.max(coverage.width, coverage.height) / cellsAside);
  const grid = cells(coverage, cell);
  const reach = 1.5 * cell;
  const lines: Line[] = [];
  const slopes = Math.ceil(steepest * grid.width);
  for (let step = -slopes; step <= slopes; step++) {
    const slope = step / grid.width;
    for (const start of startsOf(grid, slope)) {
      const middle = (start + 0.5) * cell;
      const thickness = thicknessOf(coverage, middle, slope, reach);
      if (thickness * slenderness < coverage.width) {
        lines.push({ start: middle, slope, thickness, reach });
      }
    }
  }
  return lines;
}

/** Each cell 1 where ink lies in it or in the one above or below, since no line on a photo is quite straight. */
function cells({ width, height, values }: Pixels, cell: number): Pixels {
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const grid = new Uint8ClampedArray(columns * rows);
  for (let y = 0, index = 0; y < height; y++) {
    const row = Math.floor(y / cell) * columns;
    for (let x = 0; x < width; x++, index++) {
      if (values[index] === 0) continue;
      const place = row + Math.floor(x / cell);
      grid[place] = 1;
      if (row > 0) grid[place - columns] = 1;
      if (place + columns < grid.length) grid[place + columns] = 1;
    }
  }
  return { width: columns, height: rows, channels: 1, values: grid };
}

/** Where lines with a slope pass the left edge, if cells are filled all along them and they cross most of the page. */
function startsOf({ width, height, values }: Pixels, slope: number): number[] {
  const beyond = Math.ceil(Math.abs(slope) * width);
  const hits = new Uint16Array(height + 2 * beyond);
  const passed = new Uint16Array(hits.length);
  for (let x = 0; x < width; x++) {
    const shift = beyond - Math.round(slope * x);
    for (let y = 0; y < height; y++) {
      passed[y + shift]!++;
      hits[y + shift]! += values[y * width + x]!;
    }
  }
  return Array.from(hits.keys(), (index) => index - beyond).filter((start) => {
    const length = passed[start + beyond]!;
    return length > width / 2 && hits[start + beyond]! >= filled * length;
  });
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

/** The median thickness of the runs of ink along a line. */
function thicknessOf(coverage: Pixels, start: number, slope: number, reach: number): number {
  const lengths: number[] = [];
  for (let x = 0; x < coverage.width; x++) {
    const run = runAt(coverage, x, start + slope * x, reach);
    if (run) lengths.push(run.thickness);
  }
  lengths.sort((one, other) => one - other);
  return lengths[Math.floor(lengths.length / 2)] ?? Infinity;
}

// How much thicker than its median a line may get by the grain of pen, paper and picture.
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
