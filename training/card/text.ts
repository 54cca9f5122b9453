import type { Calibration } from '../../src/pipeline/network/index.ts';
import type { Ablation } from '../ablation/kept.ts';
import type { Outcome } from '../engine/run.ts';
import type { Hyperparameters } from '../recipes/recipe.ts';
import { ablationOf } from './ablation.ts';
import { percent } from './markdown.ts';
import { confusionsText, measured } from './measured.ts';
import type { Figures } from './figures.ts';
import { sealed } from './sealed.ts';

/** `metrics.json`: what training told of itself. */
export interface Metrics {
  readonly hyperparameters: Hyperparameters;
  readonly parameters: number;
  readonly seconds: number;
  readonly samplesPerSecond: number;
  readonly heldOut: { readonly count: number; readonly accuracy: number };
  readonly history: Outcome['history'];
}

/** All that a card tells of a network. */
export interface Told {
  readonly name: string;
  readonly metrics: Metrics;
  readonly calibration: Calibration;
  readonly figures: Figures;
  readonly ablation?: Ablation | undefined;
  /** How the network came to be, as Markdown with headings from the third level on. */
  readonly rounds?: string | undefined;
}

const diagrams = '![Share right against certainty, for each set of digits](reliability.svg)';

/** A network's card (Mitchell et al. 2019, arXiv 1810.03993) as Markdown. */
export function cardOf({ name, metrics, calibration, figures, ablation, rounds }: Told): string {
  const parts = [
    `# The network \`${name}\``,
    'Written by `npm run card`; figures by `npm run evaluate`, through the code of the app.',
    '![The network, layer by layer](network.svg)',
    training(metrics),
    '![Loss and share read wrong over the run](curve.svg)',
    certainty(calibration),
    ...(Object.values(figures).some(({ reliability }) => reliability) ? [diagrams] : []),
    measured({ name, figures, sealed: sealed[name] }),
    ...(ablation ? [ablationOf(ablation)] : []),
    ...(rounds ? [`## Rounds\n\n${rounds.trim()}`] : []),
    confusionsText(figures),
  ];
  return `${parts.join('\n\n')}\n`;
}

function training({ hyperparameters, parameters, seconds, heldOut, history }: Metrics): string {
  const { epochs, batch, seed, samplesPerEpoch } = hyperparameters;
  const last = history.epochs.at(-1)!;
  const code = history.commit === undefined ? '' : `, code of commit ${history.commit}`;
  return `## Training

${parameters.toLocaleString('en')} parameters, ${epochs} epochs of ${samplesPerEpoch.toLocaleString('en')} examples in batches of ${batch}, seed ${seed}${code},
${Math.round(seconds / 60)} minutes on two cores. Of ${heldOut.count.toLocaleString('en')} held-out examples, which decided and never taught, it reads
**${percent(heldOut.accuracy)}** right as stored (${percent(last.heldOutAccuracy)} before its weights were rounded). All numbers of the run: \`metrics.json\`.`;
}

function certainty({ temperature, refuseBelow, unsureBelow }: Calibration): string {
  return `## Certainty

Fitted on the held-out examples ([when to doubt and when to refuse](../../docs/decisions/0005-when-to-doubt-and-when-to-refuse.md)):
logits are divided by ${temperature} before softmax. A reading below a certainty of ${unsureBelow} is \`unsure\`; a candidate with a digit
score, log Σ exp(logit), below ${refuseBelow} is \`not-a-digit\`.`;
}
