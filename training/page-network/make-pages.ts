import { existsSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { makePage } from '../pages/page.ts';
import { pageFile, type MakerInput } from './cache.ts';
import { kindOf } from './kinds.ts';
import { writePage } from './page-file.ts';
import { truePageOf } from './true-page.ts';

/** A thread that makes pages for the cache. */
const { set, thread, threads } = workerData as MakerInput;

// Keeps the pages of one seed apart from those of the next.
const pagesOfSeed = 100_000;

for (let number = thread; number < set.count; number += threads) {
  const file = pageFile(set, number);
  if (existsSync(file)) continue;
  const seed = set.seed * pagesOfSeed + number;
  writePage(file, truePageOf(makePage(seed, kindOf(seed, set.split))));
}
