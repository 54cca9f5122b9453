import type { Classify } from './classify.ts';
import type { Logits } from './calibrate.ts';
import type { Tile } from './tile.ts';

/**
 * The same `classify`, with the logits of each tile kept as long as the tile: while a number is drawn, only the tiles
 * that a stroke has changed go through the network again.
 */
export function remember(classify: Classify): Classify {
  const kept = new WeakMap<Tile, Logits>();
  return async (tiles) => {
    const fresh = tiles.filter((tile) => !kept.has(tile));
    const logits = await classify(fresh);
    fresh.forEach((tile, index) => kept.set(tile, logits[index]!));
    return tiles.map((tile) => kept.get(tile)!);
  };
}
