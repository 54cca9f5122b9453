import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { assembleKernels } from '../kernels/assembly/module.ts';
import type { Hyperparameters } from '../recipes/recipe.ts';
import type { Shared, Stretch, ThreadInput } from './shared.ts';
import { startThread } from '../data/start-thread.ts';

/** The threads of a run. */
export interface Team {
  /** Does the steps from one to before another; fails if a thread does. */
  run(stretch: Stretch): Promise<void>;
  close(): Promise<void>;
}

/** Starts one thread a core, but no more than there are shards. */
export async function openTeam(
  recipe: URL,
  hyperparameters: Hyperparameters,
  shared: Shared,
  cores = availableParallelism(),
): Promise<Team> {
  const kernels = await assembleKernels();
  const threads = Math.min(cores, hyperparameters.shards);
  const workers = Array.from({ length: threads }, (_, thread) => {
    const input: ThreadInput = {
      recipe: recipe.href,
      hyperparameters,
      shared,
      kernels,
      thread,
      threads,
    };
    return startThread(new URL('./thread.ts', import.meta.url), input);
  });
  // A thread that fails leaves the others waiting for it: its failure is everybody's.
  const failure = new Promise<never>((_, reject) => {
    for (const worker of workers) worker.once('error', reject);
  });
  failure.catch(() => Promise.all(workers.map((worker) => worker.terminate())));
  return {
    run: async (stretch) => {
      const done = workers.map((worker) => finished(worker));
      for (const worker of workers) worker.postMessage(stretch);
      await Promise.race([Promise.all(done), failure]);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

const finished = (worker: Worker): Promise<void> =>
  new Promise((resolve) =>
    worker.once('message', () => {
      resolve();
    }),
  );
