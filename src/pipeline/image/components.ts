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

/** Pixels side by side that are not 0, in their order: from one up to but not with another. */
interface Runs {
  readonly from: number[];
  readonly to: number[];
}

/**
 * The 8-connected components of the pixels that are not 0, in the order of their first pixels (two passes with
 * union-find, Rosenfeld & Pfaltz 1966; over runs of pixels, He et al. 2008: most of a page is paper).
 */
export function labelComponents(
  width: number,
  height: number,
  values: Uint8ClampedArray,
): Labelled {
  const { from, to } = runsOf(width, height, values);
  const parents = parentsOf({ from, to }, width);
  const labels = new Int32Array(values.length);
  const components: { box: { -readonly [Side in keyof Box]: Box[Side] }; area: number }[] = [];
  const numbers = parents.slice();
  for (let run = 0; run < parents.length; run++) {
    const [start, end] = [from[run]!, to[run]!];
    const [x, y] = [start % width, Math.floor(start / width)];
    const root = rootOf(parents, run);
    // A component's root is its first run.
    const number =
      root === run
        ? components.push({ box: { x, y, width: 0, height: 0 }, area: 0 })
        : numbers[root]!;
    numbers[run] = number;
    for (let index = start; index < end; index++) labels[index] = number;
    const component = components[number - 1]!;
    const { box } = component;
    const right = Math.max(box.x + box.width, x + end - start);
    box.x = Math.min(box.x, x);
    box.width = right - box.x;
    box.height = y + 1 - box.y;
    component.area += end - start;
  }
  return { labels, components };
}

function runsOf(width: number, height: number, values: Uint8ClampedArray): Runs {
  const runs: Runs = { from: [], to: [] };
  for (let start = 0; start < width * height; start += width) {
    const end = start + width;
    for (let index = start; index < end; index++) {
      if (values[index] === 0) continue;
      runs.from.push(index);
      do index++;
      while (index < end && values[index] !== 0);
      runs.to.push(index);
    }
  }
  return runs;
}

/** For each run itself or an earlier one of its component; the first of a component has itself. */
function parentsOf({ from, to }: Runs, width: number): Int32Array {
  const parents = Int32Array.from(from, (_, run) => run);
  let above = 0;
  for (let run = 0; run < parents.length; run++) {
    const start = from[run]!;
    const x = start % width;
    // In the row above, with a pixel more on both sides but none of another row.
    const first = start - width - (x > 0 ? 1 : 0);
    const last = to[run]! - width + (x + to[run]! - start < width ? 1 : 0);
    while (to[above]! <= first) above++;
    for (let other = above; from[other]! < last; other++) union(parents, run, other);
  }
  return parents;
}

function rootOf(parents: Int32Array, run: number): number {
  let found = run;
  while (parents[found] !== found) {
    parents[found] = parents[parents[found]!]!;
    found = parents[found]!;
  }
  return found;
}

function union(parents: Int32Array, one: number, other: number): void {
  const [first, second] = [rootOf(parents, one), rootOf(parents, other)];
  parents[Math.max(first, second)] = Math.min(first, second);
}
