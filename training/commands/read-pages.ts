import { parseArgs } from 'node:util';
import { read } from '../../src/pipeline/read.ts';
import { digitTextOf } from '../../src/pipeline/reading/index.ts';
import { defaultNetwork } from '../../src/worker/classify.ts';
import { requireUnkept, writeContactSheet } from '../evaluate/contact-sheet.ts';
import { answerOf, isRight, type Item } from '../evaluate/item.ts';
import { generatedPages, picturesIn, type PageExample } from '../evaluate/page-examples.ts';
import { loadNetwork, startBackend } from '../evaluate/read-in-node.ts';
import type { Result } from '../evaluate/run.ts';
import { numbersRight, scoreOf } from '../evaluate/score.ts';
import { presets } from '../pages/options.ts';
import { runCommand, WrongUse } from './command.ts';

const usage = `npm run read-pages -- [PRESET…] [FOLDER…] [--count N] [--seed S] [--every N] [--failed] [--show DIR]

  Reads pictures without a browser, JPEG and PNG alone, and tells a line of each kind or folder: quicker than npm run
  evaluate, and of pages that were never written down.

  PRESET     generated pages: ${Object.keys(presets).join(', ')}
  FOLDER     with labels.tsv and pictures; its name holds a /
  --count    pages of each preset; 20 without it
  --seed     the first one's; without it one that neither teaches nor examines
  --every    reads every so manieth picture of a folder
  --failed   names what is not read rightly
  --show     writes a page with each answer to DIR, as npm run evaluate does`;

interface Outcome extends Result {
  /** Of the numbers that are there, how many are read. */
  readonly numbers: { readonly right: number; readonly count: number };
  /** Of processor time, which other work does not lengthen. */
  readonly milliseconds: number;
}

type Read = (page: PageExample) => Promise<Outcome>;

function readerWith(network: Awaited<ReturnType<typeof loadNetwork>>): Read {
  return async (example) => {
    const begun = process.cpuUsage();
    const reading = await read(example.content.pixels, undefined, undefined, network);
    const { user, system } = process.cpuUsage(begun);
    const { name, expected } = example.label;
    const found = digitTextOf(reading)
      .split(/\s+/)
      .filter((number) => number !== '');
    const { numbers } = example;
    return {
      example,
      reading,
      item: { name, expected, ...answerOf(reading) },
      numbers: { right: numbersRight(numbers, found), count: numbers.length },
      milliseconds: (user + system) / 1000,
    };
  };
}

function tellFailure(item: Item): void {
  if (isRight(item)) return;
  const [wanted, found] = [item.expected, item.read].map((text) => text.replaceAll('\n', '|'));
  console.log(
    `${item.name}: ${wanted} → ${item.state} ${found} ${item.certainty?.toFixed(3) ?? ''}`,
  );
}

// From here on an answer is said to be certain.
const certain = 0.99;

function lineOf(name: string, outcomes: readonly Outcome[]): string {
  const items = outcomes.map(({ item }) => item);
  const { count, answersRight, digits, digitsRight, unsure } = scoreOf(items);
  const sum = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const wrong = items.filter((item) => !isRight(item) && (item.certainty ?? 0) >= certain);
  const percent = (part: number, all: number) =>
    `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
  const shares = [
    percent(
      sum(({ numbers }) => numbers.right),
      sum(({ numbers }) => numbers.count),
    ),
    percent(digitsRight, digits),
  ];
  const time = Math.round(sum(({ milliseconds }) => milliseconds) / Math.max(1, count));
  const cells = [name, `${answersRight} of ${count}`, ...shares, unsure, wrong.length, time];
  return `| ${cells.join(' | ')} |`;
}

await runCommand(usage, async (args) => {
  const number = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      count: number('20'),
      seed: number('770000'),
      every: number('1'),
      failed: { type: 'boolean', default: false },
      show: { type: 'string' },
    },
  });
  const [count, seed, every] = [Number(values.count), Number(values.seed), Number(values.every)];
  const pagesOf = (name: string) => {
    if (name.includes('/')) return picturesIn(name, every);
    if (name in presets) return generatedPages(name, seed, count);
    throw new WrongUse(`There are no pages ${name}.`);
  };
  const names = positionals.length > 0 ? positionals : ['forty', 'photograph', 'cheque'];
  const wanted = names.map((name) => ({ name, pages: pagesOf(name) }));
  if (values.show !== undefined) requireUnkept(values.show);
  await startBackend('wasm');
  const readPage = readerWith(await loadNetwork(defaultNetwork));
  const shown: Result[] = [];
  console.log('| pages | all right | numbers right | digits right | unsure | wrong ≥ 0.99 | ms |');
  console.log('| --- | --: | --: | --: | --: | --: | --: |');
  for (const { name, pages } of wanted) {
    const outcomes: Outcome[] = [];
    for await (const page of pages) {
      const outcome = await readPage(page);
      if (values.failed) tellFailure(outcome.item);
      if (values.show !== undefined) shown.push(outcome);
      // Pixels of many pictures would fill the memory.
      outcomes.push({ ...outcome, example: { ...page, content: { kind: 'broken' } } });
    }
    console.log(lineOf(name, outcomes));
  }
  if (values.show !== undefined) await writeContactSheet(values.show, shown);
});
