import type { Box, Labelled } from '../image/index.ts';

// Numbers of this file are guesses where nothing else is said.

// Of the cell it stands in: what is smaller is a dot or a speck in a digit's ring.
const leastEnclosed = 0.3;

const directions = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/**
 * For each component what encloses it, by its index in `components`; undefined for what nothing does. One encloses
 * another where it is met from the other's middle to the left and right, above and below: small gaps do not matter.
 */
export function enclosersOf(labelled: Labelled, width: number): (number | undefined)[] {
  return labelled.components.map((inner) => {
    const [left, right, above, below] = directions.map((direction) =>
      met(labelled, width, inner.box, direction),
    ) as [Met, Met, Met, Met];
    return [...left.keys()].find((outer) => {
      const cell = {
        width: left.get(outer)! + (right.get(outer) ?? Infinity),
        height: (above.get(outer) ?? Infinity) + (below.get(outer) ?? Infinity),
      };
      return isInside(inner.box, labelled.components[outer]!.box) && isContent(inner.box, cell);
    });
  });
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x > outer.x &&
    inner.y > outer.y &&
    inner.x + inner.width < outer.x + outer.width &&
    inner.y + inner.height < outer.y + outer.height
  );
}

function isContent(inner: Box, cell: { width: number; height: number }): boolean {
  const [least, most] = [Math.min(cell.width, cell.height), Math.max(cell.width, cell.height)];
  return most < Infinity && Math.max(inner.width, inner.height) >= leastEnclosed * least;
}

/** How far away each component is met first. */
type Met = Map<number, number>;

/** The components between the middle of a box to the edge of the page. */
function met(
  { labels }: Labelled,
  width: number,
  box: Box,
  [across, down]: readonly [across: number, down: number],
): Met {
  const found: Met = new Map();
  const height = labels.length / width;
  let [x, y] = [box.x + (box.width >> 1), box.y + (box.height >> 1)];
  for (let distance = 0; x >= 0 && y >= 0 && x < width && y < height; distance++) {
    const label = labels[y * width + x]!;
    if (label !== 0 && !found.has(label - 1)) found.set(label - 1, distance);
    x += across;
    y += down;
  }
  return found;
}
