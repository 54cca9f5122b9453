import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { averagingOf, viewsOf } from '../ablation/final.ts';
import { mixtureWithout, parts, recipeWithout, type Part } from '../ablation/parts.ts';
import { rowOf, type Row } from '../ablation/run.ts';
import type { Ablation } from '../card/ablation.ts';
import { nameOf } from '../evaluate/set-name.ts';
import type { Told } from '../engine/run.ts';
import { recipe } from '../recipes/reader.ts';

const usage = `npm run ablation -- [FOLDERS…] [options]

  Trains the reader in short runs, each without one part of its examples, and writes held-out figures and, for those
  who read the card, measured ones to model/reader/ablation.json. FOLDERS hold ink.jsonl. What is cut off goes on.

  --samples N  examples of a run; ${(300_000).toLocaleString('en')} without it: ten minutes on two idle cores
  --final      only the final network: the last weights against averaged ones, one view of a tile against several
  --fresh      begin anew`;

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    samples: { type: 'string', default: '300000' },
    final: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(usage);
  process.exit();
}

const cache = join(homedir(), '.cache/digit-recognizer');
const folder = join(cache, 'ablation');
const samples = Number(options.samples);
const sets = ['mnist-test', 'mnist-c', ...folders.filter((place) => existsSync(place))];
const file = new URL('../../model/reader/ablation.json', import.meta.url);

mkdirSync(folder, { recursive: true });
if (!options.final) await shortRuns();
const averaging = await averagingOf(recipe, join(cache, 'reader/checkpoint.bin'));
if (!averaging)
  console.log('The state of the final run is not kept here: averaging stays as it was told.');
tell({ ...(averaging && { averaging }), views: await viewsOf(recipe) });

async function shortRuns(): Promise<void> {
  const runs: Row[] = [];
  for (const part of parts) runs.push(await shortRun(part));
  tell({ samples, seed: recipe.hyperparameters.seed, runs });
}

/** A run's row, from where it is kept as far as it was trained as it would be now. */
async function shortRun(part: Part): Promise<Row> {
  const { network, hyperparameters, policy } = recipeWithout(part, samples);
  const identity = JSON.stringify({ network, hyperparameters, policy, mix: mixtureWithout(part) });
  const place = join(folder, `${part}.json`);
  const kept = existsSync(place) ? (read(place) as { identity: string; row: Row }) : undefined;
  const known = kept?.identity === identity && !options.fresh ? kept.row : undefined;
  if (known && sets.every((set) => nameOf(set) in known.measured)) return known;
  console.log(`Without ${part}:`);
  const checkpoint = join(folder, `${part}.bin`);
  const fresh = known === undefined && (options.fresh || kept !== undefined);
  const row = await rowOf(part, { samples, checkpoint, fresh, sets, tell: log }, known?.measured);
  writeFileSync(place, JSON.stringify({ identity, row }));
  return row;
}

function log({ step, steps, history }: Told): void {
  const { loss } = history.groups.at(-1)!;
  const left = Math.ceil(((history.seconds / step) * (steps - step)) / 60);
  if (step % 200 === 0 || step === steps)
    console.log(`  step ${step} of ${steps}, loss ${loss.toFixed(3)}, ${left} min left`);
}

/** Writes what has come new beside what was known. */
function tell(news: Ablation): void {
  const known = existsSync(file) ? (read(file) as Ablation) : {};
  writeFileSync(file, `${JSON.stringify({ ...known, ...news }, null, 2)}\n`);
}

function read(place: string | URL): unknown {
  return JSON.parse(readFileSync(place, 'utf8'));
}
