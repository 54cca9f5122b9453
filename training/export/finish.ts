import { writeFileSync } from 'node:fs';
import { fitCalibration } from './calibration.ts';
import { curvePicture } from '../engine/curve.ts';
import { logitsOf, score } from '../engine/held-out.ts';
import { stepsOf } from '../engine/optimise.ts';
import type { Outcome } from '../engine/run.ts';
import { store, writeNetwork } from './store.ts';
import type { DigitRecipe } from '../recipes/recipe.ts';

/** At most so much may rounding the weights cost of held-out accuracy. A guess. */
const roundingLoss = 0.0002;

/**
 * Writes a trained network to `model/NAME/`: network, weights, calibration, metrics and curve. Throws if the rounded
 * weights read the held-out examples noticeably worse.
 */
export async function finish(recipe: DigitRecipe, { network, history }: Outcome): Promise<void> {
  const folder = new URL(`../../model/${recipe.name}/`, import.meta.url);
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
  writeNetwork(folder, stored);
  const write = (name: string, text: string) => {
    writeFileSync(new URL(name, folder), text);
  };
  write('calibration.json', json(fitCalibration(logits, heldOut, recipe.policy)));
  const { hyperparameters } = recipe;
  const steps = stepsOf(hyperparameters);
  write('curve.svg', curvePicture(recipe.name, steps, history));
  write(
    'metrics.json',
    json({
      hyperparameters,
      parameters: network.plan.size,
      seconds: Math.round(history.seconds),
      samplesPerSecond: Math.round((steps * hyperparameters.batch) / history.seconds),
      heldOut: { count: labels.length, ...rounded, beforeRounding: exact },
      history,
    }),
  );
  console.log(
    `Held-out: ${(rounded.accuracy * 100).toFixed(2)} % right. Written to model/${recipe.name}/.`,
  );
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
