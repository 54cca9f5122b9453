import type { Pixels } from './pixels.ts';
import { spreadOf } from './spread.ts';

/**
 * The page with dark ink on light paper, turned over where it is light on dark. Ink is what stands out in thin
 * strokes: the side to which values lean away from their neighbourhood. An edge between paper and table leans to
 * neither.
 */
export function darkOnLight(page: Pixels): Pixels {
  if (spreadOf(page).third <= 0) return page;
  return { ...page, values: page.values.map((value) => 255 - value) };
}

/** Blocks along the page's shorter side, each with one level of paper. */
const blocksAside = 24;

/** A dark place that this many blocks fit in is no stroke: a shadow, a table, a photo's border. */
const widestStroke = 9;

/**
 * How much darker each pixel is than the paper around it would be: 0 paper to 255 black, of a page with dark ink.
 * The paper's level is a morphological closing of the page: strokes are bridged, wide shadows and their edges stay
 * (the black top-hat of Serra 1982, over the paper's level since light multiplies).
 */
export function flatten(page: Pixels): Pixels {
  const block = Math.max(1, Math.floor(Math.min(page.width, page.height) / blocksAside));
  const levels = blockLevels(page, block);
  const paper = erode(dilate(levels, widestStroke), widestStroke);
  const values = new Uint8ClampedArray(page.values.length);
  const line = new Float32Array(page.width);
  for (let y = 0, index = 0; y < page.height; y++) {
    paperRow(line, paper, y, block);
    for (let x = 0; x < page.width; x++, index++) {
      values[index] = 255 * (1 - page.values[index]! / Math.max(1, line[x]!));
    }
  }
  return { ...page, values };
}

/** The median of each block: grain of the paper does not raise it, a thin stroke does not lower it. */
function blockLevels(page: Pixels, block: number): Pixels {
  if (block === 1) return page;
  const width = Math.ceil(page.width / block);
  const height = Math.ceil(page.height / block);
  const values = new Uint8ClampedArray(width * height);
  for (let row = 0, index = 0; row < height; row++) {
    for (let column = 0; column < width; column++, index++) {
      values[index] = blockMedian(page, column * block, row * block, block);
    }
  }
  return { width, height, channels: 1, values };
}

function blockMedian({ width, height, values }: Pixels, left: number, top: number, block: number) {
  const histogram = new Uint32Array(256);
  const right = Math.min(width, left + block);
  const bottom = Math.min(height, top + block);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) histogram[values[y * width + x]!]!++;
  }
  let passed = 0;
  const half = ((right - left) * (bottom - top)) / 2;
  return histogram.findIndex((count) => (passed += count) > half);
}

/** The greatest value within a square of `side` around each pixel. */
function dilate(page: Pixels, side: number): Pixels {
  return extremes(page, side, Math.max);
}

/** The least value within a square of `side` around each pixel. */
function erode(page: Pixels, side: number): Pixels {
  return extremes(page, side, Math.min);
}

function extremes(page: Pixels, side: number, extreme: (...values: number[]) => number): Pixels {
  const { width, height } = page;
  const across = alongRows(page, side, extreme);
  const turned = alongRows(transpose(across), side, extreme);
  return { ...transpose(turned), width, height };
}

function alongRows(
  { width, height, values }: Pixels,
  side: number,
  extreme: typeof Math.max,
): Pixels {
  const reach = Math.floor(side / 2);
  const found = new Uint8ClampedArray(values.length);
  for (let row = 0; row < height; row++) {
    const line = values.subarray(row * width, (row + 1) * width);
    for (let x = 0; x < width; x++) {
      found[row * width + x] = extreme(...line.subarray(Math.max(0, x - reach), x + reach + 1));
    }
  }
  return { width, height, channels: 1, values: found };
}

function transpose({ width, height, values }: Pixels): Pixels {
  const turned = new Uint8ClampedArray(values.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + y] = values[y * width + x]!;
  }
  return { width: height, height: width, channels: 1, values: turned };
}

/** The paper's level along one row of the page, linear between the centres of blocks. */
function paperRow(line: Float32Array, paper: Pixels, y: number, block: number): void {
  const row = between((y + 0.5) / block - 0.5, paper.height);
  const above = row.first * paper.width;
  const below = row.second * paper.width;
  for (let x = 0; x < line.length; x++) {
    const { first, second, share } = between((x + 0.5) / block - 0.5, paper.width);
    const start =
      paper.values[above + first]! * (1 - row.share) + paper.values[below + first]! * row.share;
    const end =
      paper.values[above + second]! * (1 - row.share) + paper.values[below + second]! * row.share;
    line[x] = start + (end - start) * share;
  }
}

function between(place: number, length: number): { first: number; second: number; share: number } {
  const first = Math.max(0, Math.min(length - 1, Math.floor(place)));
  const second = Math.min(length - 1, first + 1);
  return { first, second, share: Math.max(0, Math.min(1, place - first)) };
}
