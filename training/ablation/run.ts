import { fitCalibration } from '../export/calibration.ts';
import { nameOf } from '../evaluate/set-name.ts';
import { run } from '../engine/run.ts';
import { store, modelOf } from '../export/store.ts';
import { createClassifier, type ModelJson } from '../../src/worker/classify.ts';
import type { Told } from '../engine/run.ts';
import { loadPictureNetworks, readLattice } from '../evaluate/read-in-node.ts';
import { heldOutShares, measuredShare, type Shares } from './measure.ts';
import { recipeWithout, type Part } from './parts.ts';

/** What came of a run. */
export interface Row {
  readonly without: Part;
  readonly seconds: number;
  /** Of each held-out source, the share right or, of outliers, refused. These decide. */
  readonly heldOut: Shares;
  /** The same of development sets. */
  readonly measured: Shares;
}

export interface Options {
  readonly samples: number;
  /** Where the run's state is kept. */
  readonly checkpoint: string;
  readonly fresh: boolean;
  /** Names of MNIST's sets, and folders of ink. */
  readonly sets: readonly string[];
  readonly tell?: (told: Told) => void;
}

/**
 * Trains the reader without a part, from where it was cut off if it was, and measures what came of it, on the sets
 * that were not measured yet.
 */
export async function measuredRun(part: Part, options: Options, known: Shares = {}): Promise<Row> {
  const { samples, checkpoint, fresh, sets, tell } = options;
  const recipe = recipeWithout(part, samples);
  const module = new URL(`./recipe.ts?without=${part}&samples=${samples}`, import.meta.url);
  const outcome = await run(recipe, { module, checkpoint, fresh, ...(tell && { tell }) });
  const stored = store(recipe.name, outcome.network, recipe.levels);
  const classifier = createClassifier(modelOf(stored) as object as ModelJson, stored.bytes);
  const heldOut = await recipe.openHeldOut();
  const logits = await classifier.classify(heldOut.tiles);
  const calibration = fitCalibration(logits, heldOut, recipe.policy);
  const measured: Record<string, number> = { ...known };
  // A short run is no network of its own: numbers are taken apart as with the one that it is a run of.
  const { look, readLine, dispose } = await loadPictureNetworks();
  const lattice = await readLattice('reader');
  const network = { ...classifier, calibration, lattice, look, readLine };
  for (const set of sets) measured[nameOf(set)] ??= await measuredShare(set, network);
  classifier.dispose();
  dispose();
  return {
    without: part,
    seconds: Math.round(outcome.history.seconds),
    heldOut: heldOutShares(logits, heldOut, calibration),
    measured,
  };
}
