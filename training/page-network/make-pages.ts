import { existsSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { pageFile, type MakerInput } from './cache.ts';
import { pageOfKind } from './kinds.ts';
import { writePage } from './page-file.ts';
import { truePageOf, type TruePage } from './true-page.ts';

/** A thread that makes pages for the cache. */
const { set, thread, threads } = workerData as MakerInput;

// Keeps the pages of one seed apart from those of the next.
const pagesOfSeed = 100_000;

for (let number = thread; number < set.count; number += threads) {
  const file = pageFile(set, number);
  if (!existsSync(file)) writePage(file, pageFrom(set.seed * pagesOfSeed + number));
}

/** The page of a seed; of the next one but many, where the generator fails on it, which is said. */
function pageFrom(seed: number): TruePage {
  try {
    return truePageOf(pageOfKind(set.kinds, seed, set.split));
  } catch (error) {
    console.error(`No page of seed ${seed}: ${String(error)}`);
    return pageFrom(seed + pagesOfSeed / 2);
  }
}
