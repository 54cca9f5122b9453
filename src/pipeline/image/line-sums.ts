import type { Pixels } from './pixels.ts';

/** Sums of a page's values along short straight lines that run from left to right. */
export interface LineSums {
  /** How many strips of `side` columns stand side by side; columns left over at the right edge are in none. */
  readonly strips: number;
  readonly side: number;
  /** Lines rise or fall by `drift` rows at most from a strip's first column to its last. */
  readonly drift: number;
  readonly height: number;
  /** By strip, by rows fallen from `-drift` to `drift`, by the row in the strip's first column. */
  readonly values: Uint16Array;
}

/**
 * Sums along all lines through strips of `side` columns (a power of two, at most 128) that fall or rise by at most
 * `steepest` rows a column: those of a strip from those of its halves (the fast discrete Radon transform; Brady 1998).
 * Beyond the page all is 0.
 */
export function lineSums(page: Pixels, side: number, steepest: number): LineSums {
  let sums = columnsOf(page);
  while (sums.side < side) sums = doubled(sums, Math.floor(2 * sums.side * steepest));
  return sums;
}

/** Each column is a strip of its own. */
function columnsOf({ width, height, values }: Pixels): LineSums {
  const columns = new Uint16Array(width * height);
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index++) columns[x * height + y] = values[index]!;
  }
  return { strips: width, side: 1, drift: 0, height, values: columns };
}

/** Joins neighbouring strips: half of what a line falls it falls in each of them. */
function doubled(halves: LineSums, drift: number): LineSums {
  const { height } = halves;
  const strips = halves.strips >> 1;
  const lines = 2 * drift + 1;
  const halfLines = 2 * halves.drift + 1;
  const values = new Uint16Array(strips * lines * height);
  for (let strip = 0, to = 0; strip < strips; strip++) {
    for (let fall = -drift; fall <= drift; fall++, to += height) {
      const half = Math.trunc(fall / 2);
      const left = (2 * strip * halfLines + halves.drift + half) * height;
      const right = left + halfLines * height;
      addShifted(values, to, halves.values, left, right, fall - half, height);
    }
  }
  return { strips, side: 2 * halves.side, drift, height, values };
}

/** Adds one half's line and the other's that lies `shift` rows further down. */
function addShifted(
  sums: Uint16Array,
  to: number,
  halves: Uint16Array,
  left: number,
  right: number,
  shift: number,
  height: number,
): void {
  for (let y = 0; y < height; y++) sums[to + y] = halves[left + y]!;
  const last = Math.min(height, height - shift);
  for (let y = Math.max(0, -shift); y < last; y++) sums[to + y]! += halves[right + y + shift]!;
}
