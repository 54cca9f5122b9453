import { logitsOf, score } from '../engine/held-out.ts';
import type { Outcome } from '../engine/run.ts';
import type { DigitRecipe } from '../recipes/recipe.ts';
import { fitCalibration } from './calibration.ts';
import { folderOf, writeJson, writeRecord } from './record.ts';
import { store, writeNetwork } from './store.ts';

/** At most so much may rounding the weights cost of held-out accuracy. A guess. */
const roundingLoss = 0.0002;

/**
 * Writes a trained network to `model/NAME/`: network, weights, calibration, metrics and curve. Throws if the rounded
 * weights read the held-out examples noticeably worse.
 */
export async function finish(recipe: DigitRecipe, outcome: Outcome): Promise<void> {
  const { network } = outcome;
  const stored = store(recipe.name, network, recipe.levels);
  const heldOut = await recipe.openHeldOut();
  const { tiles, labels } = heldOut;
  const exact = score(logitsOf(network, tiles), labels);
  const logits = logitsOf(stored.network, tiles);
  const rounded = score(logits, labels);
  if (rounded.accuracy < exact.accuracy - roundingLoss)
    throw new Error(
      `Rounding the weights costs too much: ${exact.accuracy} becomes ${rounded.accuracy} of the held-out examples.`,
    );
  writeNetwork(folderOf(recipe), stored);
  writeJson(recipe, 'calibration.json', fitCalibration(logits, heldOut, recipe.policy));
  const known = { count: labels.length, ...rounded, beforeRounding: exact };
  writeRecord(recipe, outcome, 'samplesPerSecond', known);
  console.log(
    `Held-out: ${(rounded.accuracy * 100).toFixed(2)} % right. Written to model/${recipe.name}/.`,
  );
}
