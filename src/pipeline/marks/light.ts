import {
  closing,
  type Lap,
  type Levels,
  type Pixels,
  trendOf,
  unmeasured,
} from '../image/index.ts';

// Numbers of this file are guesses where nothing else is said.

/** Blocks along the page's shorter side, each with one level of paper. */
const blocksAside = 24;

// Where paper is darker than this, a level or two of noise would pass for ink.
const leastPaper = 64;

/**
 * How much darker each pixel is than the paper around it: 0 paper to 255 black, of a page with dark ink. The paper's
 * level is a closing of the page: strokes up to `widest`, a share of the page's shorter side, are filled; wider
 * shadows and their edges stay (the black top-hat, over the paper's level since light multiplies).
 */
export function flatten(page: Pixels, widest: number, lap: Lap = unmeasured): Pixels {
  const block = blockSide(page);
  const side = 2 * Math.ceil((widest * Math.min(page.width, page.height)) / block / 2) + 1;
  const levels = blockLevels(page, block);
  lap();
  const paper = paperOf(levels, side, lap);
  lap();
  const values = new Uint8ClampedArray(page.values.length);
  const line = new Float32Array(page.width);
  const columns = interpolationOf(page.width, paper.width, block);
  const rows = interpolationOf(page.height, paper.height, block);
  for (let y = 0, index = 0; y < page.height; y++) {
    levelsAlong(line, paper, rows, y, columns);
    for (let x = 0; x < page.width; x++, index++) {
      const [level, value] = [line[x]!, page.values[index]!];
      if (value < level) values[index] = (255 * (level - value)) / Math.max(leastPaper, level);
    }
  }
  return { ...page, values };
}

/** The paper's levels, without dark places narrower than `side` blocks. */
function paperOf(levels: Levels, side: number, lap: Lap): Levels {
  // Light that falls off would look like a dark place where the page ends, if it were not taken out before.
  const trend = trendOf(levels, lap);
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

/** For each pixel of a row or column the two blocks whose centres it lies between, and how near it is to the second. */
interface Interpolation {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly t: Float64Array;
}

function interpolationOf(pixels: number, blocks: number, block: number): Interpolation {
  const position = Float64Array.from({ length: pixels }, (_, pixel) => (pixel + 0.5) / block - 0.5);
  const first = Int32Array.from(position, (each) =>
    Math.max(0, Math.min(blocks - 1, Math.floor(each))),
  );
  return {
    first,
    second: first.map((each) => Math.min(blocks - 1, each + 1)),
    t: position.map((each, pixel) => Math.max(0, Math.min(1, each - first[pixel]!))),
  };
}

/** Levels of blocks along row `y` of the page's pixels, linear between the centres of blocks. */
function levelsAlong(
  line: Float32Array,
  { width, values }: Levels,
  rows: Interpolation,
  y: number,
  { first, second, t }: Interpolation,
): void {
  const blended = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const above = values[rows.first[y]! * width + x]!;
    const below = values[rows.second[y]! * width + x]!;
    blended[x] = above + (below - above) * rows.t[y]!;
  }
  for (let x = 0; x < line.length; x++) {
    const level = blended[first[x]!]!;
    line[x] = level + (blended[second[x]!]! - level) * t[x]!;
  }
}
