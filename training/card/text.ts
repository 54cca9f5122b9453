import type { Calibration } from '../../src/pipeline/calibrate.ts';
import type { Outcome } from '../engine/run.ts';
import type { Hyperparameters } from '../recipe.ts';
import type { SetFigures } from './figures.ts';

/** The figures of each set, by its name. */
export type Figures = Record<string, SetFigures>;

/** `metrics.json`: what training told of itself. */
export interface Metrics {
  readonly hyperparameters: Hyperparameters;
  readonly parameters: number;
  readonly seconds: number;
  readonly samplesPerSecond: number;
  readonly heldOut: { readonly count: number; readonly accuracy: number };
  readonly history: Outcome['history'];
}

/** A network's card (Mitchell et al. 2019, arXiv 1810.03993) as Markdown. */
export function cardOf(
  name: string,
  metrics: Metrics,
  calibration: Calibration,
  figures: Figures,
): string {
  const mnist = figures['mnist-test'];
  const parts = [
    `# The network \`${name}\``,
    'Written by `npm run card`; figures by `npm run evaluate`, through the code of the app.',
    '![The network, layer by layer](network.svg)',
    training(metrics),
    '![Loss and share read wrong over the run](curve.svg)',
    certainty(calibration),
    measured(figures),
    ...(mnist?.confusion ? [confusion(mnist.confusion)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function training({ hyperparameters, parameters, seconds, heldOut, history }: Metrics): string {
  const { epochs, batch, seed, samplesPerEpoch } = hyperparameters;
  const last = history.epochs.at(-1)!;
  return `## Training

${parameters.toLocaleString('en')} parameters, ${epochs} epochs of ${samplesPerEpoch.toLocaleString('en')} examples in batches of ${batch}, seed ${seed},
${Math.round(seconds / 60)} minutes on two cores. Of ${heldOut.count.toLocaleString('en')} held-out examples, which decided and never taught, it reads
**${percent(heldOut.accuracy)}** right as stored (${percent(last.heldOutAccuracy)} before its weights were rounded). All numbers of the run: \`metrics.json\`.`;
}

function certainty({ temperature, refuseBelow, unsureBelow }: Calibration): string {
  return `## Certainty

Fitted on the held-out examples: logits are divided by ${temperature} before softmax. A reading below a certainty of
${unsureBelow} is \`unsure\`; a candidate with a digit score, log Σ exp(logit), below ${refuseBelow} is \`not-a-digit\`.`;
}

function measured(figures: Figures): string {
  const rows = Object.entries(figures).map(([set, each]) =>
    [
      set === 'mnist-test' ? set : `${set} (private)`,
      each.count,
      percent(each.answersRight / each.count),
      each.digits === 0 ? '–' : percent(each.digitsRight / each.digits),
      percent(each.unsure / each.count),
      each.digits === 0 ? '–' : percent(each.refused / each.count),
      each.calibrationError.toFixed(4),
    ].join(' | '),
  );
  return `## Measured

None of these sets has taught or decided anything. Right means read, surely or not, exactly as written;
where there is no digit, answered so. Sets marked private are a private measuring set: other people's handwriting that
its licences keep out of this project.

| set | answers | right | digits right | unsure | refused | calibration error |
| --- | --: | --: | --: | --: | --: | --: |
${rows.map((row) => `| ${row} |`).join('\n')}`;
}

function confusion(matrix: readonly (readonly number[])[]): string {
  const head = [...Array.from({ length: 10 }, (_, digit) => String(digit)), 'other'];
  const rows = matrix.map(
    (row, digit) => `| **${digit}** | ${row.map((count) => count || '·').join(' | ')} |`,
  );
  return `## MNIST test: written (down) and read (across)

| | ${head.join(' | ')} |
| --- | ${head.map(() => '--:').join(' | ')} |
${rows.join('\n')}`;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
