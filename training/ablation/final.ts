import { fitCalibration } from '../export/calibration.ts';
import { readCheckpoint } from '../engine/checkpoint.ts';
import { logitsOf } from '../engine/held-out.ts';
import { stepsOf } from '../engine/optimise.ts';
import { statisticsExamples } from '../engine/run.ts';
import { sharedFor } from '../engine/shared.ts';
import { loadClassifier } from '../evaluate/read-in-node.ts';
import { openTrainingBackend } from '../kernels/register.ts';
import { fold } from '../network/fold.ts';
import { planOf } from '../network/plan.ts';
import type { HeldOut } from '../data/sample.ts';
import type { DigitRecipe } from '../recipes/recipe.ts';
import { heldOutShares, type Shares } from './measure.ts';
import { logitsOver, waysOfLooking } from './views.ts';
import type { Logits } from '../../src/pipeline/network/index.ts';

/** Held-out shares of the final network by what was done otherwise. */
export type Variants = Readonly<Record<string, Shares>>;

/** What averaging weights was worth: from the state of the run that the network is from; undefined where it is gone. */
export async function averagingOf(
  recipe: DigitRecipe,
  checkpoint: string,
): Promise<Variants | undefined> {
  await openTrainingBackend();
  const { network, hyperparameters } = recipe;
  const plan = planOf(network);
  const shared = sharedFor(plan.size, hyperparameters.shards);
  const progress = readCheckpoint(checkpoint, { network, hyperparameters }, shared);
  if (progress?.step !== stepsOf(hyperparameters)) return undefined;
  const [heldOut, statistics] = [await recipe.openHeldOut(), await statisticsExamples(recipe)];
  const sharesOf = (values: Float32Array) =>
    sharesWith(logitsOf(fold(plan, values, statistics), heldOut.tiles), heldOut, recipe);
  return {
    'the last weights': sharesOf(shared.values),
    'averaged weights': sharesOf(shared.average),
  };
}

/** What several views of one tile, averaged in logits, are worth to the committed network. */
export async function viewsOf(recipe: DigitRecipe): Promise<Variants> {
  await openTrainingBackend();
  const { classify, dispose } = await loadClassifier(recipe.name);
  const heldOut = await recipe.openHeldOut();
  const variants: Record<string, Shares> = {};
  for (const [name, views] of Object.entries(waysOfLooking)) {
    const logits = await logitsOver(views, heldOut.tiles, classify);
    variants[name] = sharesWith(logits, heldOut, recipe);
  }
  dispose();
  return variants;
}

function sharesWith(logits: readonly Logits[], heldOut: HeldOut, { policy }: DigitRecipe): Shares {
  return heldOutShares(logits, heldOut, fitCalibration(logits, heldOut, policy));
}
