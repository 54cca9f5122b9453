import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Told } from '../engine/run.ts';
import { nameOf } from '../evaluate/set-name.ts';
import { recipe } from '../recipes/reader.ts';
import { averagingOf, viewsOf, type Variants } from './final.ts';
import { mixtureWithout, parts, recipeWithout, type Part } from './parts.ts';
import { measuredRun, type Row } from './run.ts';

/** `ablation.json`: what `npm run ablation` found so far. */
export interface Ablation {
  readonly samples?: number;
  readonly seed?: number;
  readonly runs?: readonly Row[];
  readonly averaging?: Variants;
  readonly views?: Variants;
}

/** How short runs are made. */
export interface ShortRuns {
  readonly samples: number;
  readonly fresh: boolean;
  /** Names of MNIST's sets, and folders of ink. */
  readonly sets: readonly string[];
}

const cache = join(homedir(), '.cache/digit-recognizer');
const folder = join(cache, 'ablation');
const file = new URL('../../model/reader/ablation.json', import.meta.url);

/** Trains without each part in turn, going on with what was cut off, and keeps what came of it. */
export async function keepShortRuns(wanted: ShortRuns): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const runs: Row[] = [];
  for (const part of parts) runs.push(await shortRun(part, wanted));
  keepNews({ samples: wanted.samples, seed: recipe.hyperparameters.seed, runs });
}

/** Measures the final network; false where the state of its run is gone, and what averaging was worth stays as told. */
export async function keepFinal(): Promise<boolean> {
  const averaging = await averagingOf(recipe, join(cache, 'reader/checkpoint.bin'));
  keepNews({ ...(averaging && { averaging }), views: await viewsOf(recipe) });
  return averaging !== undefined;
}

/** A run's row, from where it is kept as far as it was trained as it would be now. */
async function shortRun(part: Part, { samples, fresh: anew, sets }: ShortRuns): Promise<Row> {
  const { network, hyperparameters, policy } = recipeWithout(part, samples);
  const identity = JSON.stringify({ network, hyperparameters, policy, mix: mixtureWithout(part) });
  const path = join(folder, `${part}.json`);
  const kept = existsSync(path) ? (jsonIn(path) as { identity: string; row: Row }) : undefined;
  const known = kept?.identity === identity && !anew ? kept.row : undefined;
  if (known && sets.every((set) => nameOf(set) in known.measured)) return known;
  console.log(`Without ${part}:`);
  const checkpoint = join(folder, `${part}.bin`);
  const fresh = known === undefined && (anew || kept !== undefined);
  const row = await measuredRun(
    part,
    { samples, checkpoint, fresh, sets, tell: log },
    known?.measured,
  );
  writeFileSync(path, JSON.stringify({ identity, row }));
  return row;
}

function log({ step, steps, history }: Told): void {
  const { loss } = history.groups.at(-1)!;
  const left = Math.ceil(((history.seconds / step) * (steps - step)) / 60);
  if (step % 200 === 0 || step === steps)
    console.log(`  step ${step} of ${steps}, loss ${loss.toFixed(3)}, ${left} min left`);
}

/** Writes what has come new beside what was known. */
function keepNews(news: Ablation): void {
  const known = existsSync(file) ? (jsonIn(file) as Ablation) : {};
  writeFileSync(file, `${JSON.stringify({ ...known, ...news }, null, 2)}\n`);
}

function jsonIn(file: string | URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
