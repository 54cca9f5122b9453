import type { Box } from './box.ts';
import { label, type Labelled } from './components.ts';
import type { Pixels } from './pixels.ts';
import { heightOfMost } from './writing-height.ts';

/** Blocks along the page's shorter side. */
const blocksAside = 48;

// Of a block: a table's grain covers more of it, the strokes of a pen hardly ever.
const dense = 0.25;

// In blocks: how near the picture's edge surroundings lie, and along how much of their length.
const nearEdge = 2;
const hugging = 0.7;

// In heights of the writing, and of the picture's side: how long they are at least.
const longer = 4;
const leastSide = 0.25;

/**
 * Coverage without what a picture shows beside the sheet: the grain of a table, a cloth. It lies dense along an edge of
 * the picture for many times the height of the writing, in one piece or in a thousand.
 */
export function withoutSurroundings(coverage: Pixels): Pixels {
  const { width, height } = coverage;
  const block = Math.max(4, Math.floor(Math.min(width, height) / blocksAside));
  const grid = { columns: Math.floor(width / block), rows: Math.floor(height / block) };
  const regions = label(grid.columns, grid.rows, denseBlocks(coverage, block, grid));
  const alongEdges = regions.components.map((_, index) => alongEdge(regions, index + 1, grid));
  if (alongEdges.every((length) => length < leastSide)) return coverage;
  const labelled = label(width, height, coverage.values);
  const least = (longer * heightOfWriting(labelled, coverage)) / block;
  const isBeside = regions.components.map(
    ({ box }, index) =>
      least > 0 && alongEdges[index]! >= leastSide && Math.max(box.width, box.height) >= least,
  );
  if (!isBeside.includes(true)) return coverage;
  return without(coverage, labelled, inside(regions, isBeside, grid), block, grid);
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
}

function denseBlocks(coverage: Pixels, block: number, { columns, rows }: Grid): Uint8ClampedArray {
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < rows * block; y++) {
    const line = Math.floor(y / block) * columns;
    for (let x = 0; x < columns * block; x++) {
      if (coverage.values[y * coverage.width + x]! >= 128) counts[line + Math.floor(x / block)]!++;
    }
  }
  return Uint8ClampedArray.from(counts, (count) => (count >= dense * block * block ? 1 : 0));
}

/** The share of a side of the picture that a region lies along, the longest of four; 0 where it leaves the edge. */
function alongEdge(regions: Labelled, number: number, { columns, rows }: Grid): number {
  const { box } = regions.components[number - 1]!;
  const isIn = (x: number, y: number) => regions.labels[y * columns + x] === number;
  const ends = Array.from({ length: nearEdge }, (_, off) => off);
  const share = (from: number, count: number, all: number, meets: (at: number) => boolean) => {
    let met = 0;
    for (let at = from; at < from + count; at++) if (meets(at)) met++;
    return met >= hugging * count ? count / all : 0;
  };
  return Math.max(
    share(box.y, box.height, rows, (y) => ends.some((off) => isIn(off, y))),
    share(box.y, box.height, rows, (y) => ends.some((off) => isIn(columns - 1 - off, y))),
    share(box.x, box.width, columns, (x) => ends.some((off) => isIn(x, off))),
    share(box.x, box.width, columns, (x) => ends.some((off) => isIn(x, rows - 1 - off))),
  );
}

/** Of what lies free of the picture's edges: surroundings reach them. 0 where nothing does. */
function heightOfWriting({ components }: Labelled, { width, height }: Pixels): number {
  const isFree = ({ x, y, width: across, height: down }: Box) =>
    x > 0 && y > 0 && x + across < width && y + down < height;
  return heightOfMost(components.filter(({ box }) => isFree(box)));
}

/** Which blocks lie in chosen regions or beside them. */
function inside(regions: Labelled, isChosen: readonly boolean[], { columns, rows }: Grid) {
  const chosen = new Uint8Array(columns * rows);
  regions.labels.forEach((number, index) => {
    if (number === 0 || !isChosen[number - 1]) return;
    const [x, y] = [index % columns, Math.floor(index / columns)];
    for (let row = Math.max(0, y - 1); row <= Math.min(rows - 1, y + 1); row++)
      chosen.fill(1, row * columns + Math.max(0, x - 1), row * columns + Math.min(columns, x + 2));
  });
  return chosen;
}

// Of a component's pixels: so many lie in surroundings that it is part of them.
const most = 0.5;

function without(
  coverage: Pixels,
  { labels, components }: Labelled,
  beside: Uint8Array,
  block: number,
  { columns, rows }: Grid,
): Pixels {
  const counts = new Float64Array(components.length);
  const isBeside = (index: number) => {
    const column = Math.min(columns - 1, Math.floor((index % coverage.width) / block));
    const row = Math.min(rows - 1, Math.floor(index / coverage.width / block));
    return beside[row * columns + column] === 1;
  };
  labels.forEach((number, index) => {
    if (number > 0 && isBeside(index)) counts[number - 1]!++;
  });
  const values = coverage.values.map((value, index) => {
    const number = labels[index]!;
    return number > 0 && counts[number - 1]! >= most * components[number - 1]!.area ? 0 : value;
  });
  return { ...coverage, values };
}
