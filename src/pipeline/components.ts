import type { Box } from './box.ts';

/** Pixels that hang together, diagonally too. */
export interface Component {
  readonly box: Box;
  /** In pixels. */
  readonly area: number;
}

/** For each pixel 0, or the number from 1 of the component it belongs to, `components[number - 1]`. */
export interface Labelled {
  readonly labels: Int32Array;
  readonly components: readonly Component[];
}

/** The 8-connected components of the pixels that are not 0 (two passes with union-find; Rosenfeld & Pfaltz 1966). */
export function label(width: number, height: number, values: Uint8ClampedArray): Labelled {
  const labels = new Int32Array(values.length);
  // No two new labels are neighbours: there is one in each square of four pixels at most. 0 is paper.
  const parents = new Int32Array(((width + 1) >> 1) * ((height + 1) >> 1) + 1);
  let count = 0;
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index++) {
      if (values[index] === 0) continue;
      const own = joined(labels, parents, index, x, y, width);
      if (own === 0) parents[++count] = count;
      labels[index] = own === 0 ? count : own;
    }
  }
  return { labels, components: gather(labels, numbered(labels, parents, count), width) };
}

/**
 * The label of a pixel from those of its neighbours that came before it, which are joined; 0 where none has one. What
 * is above it touches all the others, and what is above to the left touches what is to the left (Wu et al. 2009).
 */
function joined(
  labels: Int32Array,
  parents: Int32Array,
  index: number,
  x: number,
  y: number,
  width: number,
): number {
  const left = x > 0 ? labels[index - 1]! : 0;
  if (y === 0) return left;
  const above = index - width;
  if (labels[above] !== 0) return labels[above]!;
  const before = x > 0 && labels[above - 1] !== 0 ? labels[above - 1]! : left;
  const after = x < width - 1 ? labels[above + 1]! : 0;
  if (before === 0 || before === after) return after;
  return after === 0 ? before : union(parents, before, after);
}

function root(parents: Int32Array, label: number): number {
  let found = label;
  while (parents[found] !== found) {
    parents[found] = parents[parents[found]!]!;
    found = parents[found]!;
  }
  return found;
}

function union(parents: Int32Array, one: number, other: number): number {
  const [first, second] = [root(parents, one), root(parents, other)];
  const least = Math.min(first, second);
  parents[first] = least;
  parents[second] = least;
  return least;
}

/** Gives each component the next free number and returns how many there are. */
function numbered(labels: Int32Array, parents: Int32Array, last: number): number {
  const numbers = new Int32Array(last + 1);
  let count = 0;
  for (let label = 1; label <= last; label++) {
    const found = root(parents, label);
    numbers[label] = found === label ? ++count : numbers[found]!;
  }
  for (let index = 0; index < labels.length; index++) {
    if (labels[index] !== 0) labels[index] = numbers[labels[index]!]!;
  }
  return count;
}

function gather(labels: Int32Array, count: number, width: number): Component[] {
  const lefts = new Int32Array(count + 1).fill(width);
  const rights = new Int32Array(count + 1).fill(-1);
  const tops = new Int32Array(count + 1).fill(-1);
  const bottoms = new Int32Array(count + 1);
  const areas = new Int32Array(count + 1);
  for (let index = 0, x = 0, y = 0; index < labels.length; index++) {
    const number = labels[index]!;
    if (number !== 0) {
      if (areas[number]!++ === 0) tops[number] = y;
      if (x < lefts[number]!) lefts[number] = x;
      if (x > rights[number]!) rights[number] = x;
      bottoms[number] = y;
    }
    if (++x === width) {
      x = 0;
      y++;
    }
  }
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const [x, y] = [lefts[number]!, tops[number]!];
    const box = { x, y, width: rights[number]! - x + 1, height: bottoms[number]! - y + 1 };
    return { box, area: areas[number]! };
  });
}
