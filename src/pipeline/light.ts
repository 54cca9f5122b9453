import { closing } from './morphology.ts';
import type { Pixels } from './pixels.ts';

/** Blocks along the page's shorter side, each with one level of paper. */
const blocksAside = 24;

/**
 * How much darker each pixel is than the paper around it: 0 paper to 255 black, of a page with dark ink. The paper's
 * level is a closing of the page: strokes up to `widest`, a share of the page's shorter side, are filled; wider
 * shadows and their edges stay (the black top-hat, over the paper's level since light multiplies).
 */
export function flatten(page: Pixels, widest: number): Pixels {
  const block = blockSide(page);
  const side = 2 * Math.ceil((widest * Math.min(page.width, page.height)) / block / 2) + 1;
  const paper = closing(blockLevels(page, block), side);
  const values = new Uint8ClampedArray(page.values.length);
  const line = new Float32Array(page.width);
  for (let y = 0, index = 0; y < page.height; y++) {
    levelsAlong(line, paper, y, block);
    for (let x = 0; x < page.width; x++, index++) {
      values[index] = 255 * (1 - page.values[index]! / Math.max(1, line[x]!));
    }
  }
  return { ...page, values };
}

function blockSide({ width, height }: Pixels): number {
  return Math.max(1, Math.floor(Math.min(width, height) / blocksAside));
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

/** Levels of blocks along one row of the page's pixels, linear between the centres of blocks. */
function levelsAlong(line: Float32Array, levels: Pixels, y: number, block: number): void {
  const row = between((y + 0.5) / block - 0.5, levels.height);
  const above = row.first * levels.width;
  const below = row.second * levels.width;
  for (let x = 0; x < line.length; x++) {
    const { first, second, share } = between((x + 0.5) / block - 0.5, levels.width);
    const start =
      levels.values[above + first]! * (1 - row.share) + levels.values[below + first]! * row.share;
    const end =
      levels.values[above + second]! * (1 - row.share) + levels.values[below + second]! * row.share;
    line[x] = start + (end - start) * share;
  }
}

function between(place: number, length: number): { first: number; second: number; share: number } {
  const first = Math.max(0, Math.min(length - 1, Math.floor(place)));
  const second = Math.min(length - 1, first + 1);
  return { first, second, share: Math.max(0, Math.min(1, place - first)) };
}
