import { tileSide, type Tile } from '../../src/pipeline/network/tile.ts';

/** Tiles of seeded noise. */
export function someTiles(count: number, seed = 1): Tile[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    return Float32Array.from({ length: tileSide * tileSide }, next) as Tile;
  });
}

/** The greatest difference between numbers at the same place. */
export function furthest(
  some: readonly ArrayLike<number>[],
  others: readonly ArrayLike<number>[],
): number {
  const differences = some.flatMap((numbers, row) =>
    Array.from(numbers, (number, column) => Math.abs(number - others[row]![column]!)),
  );
  // Not a number is as far as can be.
  return Math.max(...differences.map((difference) => (difference >= 0 ? difference : Infinity)));
}
