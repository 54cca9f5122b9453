import { closing, type Levels } from './morphology.ts';
import type { Pixels } from './pixels.ts';
import { trendOf } from './trend.ts';

/** Blocks along the page's shorter side, each with one level of paper. */
const blocksAside = 24;

// Where paper is darker than this, a level or two of noise would pass for ink.
const leastPaper = 64;

/**
 * How much darker each pixel is than the paper around it: 0 paper to 255 black, of a page with dark ink. The paper's
 * level is a closing of the page: strokes up to `widest`, a share of the page's shorter side, are filled; wider
 * shadows and their edges stay (the black top-hat, over the paper's level since light multiplies).
 */
export function flatten(page: Pixels, widest: number): Pixels {
  const block = blockSide(page);
  const side = 2 * Math.ceil((widest * Math.min(page.width, page.height)) / block / 2) + 1;
  const paper = paperOf(blockLevels(page, block), side);
  const values = new Uint8ClampedArray(page.values.length);
  const line = new Float32Array(page.width);
  for (let y = 0, index = 0; y < page.height; y++) {
    levelsAlong(line, paper, y, block);
    for (let x = 0; x < page.width; x++, index++) {
      const paper = line[x]!;
      values[index] = (255 * (paper - page.values[index]!)) / Math.max(leastPaper, paper);
    }
  }
  return { ...page, values };
}

/** The paper's levels, without dark places narrower than `side` blocks. */
function paperOf(levels: Levels, side: number): Levels {
  // Light that falls off would look like a dark place where the page ends, if it were not taken out before.
  const trend = trendOf(levels);
  const even = { ...levels, values: levels.values.map((level, index) => level / trend[index]!) };
  const closed = closing(even, side);
  return { ...levels, values: closed.values.map((level, index) => level * trend[index]!) };
}

function blockSide({ width, height }: Pixels): number {
  return Math.max(1, Math.floor(Math.min(width, height) / blocksAside));
}

/** The median of each block: grain of the paper does not raise it, a thin stroke does not lower it. */
function blockLevels(page: Pixels, block: number): Levels {
  const width = Math.ceil(page.width / block);
  const height = Math.ceil(page.height / block);
  const values = new Float32Array(width * height);
  for (let row = 0, index = 0; row < height; row++) {
    for (let column = 0; column < width; column++, index++) {
      values[index] = blockMedian(page, column * block, row * block, block);
    }
  }
  return { width, height, values };
}

const histogram = new Uint32Array(256);

function blockMedian({ width, height, values }: Pixels, left: number, top: number, block: number) {
  const right = Math.min(width, left + block);
  const bottom = Math.min(height, top + block);
  histogram.fill(0);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) histogram[values[y * width + x]!]!++;
  }
  let passed = 0;
  const half = ((right - left) * (bottom - top)) / 2;
  return histogram.findIndex((count) => (passed += count) > half);
}

/** Levels of blocks along one row of the page's pixels, linear between the centres of blocks. */
function levelsAlong(line: Float32Array, levels: Levels, y: number, block: number): void {
  const row = between((y + 0.5) / block - 0.5, levels.height);
  const blended = new Float32Array(levels.width);
  for (let x = 0; x < levels.width; x++) {
    const above = levels.values[row.first * levels.width + x]!;
    const below = levels.values[row.second * levels.width + x]!;
    blended[x] = above + (below - above) * row.share;
  }
  for (let x = 0; x < line.length; x++) {
    const { first, second, share } = between((x + 0.5) / block - 0.5, levels.width);
    line[x] = blended[first]! + (blended[second]! - blended[first]!) * share;
  }
}

function between(place: number, length: number): { first: number; second: number; share: number } {
  const first = Math.max(0, Math.min(length - 1, Math.floor(place)));
  const second = Math.min(length - 1, first + 1);
  return { first, second, share: Math.max(0, Math.min(1, place - first)) };
}
