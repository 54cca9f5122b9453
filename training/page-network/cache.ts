import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Split } from '../pages/options.ts';
import { startThread } from '../data/start-thread.ts';
import { generatorVersion, type Kinds } from './kinds.ts';

/** Pages that are kept, since making one takes as long as learning from fifty crops of it. */
export interface PageSet {
  readonly seed: number;
  readonly split: Split;
  readonly count: number;
  /** What may be on its pages (see kinds.ts). */
  readonly kinds: Kinds;
  /** How often crops come from it, against the other sets. */
  readonly share: number;
}

/** What a thread that makes pages is started with: of the set's pages every `threads`-th, from `thread` on. */
export interface MakerInput {
  readonly set: PageSet;
  readonly thread: number;
  readonly threads: number;
}

/** The folder of all pages of a seed, as this version of the generator makes them. */
function folderOf({ seed, split }: Pick<PageSet, 'seed' | 'split'>): string {
  const name = `${seed}-${split}-${generatorVersion}`;
  return join(homedir(), '.cache/digit-recognizer/pages', name);
}

/** Where the page of that number is kept. */
export function pageFile(set: PageSet, number: number): string {
  return join(folderOf(set), `${String(number).padStart(5, '0')}.page`);
}

/** Makes the set's pages that are not there yet, on so many threads. A run that was cut off goes on. */
export async function makePages(set: PageSet, threads: number): Promise<void> {
  mkdirSync(folderOf(set), { recursive: true });
  const missing = Array.from({ length: set.count }, (_, number) => number).filter(
    (number) => !existsSync(pageFile(set, number)),
  );
  if (missing.length === 0) return;
  console.log(`Making ${missing.length} pages once, for ${folderOf(set)}`);
  await Promise.all(
    Array.from({ length: threads }, async (_, thread) => {
      const input: MakerInput = { set, thread, threads };
      await once(startThread(new URL('./make-pages.ts', import.meta.url), input), 'exit');
    }),
  );
  const left = missing.filter((number) => !existsSync(pageFile(set, number)));
  if (left.length > 0) throw new Error(`${left.length} pages could not be made.`);
}
