import type { Variants } from '../ablation/final.ts';
import type { Ablation } from '../ablation/kept.ts';
import type { Shares } from '../ablation/measure.ts';
import type { Row } from '../ablation/run.ts';
import { percent, table } from './markdown.ts';

/** What each part of the training is worth, as a section of the card. */
export function ablationOf({ samples, seed, runs, averaging, views }: Ablation): string {
  const parts = [
    '## What each part is worth',
    `Held-out examples alone decided what stays: of each source the share right, of outliers the share refused where
the policy puts the threshold.`,
    ...(runs ? [shortRuns(runs, samples!, seed!)] : []),
    ...(averaging || views ? [finalNetwork({ ...averaging, ...views })] : []),
  ];
  return parts.join('\n\n');
}

function shortRuns(runs: readonly Row[], samples: number, seed: number): string {
  const minutes = Math.max(...runs.map(({ seconds }) => Math.ceil(seconds / 60)));
  const rows = runs.map(({ without, heldOut }) => [without, ...shares(heldOut)]);
  const measured = runs.map(({ without, measured: each }) => [without, ...shares(each)]);
  return `Short runs, each without one part of the training examples: ${samples.toLocaleString('en')} examples, seed ${seed}, at most ${minutes} minutes each,
all else as in the network's own run, which is longer.

${table(['without', ...titles(runs.map(({ heldOut }) => heldOut))], rows)}

The same networks on development sets, read as the app does: the share right, of \`ink-other\` the share of what
nobody takes for a digit that is not read. \`mnist-c\` is the mean over MNIST-C's fifteen corruptions, 200 images each.

${table(['without', ...titles(runs.map(({ measured: each }) => each))], measured)}`;
}

function finalNetwork(variants: Variants): string {
  const rows = Object.entries(variants).map(([name, each]) => [name, ...shares(each)]);
  return `The final network, held-out:

${table(['', ...titles(Object.values(variants))], rows)}`;
}

function titles([first]: readonly Shares[]): string[] {
  return Object.keys(first ?? {}).map((name) => (name === 'outliers' ? 'outliers refused' : name));
}

function shares(each: Shares): string[] {
  return Object.values(each).map(percent);
}
