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
  const parents = [0];
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index++) {
      if (values[index] === 0) continue;
      labels[index] = joined(labels, parents, index, x, y, width);
    }
  }
  return { labels, components: gather(labels, numbered(labels, parents), width) };
}

/** The label of a pixel from those of its neighbours that came before it, which are joined. */
function joined(
  labels: Int32Array,
  parents: number[],
  index: number,
  x: number,
  y: number,
  width: number,
): number {
  let own = x > 0 ? labels[index - 1]! : 0;
  if (y > 0) {
    const above = index - width;
    const last = x < width - 1 ? 1 : 0;
    for (let step = x > 0 ? -1 : 0; step <= last; step++) {
      const other = labels[above + step]!;
      if (other === 0 || other === own) continue;
      own = own === 0 ? other : union(parents, own, other);
    }
  }
  return own === 0 ? parents.push(parents.length) - 1 : own;
}

function root(parents: number[], label: number): number {
  let found = label;
  while (parents[found] !== found) {
    parents[found] = parents[parents[found]!]!;
    found = parents[found]!;
  }
  return found;
}

function union(parents: number[], one: number, other: number): number {
  const [first, second] = [root(parents, one), root(parents, other)];
  const least = Math.min(first, second);
  parents[first] = least;
  parents[second] = least;
  return least;
}

/** Gives each component the next free number and returns how many there are. */
function numbered(labels: Int32Array, parents: number[]): number {
  const numbers = new Int32Array(parents.length);
  let count = 0;
  for (let label = 1; label < parents.length; label++) {
    const found = root(parents, label);
    numbers[label] = found === label ? ++count : numbers[found]!;
  }
  for (let index = 0; index < labels.length; index++) labels[index] = numbers[labels[index]!]!;
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
