import { Worker } from 'node:worker_threads';

/** Starts a thread on a TypeScript module; the module finds the input as `workerData`. */
export function startThread(code: URL, input: object): Worker {
  return new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData: { ...input, code: code.href },
  });
}
