/** One value for each block of a page, in row-major order. */
export interface Levels {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Fills what is darker than its surroundings and narrower than a square of `side` (Serra 1982). */
export function closing(levels: Levels, side: number): Levels {
  return extremes(extremes(levels, side, Math.max), side, Math.min);
}

/** The greatest or least value within a square of `side` around each: along rows, then along columns. */
function extremes(
  { width, height, values }: Levels,
  side: number,
  extreme: typeof Math.max,
): Levels {
  const reach = Math.floor(side / 2);
  const across = values.map((_, index) => {
    const x = index % width;
    const first = index - Math.min(x, reach);
    return extremeOf(values, first, index + Math.min(width - 1 - x, reach), 1, extreme);
  });
  const down = across.map((_, index) => {
    const first = index - Math.min(Math.floor(index / width), reach) * width;
    const last = Math.min(across.length - 1, index + reach * width);
    return extremeOf(across, first, last, width, extreme);
  });
  return { width, height, values: down };
}

function extremeOf(
  values: Float32Array,
  first: number,
  last: number,
  step: number,
  extreme: typeof Math.max,
): number {
  let found = values[first]!;
  for (let index = first + step; index <= last; index += step) {
    found = extreme(found, values[index]!);
  }
  return found;
}
