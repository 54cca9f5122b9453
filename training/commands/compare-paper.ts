import { parseArgs } from 'node:util';
import { read } from '../../src/pipeline/read.ts';
import type { Look } from '../../src/pipeline/paper/index.ts';
import { answerOf, type Item } from '../evaluate/item.ts';
import { loadNetwork, loadPageNetwork, startBackend } from '../evaluate/read-in-node.ts';
import { numbersRight, scoreOf } from '../evaluate/score.ts';
import { generatedPages, picturesIn, type Labelled } from '../evaluate/paper-examples.ts';

/**
 * Reads the same pictures by the rules about paper and by the page network, and tells what came of both.
 *
 *   npx tsx training/commands/compare-paper.ts [PRESET…] [FOLDER…] [--way rules|network] [--count N] [--every N] [--seed S] [--failed]
 *
 * Pages of presets come from seeds that neither teach nor examine; of a folder's pictures every so manieth is read.
 * `--failed` names what is not read rightly.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '770000' },
    way: { type: 'string' },
    every: { type: 'string', default: '1' },
    failed: { type: 'boolean', default: false },
  },
});

const ways = (['rules', 'network'] as const).filter((way) => way === (options.way ?? way));

interface Outcome {
  readonly item: Item;
  readonly numbers: number;
  /** Of processor time, which other work does not lengthen. */
  readonly milliseconds: number;
}

await startBackend('wasm');
const network = await loadNetwork('reader');
const { look } = await loadPageNetwork();

console.log(
  '| pages | way | all right | numbers right | digits right | unsure | wrong ≥ 0.99 | ms |',
);
console.log('| --- | --- | --: | --: | --: | --: | --: | --: |');
for (const name of positionals.length > 0 ? positionals : ['forty', 'photograph', 'cheque'])
  await compare(name);

async function compare(name: string): Promise<void> {
  const pictures = name.includes('/')
    ? picturesIn(name)
    : generatedPages(name, Number(options.seed), Number(options.count));
  const outcomes = { rules: [] as Outcome[], network: [] as Outcome[] };
  let expected = 0;
  let seen = 0;
  for await (const picture of pictures) {
    if (seen++ % Number(options.every) !== 0) continue;
    expected += picture.lines.flat().length;
    for (const way of ways) {
      const outcome = await outcomeOf(picture, way === 'network' ? look : undefined);
      outcomes[way].push(outcome);
      if (options.failed) tellFailure(way, outcome.item);
    }
  }
  for (const way of ways) console.log(lineOf(name, way, outcomes[way], expected));
}

async function outcomeOf({ name, page, lines }: Labelled, way: Look | undefined): Promise<Outcome> {
  const begun = process.cpuUsage();
  const reading = await read(page, undefined, undefined, network, way ? { look: way } : {});
  const { user, system } = process.cpuUsage(begun);
  const milliseconds = (user + system) / 1000;
  const found =
    'lines' in reading
      ? reading.lines.flatMap(({ numbers }) =>
          numbers.map(({ digits }) => digits.map(({ value }) => value).join('')),
        )
      : [];
  const expected = lines
    .map((numbers) => numbers.join(''))
    .join('\n')
    .replaceAll(' ', '');
  return {
    item: { name, expected, ...answerOf(reading) },
    numbers: numbersRight(lines.flat(), found),
    milliseconds,
  };
}

function tellFailure(way: string, { name, expected, read, state, certainty }: Item): void {
  if (read === expected) return;
  const [wanted, found] = [expected, read].map((text) => text.replaceAll('\n', '|'));
  console.log(`${way} ${name}: ${wanted} → ${state} ${found} ${certainty?.toFixed(3) ?? ''}`);
}

function lineOf(name: string, way: string, outcomes: readonly Outcome[], expected: number): string {
  const items = outcomes.map(({ item }) => item);
  const { count, answersRight, digits, digitsRight, unsure } = scoreOf(items);
  const sum = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const certain = items.filter(
    (item) => item.read !== item.expected && (item.certainty ?? 0) >= 0.99,
  );
  const percent = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`;
  return `| ${[
    name,
    way,
    `${answersRight} of ${count}`,
    percent(
      sum(({ numbers }) => numbers),
      expected,
    ),
    percent(digitsRight, digits),
    unsure,
    certain.length,
    Math.round(sum(({ milliseconds }) => milliseconds) / count),
  ].join(' | ')} |`;
}
