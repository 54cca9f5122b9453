import { writeFileSync } from 'node:fs';
import { curvePicture } from '../engine/curve.ts';
import { stepsOf } from '../engine/optimise.ts';
import type { Outcome } from '../engine/run.ts';
import type { Recipe } from '../recipes/recipe.ts';

/** Where a recipe's trained network stands. */
export function folderOf({ name }: Recipe): URL {
  return new URL(`../../model/${name}/`, import.meta.url);
}

/**
 * Writes how a network was trained, and what it knows of held-out examples, beside it: `metrics.json` and `curve.svg`.
 * `rate` names how many examples a second were learned from.
 */
export function writeRecord(
  recipe: Recipe,
  { network, history }: Outcome,
  rate: `${string}PerSecond`,
  heldOut: object,
): void {
  const { name, hyperparameters } = recipe;
  const steps = stepsOf(hyperparameters);
  const metrics = {
    hyperparameters,
    parameters: network.plan.size,
    seconds: Math.round(history.seconds),
    [rate]: Math.round((steps * hyperparameters.batch) / history.seconds),
    heldOut,
    history,
  };
  writeFileSync(new URL('curve.svg', folderOf(recipe)), curvePicture(name, steps, history));
  writeJson(recipe, 'metrics.json', metrics);
}

export function writeJson(recipe: Recipe, file: string, value: unknown): void {
  writeFileSync(new URL(file, folderOf(recipe)), `${JSON.stringify(value, null, 2)}\n`);
}
