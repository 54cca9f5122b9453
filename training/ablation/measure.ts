import {
  negativeFreeEnergy,
  type Calibration,
  type Logits,
} from '../../src/pipeline/network/index.ts';
import { examplesOf } from '../evaluate/examples.ts';
import { isRight } from '../evaluate/item.ts';
import { readerOf, type LoadedNetwork } from '../evaluate/read-in-node.ts';
import { resultsOf, type Result } from '../evaluate/run.ts';
import { mean } from '../evaluate/score.ts';
import type { HeldOut } from '../data/sample.ts';

/** Shares from 0 to 1 by the name of a source or a set. */
export type Shares = Readonly<Record<string, number>>;

/**
 * Of each held-out source the share whose greatest logit is right; of the one without digits the share refused at
 * the threshold that the policy came to.
 */
export function heldOutShares(
  logits: readonly Logits[],
  { labels, sources }: Omit<HeldOut, 'tiles'>,
  { refuseBelow }: Calibration,
): Shares {
  const good = logits.map((line, index) => {
    const label = labels[index]!;
    return label < 0 ? negativeFreeEnergy(line) < refuseBelow : line[label] === Math.max(...line);
  });
  const names = [...new Set(sources)];
  return Object.fromEntries(
    names.map((name) => [
      name,
      mean(good.filter((_, index) => sources?.[index] === name).map(Number)),
    ]),
  );
}

/**
 * How a network reads a set, a folder of ink or MNIST's, as the app does: the share right, or, where there are no
 * digits, the share that is not read, of what nobody takes for one. Pictures that a browser has to decode are left
 * out: there are too few to tell networks apart.
 */
export async function measuredShare(set: string, network: LoadedNetwork): Promise<number> {
  const engine = { network: 'ablation', backend: 'wasm' };
  const reader = readerOf(engine, network);
  const results = await resultsOf(reader, fewOf(await examplesOf(set)));
  return shareGood(results);
}

/** Of sets beyond 10,000, evenly as many as that allows; MNIST-C's come to 3,000. */
function fewOf<Example>(examples: readonly Example[]): Example[] {
  return examples.filter((_, index) => examples.length <= 10_000 || index % 5 === 0);
}

function shareGood(results: readonly Result[]): number {
  const none = results.filter(({ item }) => item.expected === '');
  const plain = none.filter(({ example }) => !example.label.ambiguous);
  return none.length > 0
    ? mean(plain.map(({ item }) => Number(item.state !== 'read' && item.state !== 'failed')))
    : mean(results.map(({ item }) => Number(isRight(item))));
}
