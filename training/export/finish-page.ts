import { writeFileSync } from 'node:fs';
import { curvePicture } from '../engine/curve.ts';
import { stepsOf } from '../engine/optimise.ts';
import type { Outcome } from '../engine/run.ts';
import { store, writeNetwork } from './store.ts';
import type { LessonRecipe } from '../recipes/recipe.ts';
import { heldOutSets } from '../page-network/sets.ts';
import { examined, heldOutExamples } from '../page-network/lesson.ts';

/** At most so much may rounding the weights cost of what is found of the held-out handwriting. A guess. */
const roundingLoss = 0.003;

/** Writes a trained page network to `model/page/`. Throws if the rounded weights find noticeably less. */
export function finishPage(recipe: LessonRecipe, { network, history }: Outcome): Promise<void> {
  const folder = new URL(`../../model/${recipe.name}/`, import.meta.url);
  const stored = store(recipe.name, network, recipe.levels, [null, null, 1]);
  const examples = heldOutExamples(heldOutSets);
  const exact = examined(network, examples);
  const rounded = examined(stored.network, examples);
  const lost = exact.agreements[0]!.both - rounded.agreements[0]!.both;
  if (lost > roundingLoss)
    throw new Error(`Rounding the weights costs ${lost} of the handwriting.`);
  writeNetwork(folder, stored);
  const { hyperparameters } = recipe;
  const steps = stepsOf(hyperparameters);
  const [handwriting, lines, print] = rounded.agreements;
  const metrics = {
    hyperparameters,
    parameters: network.plan.size,
    seconds: Math.round(history.seconds),
    cropsPerSecond: Math.round((steps * hyperparameters.batch) / history.seconds),
    heldOut: {
      count: examples.length,
      loss: rounded.loss,
      handwriting,
      lines,
      print,
      beforeRounding: exact.agreements[0]!.both,
    },
    history,
  };
  writeFileSync(new URL('curve.svg', folder), curvePicture(recipe.name, steps, history));
  writeFileSync(new URL('metrics.json', folder), `${JSON.stringify(metrics, null, 2)}\n`);
  const { recall, precision } = handwriting!;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(
    `Held-out handwriting: ${percent(recall)} found, ${percent(precision)} of what is found. Written to model/${recipe.name}/.`,
  );
  return Promise.resolve();
}
