import type { Calibration, Logits } from './calibrate.ts';
import { choose } from './choose.ts';
import type { Expectation } from './expectation.ts';
import { findMarks } from './find-marks.ts';
import type { Stroke } from './ink.ts';
import { normalise } from './normalise.ts';
import type { Pixels } from './pixels.ts';
import { propose } from './propose.ts';
import type { Reading } from './reading.ts';
import type { Tile } from './tile.ts';

/** Runs a network: the logits of each tile, in the tiles' order. */
export type Classify = (tiles: readonly Tile[]) => Promise<readonly Logits[]>;

/**
 * Reads a page: rasterised ink with its strokes, or a picture without. One digit is looked for, whatever is expected.
 * Rejects only with what `classify` rejects.
 */
export async function read(
  page: Pixels,
  strokes: readonly Stroke[] | undefined,
  _expect: Expectation | undefined,
  classify: Classify,
  calibration: Calibration,
): Promise<Reading> {
  const candidates = propose(findMarks(page, strokes), strokes);
  if (candidates.length === 0) return { kind: 'nothing-written' };
  const tiles = candidates.map(({ marks }) => normalise(marks));
  const logits = await classify(tiles);
  return choose(candidates, tiles, logits, calibration);
}
