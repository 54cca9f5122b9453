import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Calibration } from '../../src/pipeline/network/index.ts';
import type { Ablation } from '../card/ablation.ts';
import { figuresOf } from '../card/figures.ts';
import { isPublic, type Figures } from '../card/measured.ts';
import { withFigures } from '../card/readme.ts';
import { reliabilityDiagram } from '../card/reliability.ts';
import { nameOf } from '../evaluate/set-name.ts';
import { cardOf, type Metrics } from '../card/text.ts';
import { evaluate } from '../evaluate/run.ts';

const usage = `npm run card -- NETWORK [FOLDERS…] [--no-measure]

  Reads MNIST's test set, MNIST-C and folders with a network under model/. Writes the figures to
  model/NETWORK/figures.json, the card to model/NETWORK/CARD.md, its diagram beside it, and its figures into the
  README. Figures of folders that are not given, or are not there, stay as they were. What model/NETWORK/rounds.md
  tells becomes a section of the card.

  --no-measure  writes anew from the figures that are known`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { measure: { type: 'boolean', default: true } },
});
const [network, ...folders] = positionals;
const models = new URL('../../model/', import.meta.url);
const folder = new URL(`${network}/`, models);
if (network === undefined || !existsSync(folder)) {
  console.error(usage);
  process.exit(2);
}

const sets = ['mnist-test', 'mnist-c', ...folders.filter((place) => existsSync(place))];
for (const set of options.measure ? sets : []) {
  console.log(`${nameOf(set)}:`);
  const evaluation = await evaluate(set, { network });
  remember({ [nameOf(set)]: figuresOf(evaluation, isPublic(set)) });
}
writeCard(network);
writeReadme();

/** Puts figures beside those that are known. */
function remember(news: Figures): void {
  write('figures.json', `${JSON.stringify({ ...figuresIn(folder), ...news }, null, 1)}\n`);
}

function writeCard(name: string): void {
  const figures = figuresIn(folder);
  const diagrams = Object.entries(figures).flatMap(([set, { reliability, calibrationError }]) =>
    reliability ? [{ set, bins: reliability, calibrationError }] : [],
  );
  if (diagrams.length > 0) write('reliability.svg', reliabilityDiagram(name, diagrams));
  write(
    'CARD.md',
    cardOf({
      name,
      figures,
      metrics: read('metrics.json') as Metrics,
      calibration: read('calibration.json') as Calibration,
      ablation: read('ablation.json') as Ablation | undefined,
      rounds: textOf('rounds.md'),
    }),
  );
}

function writeReadme(): void {
  const readme = new URL('../../README.md', import.meta.url);
  const networks = readdirSync(models).map(
    (name) => [name, figuresIn(new URL(`${name}/`, models))] as const,
  );
  writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), Object.fromEntries(networks)));
}

function figuresIn(place: URL): Figures {
  const file = new URL('figures.json', place);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figures) : {};
}

function write(name: string, text: string): void {
  writeFileSync(new URL(name, folder), text);
}

function read(name: string): unknown {
  const text = textOf(name);
  return text === undefined ? undefined : JSON.parse(text);
}

function textOf(name: string): string | undefined {
  const file = new URL(name, folder);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
