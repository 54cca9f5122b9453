import type { Levels } from './morphology.ts';
import { type Lap, unmeasured } from './stage.ts';

/** How light changes over a whole page: a surface of second degree over its width and height. */
type Surface = Float64Array;

// Coefficients of 1, x, y, x², xy and y².
const terms = 6;

// Each round trusts those levels less that lie far from the surface, as ink and shadows do. A guess.
const rounds = 6;

// A level that deviates by this fraction of the surface counts half: for the next surface, and as one that agrees with the last.
// Guesses.
const doubtful = 0.1;
const agreeing = 0.02;

/**
 * How bright each of a page's levels would be without ink and shadows: the same everywhere, or a smooth surface of
 * second degree where more of the page agrees with that. A strip has a hundred times as many levels as a sheet.
 */
export function trendOf(levels: Levels, lap: Lap = unmeasured): Float32Array {
  const level = levels.values.slice().sort()[Math.floor(levels.values.length / 2)]!;
  const same = levels.values.map(() => Math.max(1, level));
  const surface = surfaceOf(levels, same, lap);
  return agreement(levels, surface) > agreement(levels, same) ? surface : same;
}

/** Iteratively reweighted least squares: what deviates from a surface counts little for the next. */
function surfaceOf(levels: Levels, start: Float32Array, lap: Lap): Float32Array {
  const bases = basesOf(levels);
  let trend = start;
  for (let round = 0; round < rounds; round++) {
    lap();
    trend = heightsOf(leastSquares(levels, bases, weightsOf(levels, trend, doubtful)), bases);
  }
  return trend;
}

/** How much each level agrees with a trend: Cauchy's weights (Holland & Welsch 1977). */
function weightsOf({ values }: Levels, trend: Float32Array, half: number): Float64Array {
  return Float64Array.from(values, (level, index) => {
    return 1 / (1 + ((level / trend[index]! - 1) / half) ** 2);
  });
}

function agreement(levels: Levels, trend: Float32Array): number {
  return weightsOf(levels, trend, agreeing).reduce((sum, weight) => sum + weight, 0);
}

/** For each level what the terms multiply. */
function basesOf({ width, height }: Levels): Float64Array[] {
  return Array.from({ length: width * height }, (_, index) => {
    const x = index % width;
    const [across, down] = [(2 * x + 1) / width - 1, ((2 * (index - x)) / width + 1) / height - 1];
    return Float64Array.of(1, across, down, across * across, across * down, down * down);
  });
}

/** Weighted least squares by its normal equations. */
function leastSquares(
  { values }: Levels,
  bases: readonly Float64Array[],
  weights: Float64Array,
): Surface {
  const equations = Array.from({ length: terms }, () => new Float64Array(terms + 1));
  bases.forEach((basis, index) => {
    for (let row = 0; row < terms; row++) {
      const weighted = weights[index]! * basis[row]!;
      const equation = equations[row]!;
      for (let column = 0; column < terms; column++) {
        equation[column]! += weighted * basis[column]!;
      }
      equation[terms]! += weighted * values[index]!;
    }
  });
  return solve(equations);
}

// Keeps a term at 0 that a page of one row or column cannot tell.
const ridge = 1e-9;

/** Gaussian elimination; the equations are symmetric and positive, so that no row need be exchanged. */
function solve(equations: Float64Array[]): Surface {
  equations.forEach((row, index) => {
    row[index]! += ridge;
    equations.forEach((other, number) => {
      if (number === index) return;
      const factor = other[index]! / row[index]!;
      for (let column = index; column <= terms; column++) other[column]! -= factor * row[column]!;
    });
  });
  return Float64Array.from(equations, (row, index) => row[terms]! / row[index]!);
}

/** The surface at each level, at least one level of 255 bright. */
function heightsOf(surface: Surface, bases: readonly Float64Array[]): Float32Array {
  return Float32Array.from(bases, (basis) =>
    Math.max(
      1,
      basis.reduce((sum, value, term) => sum + value * surface[term]!, 0),
    ),
  );
}
