import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Calibration } from '../../src/pipeline/network/index.ts';
import type { Ablation } from '../ablation/kept.ts';
import { nameOf } from '../evaluate/set-name.ts';
import { evaluate } from '../evaluate/run.ts';
import type { Known } from './beside.ts';
import { figuresOf, type Figures } from './figures.ts';
import { isPublic } from './measured.ts';
import { withFigures } from './readme.ts';
import { reliabilityDiagram } from './reliability.ts';
import { sealed } from './sealed.ts';
import { cardOf, type Metrics } from './text.ts';

const models = new URL('../../model/', import.meta.url);
const readme = new URL('../../README.md', import.meta.url);

export const networkNames = readdirSync(models).filter((name) =>
  existsSync(new URL(`${name}/calibration.json`, models)),
);

/**
 * Reads a set, `mnist-test`, `mnist-c` or a folder of examples, with a network and keeps its figures beside those that
 * are known. Where the folder is not there, they stay as they are and the answer is false.
 */
export async function measure(name: string, set: string): Promise<boolean> {
  if (!set.startsWith('mnist') && !existsSync(set)) return false;
  const evaluation = await evaluate(set, { network: name });
  const news = { [nameOf(set)]: figuresOf(evaluation, isPublic(set)) };
  const figures = JSON.stringify({ ...figuresIn(name), ...news }, null, 1);
  writeFileSync(placeOf(name, 'figures.json'), `${figures}\n`);
  return true;
}

/** Writes a network's card and diagram, and the README's figures, from what is known. */
export async function writeCard(name: string): Promise<void> {
  const sets = Object.entries(figuresIn(name)).flatMap(
    ([set, { reliability, calibrationError }]) =>
      reliability ? [{ set, bins: reliability, calibrationError }] : [],
  );
  if (sets.length > 0)
    writeFileSync(placeOf(name, 'reliability.svg'), reliabilityDiagram(name, sets));
  writeFileSync(placeOf(name, 'CARD.md'), cardTextOf(name));
  writeFileSync(readme, await readmeText());
}

/** The card as it is written from what stands beside it. */
export function cardTextOf(name: string): string {
  return cardOf({
    name,
    figures: figuresIn(name),
    metrics: jsonOf(name, 'metrics.json') as Metrics,
    calibration: jsonOf(name, 'calibration.json') as Calibration,
    ablation: jsonOf(name, 'ablation.json') as Ablation | undefined,
    rounds: textIn(name, 'rounds.md'),
  });
}

/** The README with the figures as they are known. */
export async function readmeText(): Promise<string> {
  const known: Known[] = networkNames.map((name) => ({
    name,
    figures: figuresIn(name),
    sealed: sealed[name],
  }));
  // What was measured on sealed sets too comes first: it is the app's own network.
  known.sort((one, other) => Number(Boolean(other.sealed)) - Number(Boolean(one.sealed)));
  return withFigures(readFileSync(readme, 'utf8'), known);
}

function figuresIn(name: string): Figures {
  return (jsonOf(name, 'figures.json') ?? {}) as Figures;
}

function jsonOf(name: string, file: string): unknown {
  const text = textIn(name, file);
  return text === undefined ? undefined : JSON.parse(text);
}

function textIn(name: string, file: string): string | undefined {
  const path = placeOf(name, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function placeOf(name: string, file: string): URL {
  return new URL(`${name}/${file}`, models);
}
