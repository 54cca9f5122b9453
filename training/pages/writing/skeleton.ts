import type { TraceImage, TracePoint } from '../hand.ts';

// Numbers of this file are guesses where nothing else is said.

/** A picture of 1 where there is ink. */
interface Mask {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

// Twice as fine as the image: strokes of 2 pixels would lose their turns otherwise.
const finer = 2;

// Of a pixel's ink: what belongs to the digit.
const level = 0.42;

/**
 * The pen's path through a scanned digit, so that any pen can write it again: its skeleton, as strokes in heights of
 * the digit. Pieces that end free and are shorter than a pen is wide are no strokes.
 */
export function strokesOf(image: TraceImage): TracePoint[][] {
  const mask = finerMask(image);
  thinToLines(mask);
  const paths = pathsThrough(mask).filter(({ points, endsFree }) => !endsFree || points.length > 4);
  const scale = image.rows * finer;
  return paths.map(({ points }) =>
    smoothed(smoothed(points)).map(({ x, y }) => ({ x: x / scale, y: y / scale })),
  );
}

/** The image, twice as fine, with a margin of one pixel. */
function finerMask({ columns, rows, ink }: TraceImage): Mask {
  const [width, height] = [columns * finer + 2, rows * finer + 2];
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows ? 0 : ink[row * columns + column]!;
  const values = new Uint8Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const [column, row] = [(x - 0.5) / finer - 0.5, (y - 0.5) / finer - 0.5];
      const [left, top] = [Math.floor(column), Math.floor(row)];
      const [across, down] = [column - left, row - top];
      const upper = at(left, top) * (1 - across) + at(left + 1, top) * across;
      const lower = at(left, top + 1) * (1 - across) + at(left + 1, top + 1) * across;
      values[y * width + x] = upper * (1 - down) + lower * down > level ? 1 : 0;
    }
  }
  return { width, height, values };
}

/** Thins ink to lines one pixel wide, in place (Zhang & Suen 1984). */
function thinToLines(mask: Mask): void {
  for (let changed = true; changed;) {
    const [first, second] = [peel(mask, 0), peel(mask, 1)];
    changed = first || second;
  }
}

function peel({ width, height, values }: Mask, pass: 0 | 1): boolean {
  const steps = ringSteps(width);
  const gone: number[] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const index = y * width + x;
      if (values[index] === 0) continue;
      let ring = 0;
      for (let step = 0; step < 8; step++) ring |= values[index + steps[step]!]! << step;
      if (outer[pass]![ring] === 1) gone.push(index);
    }
  }
  for (const index of gone) values[index] = 0;
  return gone.length > 0;
}

/** A pixel's eight neighbours, clockwise from the one above. */
function ringSteps(width: number): number[] {
  return [-width, 1 - width, 1, 1 + width, width, width - 1, -1, -1 - width];
}

/** For each of the two passes and each ring of neighbours, a bit each, whether the pixel inside it goes. */
const outer = ([0, 1] as const).map((pass) =>
  Uint8Array.from({ length: 256 }, (_, ring) => (isOuter(ring, pass) ? 1 : 0)),
);

function isOuter(ring: number, pass: 0 | 1): boolean {
  const at = (step: number): number => (ring >> (step % 8)) & 1;
  let [count, changes] = [0, 0];
  for (let step = 0; step < 8; step++) {
    count += at(step);
    if (at(step) === 0 && at(step + 1) === 1) changes++;
  }
  if (count < 2 || count > 6 || changes !== 1) return false;
  const [above, right, below, left] = [at(0), at(2), at(4), at(6)];
  return pass === 0
    ? above * right * below === 0 && right * below * left === 0
    : above * right * left === 0 && above * below * left === 0;
}

interface PenPath {
  readonly points: TracePoint[];
  /** An end of it is no junction. */
  readonly endsFree: boolean;
}

/** The lines of a thinned mask from end or junction to end or junction, and the rings that have neither. */
function pathsThrough({ width, values }: Mask): PenPath[] {
  const steps = ringSteps(width);
  const neighbours = (index: number): number[] =>
    steps.map((step) => index + step).filter((other) => values[other] === 1);
  const isNode = (index: number): boolean => neighbours(index).length !== 2;
  const inked = [...values.keys()].filter((index) => values[index] === 1);
  const nodes = inked.filter(isNode);
  const walked = new Set<number>();
  const follow = (from: number, next: number): number[] => {
    const indices = [from];
    let [before, here] = [from, next];
    while (!isNode(here) && !walked.has(here)) {
      walked.add(here);
      indices.push(here);
      const on = neighbours(here).find((other) => other !== before && !indices.includes(other));
      if (on === undefined) return indices;
      [before, here] = [here, on];
    }
    return [...indices, here];
  };
  const toPath = (indices: readonly number[]): PenPath => ({
    points: indices.map((index) => ({ x: (index % width) - 1, y: Math.floor(index / width) - 1 })),
    endsFree: [indices[0]!, indices.at(-1)!].some((end) => neighbours(end).length < 2),
  });
  const paths = nodes.flatMap((node) =>
    neighbours(node)
      .filter((next) => (isNode(next) ? next > node : !walked.has(next)))
      .map((next) => toPath(follow(node, next))),
  );
  const rings = inked
    .filter((index) => !isNode(index))
    .flatMap((index) => {
      if (walked.has(index)) return [];
      const ring = follow(index, neighbours(index)[0]!);
      return [toPath([...ring, index])];
    });
  return [...paths, ...rings];
}

/** Without the steps of pixels; ends stay. */
function smoothed(points: readonly TracePoint[]): TracePoint[] {
  return points.map((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return point;
    return { x: (before.x + 2 * point.x + after.x) / 4, y: (before.y + 2 * point.y + after.y) / 4 };
  });
}
