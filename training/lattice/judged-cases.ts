import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { startThread } from '../data/start-thread.ts';
import { judge, type Judged, type Network } from './judge.ts';
import { makers, type Kind } from './kinds.ts';

/** A judged case, and what made it. */
export type Named = Judged & { readonly name: string };

/** Which cases: of each maker of a kind those from a seed on, so many to `count` drawn numbers. */
export interface Wanted {
  readonly kind: Kind;
  readonly seed: number;
  readonly count: number;
}

/** Makes the cases that are wanted and asks a network about them, in an order that depends on nothing else. */
export type JudgeCases = (wanted: Wanted) => Promise<Named[]>;

/** By this network, one after the other. */
export const judgedBy =
  (network: Network): JudgeCases =>
  async (wanted) => {
    const all: Named[] = [];
    for (const { name, seed } of seedsOf(wanted)) {
      const judged = await judgedCase(wanted.kind, name, seed, network);
      if (judged) all.push(judged);
    }
    return all;
  };

/** What a thread that judges is started with: of the wanted cases every `threads`-th, from `thread` on. */
export interface JudgeInput {
  readonly network: string;
  readonly wanted: Wanted;
  readonly thread: number;
  readonly threads: number;
}

/** What it answers with: each case with its place among all. */
export type Placed = readonly (readonly [place: number, judged: Named])[];

/** By the network of that name, on all cores: a page takes most of a second to make and to look at. */
export const judgedInThreads =
  (network: string, threads = availableParallelism()): JudgeCases =>
  async (wanted) => {
    const parts = await Promise.all(
      Array.from({ length: threads }, async (_, thread) => {
        const input: JudgeInput = { network, wanted, thread, threads };
        const worker = startThread(new URL('./judge-thread.ts', import.meta.url), input);
        // A thread that fails rejects.
        const [placed] = (await once(worker, 'message')) as [Placed];
        await worker.terminate();
        return placed;
      }),
    );
    return parts
      .flat()
      .sort(([one], [other]) => one - other)
      .map(([, judged]) => judged);
  };

export function seedsOf({ kind, seed, count }: Wanted): { name: string; seed: number }[] {
  return makers[kind].flatMap(([name, , perNumber]) =>
    Array.from({ length: Math.ceil(perNumber * count) }, (_, index) => ({
      name,
      seed: seed + index,
    })),
  );
}

/** Nothing where no writing was found. */
export async function judgedCase(
  kind: Kind,
  name: string,
  seed: number,
  network: Network,
): Promise<Named | undefined> {
  const [, make] = makers[kind].find(([own]) => own === name)!;
  const known = await make(seed, network);
  return known && { name, ...(await judge(known, network)) };
}
