import type { Logits } from './calibrate.ts';
import type { Tile } from './tile.ts';

/** Runs a network: the logits of each tile, in the tiles' order. */
export type Classify = (tiles: readonly Tile[]) => Promise<readonly Logits[]>;
