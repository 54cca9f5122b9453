import type { Example } from './example.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../src/pipeline/reading/index.ts';
import { examplesOf } from './examples.ts';
import { answerOf, failedAnswer, type Item } from './item.ts';
import { showProgress } from './progress.ts';
import { openReaderInBrowser } from './read-in-browser.ts';
import { openReaderInNode } from './read-in-node.ts';
import type { Engine, Reader, ReaderOptions } from './reader.ts';

/** A labelled row with what was answered, for the scoring and for looking at. */
export interface Result {
  example: Example;
  item: Item;
  reading: Reading | undefined;
}

/** What a run gives: a result for each labelled row, in the file's order. */
export interface Evaluation {
  engine: Engine;
  results: Result[];
}

/**
 * Reads every example of a folder, or of `mnist-test`, as the app does. Labels and names reach the results only,
 * never the reader.
 *
 * @throws Error where the folder, the network or the backend is not there.
 */
export async function evaluate(folder: string, options: ReaderOptions): Promise<Evaluation> {
  requireNetwork(options.network);
  const examples = await examplesOf(folder);
  const hasPictures = examples.some(({ content }) => content.kind === 'picture');
  const reader = await (hasPictures ? openReaderInBrowser : openReaderInNode)(options);
  try {
    const results = await resultsOf(reader, examples);
    return { engine: engineOf(reader, options), results };
  } finally {
    await reader.close();
  }
}

function requireNetwork(network: string | undefined): void {
  if (network === undefined) return;
  const model = join(import.meta.dirname, '../../model', network, 'model.json');
  if (!existsSync(model)) throw new Error(`There is no network ${network} under model/.`);
}

/** Where no row could be read, what was asked for is all that is known. */
function engineOf({ engine }: Reader, { network, backend }: ReaderOptions): Engine {
  return engine ?? { network: network ?? 'none', backend: backend ?? 'none' };
}

/** What a reader answers to examples, in their order. */
export async function resultsOf(reader: Reader, examples: readonly Example[]): Promise<Result[]> {
  const readings = await readAll(reader, examples);
  return examples.map((example, index) => resultOf(example, readings[index]));
}

async function readAll(
  reader: Reader,
  examples: readonly Example[],
): Promise<(Reading | undefined)[]> {
  const readings: (Reading | undefined)[] = [];
  const progress = showProgress(examples.length);
  const waiting = examples.entries();
  const lane = async () => {
    for (const [index, example] of waiting) {
      readings[index] = await readOne(reader, example);
      progress.step();
    }
  };
  await Promise.all(Array.from({ length: reader.lanes }, lane));
  progress.stop();
  return readings;
}

/** A row that cannot be read is a result like others: the run goes on. */
async function readOne(reader: Reader, { label, content }: Example): Promise<Reading | undefined> {
  try {
    return await reader.read(content);
  } catch (error) {
    console.error(`\n${label.name} could not be read: ${String(error)}`);
    return undefined;
  }
}

function resultOf(example: Example, reading: Reading | undefined): Result {
  const { name, expected } = example.label;
  const answer = reading ? answerOf(reading) : failedAnswer;
  return { example, reading, item: { name, expected, ...answer } };
}
