// Node 20 runs no TypeScript by itself: the thread's own code is imported through tsx.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.code);
