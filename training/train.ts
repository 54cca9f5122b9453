import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './engine/run.ts';
import { finish } from './finish.ts';
import { recipes } from './recipes.ts';
import type { Recipe, TrainedName } from './recipe.ts';
import { reporter } from './report.ts';

const usage = `npm run train -- NAME [options]

  NAME             classic, reader or page
  --epochs N       instead of the recipe's own; parts of an epoch are possible (0.2), to try an idea
  --seed N         instead of the recipe's own
  --minutes M      stop after so long; the same command goes on from there
  --cores N        threads; all cores without it
  --from FILE      begin a new run with the weights of this checkpoint, of a run with the same layers
  --fresh          begin anew, where a run of the same kind was cut off
  --no-export      leave model/NAME as it is
  --as-is          train no further: write model/NAME by the checkpoint of a run, which may still be at work`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    epochs: { type: 'string' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
    cores: { type: 'string' },
    from: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    export: { type: 'boolean', default: true },
    'as-is': { type: 'boolean', default: false },
  },
});

const module = recipes[positionals[0] as TrainedName];
if (!module) {
  console.error(usage);
  process.exit(2);
}

const { recipe: written } = (await import(module.href)) as { recipe: Recipe };
const recipe = withOptions(written);
const folder = join(homedir(), '.cache/digit-recognizer', recipe.name);
mkdirSync(folder, { recursive: true });
const report = reporter(recipe, folder);
const outcome = await run(recipe, {
  module,
  checkpoint: join(folder, 'checkpoint.bin'),
  fresh: options.fresh,
  ...(options.cores && { cores: Number(options.cores) }),
  ...(options.from && { from: options.from }),
  ...(options['as-is'] && { until: 0 }),
  ...(options.minutes && { milliseconds: Number(options.minutes) * 60_000 }),
  tell: report.tell,
});
report.close();
if (options['as-is'] || (outcome.finished && options.export)) {
  await ('lesson' in recipe ? recipe.finish(recipe, outcome) : finish(recipe, outcome));
} else if (!outcome.finished)
  console.log('Stopped before the end. The same command goes on from here.');

function withOptions(given: Recipe): Recipe {
  const { epochs, seed } = options;
  return {
    ...given,
    hyperparameters: {
      ...given.hyperparameters,
      ...(epochs && { epochs: Number(epochs) }),
      ...(seed && { seed: Number(seed) }),
    },
  };
}
