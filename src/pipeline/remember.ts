import type { Logits } from './calibrate.ts';
import type { Classify } from './read.ts';
import type { Tile } from './tile.ts';

/**
 * The same `classify`, with the logits of the last `most` tiles kept: while a number is drawn, only the tiles that a
 * stroke has changed go through the network again. Tiles that were not asked for longest go first.
 */
export function remember(classify: Classify, most = 512): Classify {
  const kept = new Map<string, Logits>();
  return async (tiles) => {
    const keys = tiles.map(keyOf);
    const fresh = new Map(keys.map((key, index) => [key, tiles[index]!] as const));
    for (const key of kept.keys()) fresh.delete(key);
    const logits = await classify([...fresh.values()]);
    [...fresh.keys()].forEach((key, index) => kept.set(key, logits[index]!));
    const answers = keys.map((key) => renewed(kept, key));
    for (const key of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(key);
    }
    return answers;
  };
}

/** A tile to the nearest 255th, as text: two pixels a character. */
function keyOf(tile: Tile): string {
  const codes = new Uint16Array(tile.length / 2);
  for (let index = 0; index < codes.length; index++) {
    const [left, right] = [tile[2 * index]!, tile[2 * index + 1]!];
    codes[index] = 256 * Math.round(255 * left) + Math.round(255 * right);
  }
  return String.fromCharCode(...codes);
}

/** Puts what was asked for last at the end. */
function renewed(kept: Map<string, Logits>, key: string): Logits {
  const logits = kept.get(key)!;
  kept.delete(key);
  kept.set(key, logits);
  return logits;
}
