import { type Box, labelComponents, type Labelled, type Pixels } from '../image/index.ts';
import { Coverage } from './coverage.ts';
import { heightOfMost } from './writing-height.ts';

// Numbers of this file are guesses where nothing else is said.

// Blocks along the picture's shorter side, and how many there are at least.
const [blocksAside, fewestAside] = [48, 10];

// Of a block: a table's grain covers more of it, the strokes of a pen hardly ever.
const dense = 0.4;

// In pixels: a smaller picture is one of writing alone.
const leastSide = 200;

// In blocks: how near the picture's edge surroundings come.
const nearEdge = 2;

// In heights of the writing: how long they are, and how high a row of digits is that runs out of the picture.
const longer = 4;
const rowHigh = 1.7;

/**
 * Coverage without what a picture shows beside the sheet: the grain of a table, a cloth. It lies dense, reaches the edge
 * of the picture, and is many times as long as the writing is high, in one piece or in a thousand.
 */
export function withoutSurroundings(coverage: Coverage): Coverage {
  const { page, labelled } = coverage;
  const { width, height } = page;
  const side = Math.min(width, height);
  if (side < leastSide) return coverage;
  const fine = gridOf(page, side / blocksAside);
  if (!regionsOf(page, fine).components.some(({ box }) => reachesEdge(box, fine))) return coverage;
  const writing = heightOfFree(labelled, page, nearEdge * fine.block);
  // Strokes would fill smaller blocks. In a picture cut so close to the writing nothing beside the sheet is seen.
  const grid = gridOf(page, Math.max(side / blocksAside, writing / 3));
  if (writing === 0 || Math.min(grid.columns, grid.rows) < fewestAside) return coverage;
  const regions = regionsOf(page, grid);
  const isBeside = regions.components.map(
    ({ box }) => reachesEdge(box, grid) && isLarge(box, writing / grid.block, grid),
  );
  if (!isBeside.includes(true)) return coverage;
  return withoutRegions(coverage, inside(regions, isBeside), grid);
}

/** Whether a region is long, and no row of digits. */
function isLarge(box: Box, writing: number, grid: Grid): boolean {
  if (Math.max(box.width, box.height) < longer * writing) return false;
  return box.height > rowHigh * writing || liesAlong(box, grid);
}

function reachesEdge({ x, y, width, height }: Box, { columns, rows }: Grid): boolean {
  return (
    Math.min(x, y) < nearEdge || x + width > columns - nearEdge || y + height > rows - nearEdge
  );
}

/** Whether what is as high as a row is lies along the upper or the lower edge. */
function liesAlong({ y, height }: Box, { rows }: Grid): boolean {
  return y < nearEdge || y + height > rows - nearEdge;
}

/** The picture in blocks of `block` pixels a side; what is left over at its right and its foot is not looked at. */
interface Grid {
  readonly block: number;
  readonly columns: number;
  readonly rows: number;
}

function gridOf({ width, height }: Pixels, least: number): Grid {
  const block = Math.max(4, Math.floor(least));
  return { block, columns: Math.floor(width / block), rows: Math.floor(height / block) };
}

/** Dense blocks that hang together. */
function regionsOf({ width, values }: Pixels, { block, columns, rows }: Grid): Labelled {
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < rows * block; y++) {
    const line = Math.floor(y / block) * columns;
    for (let x = 0; x < columns * block; x++) {
      if (values[y * width + x]! > 0) counts[line + Math.floor(x / block)]!++;
    }
  }
  const isDense = Uint8ClampedArray.from(counts, (count) =>
    count >= dense * block * block ? 1 : 0,
  );
  return labelComponents(columns, rows, isDense);
}

/** Of what lies free of the picture's edges: surroundings come near them. 0 where nothing does. */
function heightOfFree({ components }: Labelled, { width, height }: Pixels, margin: number): number {
  const free = components.filter(
    ({ box }) =>
      Math.min(box.x, box.y) >= margin &&
      box.x + box.width <= width - margin &&
      box.y + box.height <= height - margin,
  );
  return heightOfMost(free);
}

/** Which blocks lie in chosen regions. */
function inside({ labels }: Labelled, isChosen: readonly boolean[]): Uint8Array {
  return Uint8Array.from(labels, (number) => (number > 0 && isChosen[number - 1] ? 1 : 0));
}

// Of a component's pixels: so many lie in surroundings that it is part of them.
const most = 0.5;

function withoutRegions(
  { page, labelled: { labels, components } }: Coverage,
  beside: Uint8Array,
  { block, columns, rows }: Grid,
): Coverage {
  const counts = new Float64Array(components.length);
  const isBeside = (index: number) => {
    const column = Math.min(columns - 1, Math.floor((index % page.width) / block));
    const row = Math.min(rows - 1, Math.floor(index / page.width / block));
    return beside[row * columns + column] === 1;
  };
  labels.forEach((number, index) => {
    if (number > 0 && isBeside(index)) counts[number - 1]!++;
  });
  const values = page.values.map((value, index) => {
    const number = labels[index]!;
    return number > 0 && counts[number - 1]! >= most * components[number - 1]!.area ? 0 : value;
  });
  return new Coverage({ ...page, values });
}
