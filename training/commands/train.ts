import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reporter } from '../engine/report.ts';
import { run } from '../engine/run.ts';
import { finishLesson } from '../export/finish-lesson.ts';
import { finish } from '../export/finish.ts';
import type { Recipe, TrainedName } from '../recipes/recipe.ts';
import { recipes } from '../recipes/recipes.ts';
import { runCommand, WrongUse } from './command.ts';

const usage = `npm run train -- NETWORK [options]

  NETWORK      classic, reader, page or line
  --epochs N   instead of the recipe's own; parts of an epoch are possible (0.2), to try an idea
  --seed N     instead of the recipe's own
  --minutes M  stop after so long; the same command goes on from there
  --cores N    threads; all cores without it
  --from FILE  begin a new run with the weights of this checkpoint, of a run with the same layers, or of a folder of model/
  --fresh      begin anew, where a run of the same kind was cut off
  --no-export  leave model/NETWORK as it is
  --as-is      train no further: write model/NETWORK by the checkpoint of a run, which may still be at work`;

function optionsOf(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
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
  if (!module) throw new WrongUse(`There is no recipe ${positionals[0] ?? ''}.`);
  return { ...values, module };
}

await runCommand(usage, async (args) => {
  const options = optionsOf(args);
  const { recipe: written } = (await import(options.module.href)) as { recipe: Recipe };
  const recipe = withOptions(written, options);
  const folder = join(homedir(), '.cache/digit-recognizer', recipe.name);
  mkdirSync(folder, { recursive: true });
  const report = reporter(recipe, folder);
  const outcome = await run(recipe, {
    module: options.module,
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
    if ('lesson' in recipe) finishLesson(recipe, outcome);
    else await finish(recipe, outcome);
  } else if (!outcome.finished)
    console.log('Stopped before the end. The same command goes on from here.');
});

function withOptions(
  given: Recipe,
  { epochs, seed }: { epochs?: string | undefined; seed?: string | undefined },
): Recipe {
  return {
    ...given,
    hyperparameters: {
      ...given.hyperparameters,
      ...(epochs && { epochs: Number(epochs) }),
      ...(seed && { seed: Number(seed) }),
    },
  };
}
