import { parentPort, workerData } from 'node:worker_threads';
import { openTrainingBackend } from '../kernels/register.ts';
import { planOf } from '../network/plan.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { lessonOf } from './lesson-of.ts';
import { decaying, sliceOf, update } from './optimise.ts';
import { meet, type Stretch, type ThreadInput } from './shared.ts';
import { openShards } from './shard.ts';

const input = workerData as ThreadInput;
const { recipe: address, hyperparameters, shared, thread, threads } = input;
const { recipe } = (await import(address)) as { recipe: Recipe };
const machine = await openTrainingBackend(input.kernels);
const lesson = lessonOf(recipe);
const plan = planOf(recipe.network, lesson.input);
const shards = openShards(machine, plan, lesson, await lesson.open(), hyperparameters, shared);
const mine = Array.from({ length: hyperparameters.shards }, (_, shard) => shard).filter(
  (shard) => shard % threads === thread,
);
const slice = sliceOf(plan.size, thread, threads);
const decays = decaying(plan);

parentPort!.on('message', ({ from, to }: Stretch) => {
  for (let step = from; step < to; step++) {
    shards.takeWeights();
    for (const shard of mine) shards.compute(step, shard);
    meet(shared, threads);
    update(shared, slice, step, decays, hyperparameters);
    meet(shared, threads);
  }
  parentPort!.postMessage({ from, to } satisfies Stretch);
});
