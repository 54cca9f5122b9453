import type { Calibration, Classify } from '../../src/pipeline/network/index.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { certaintyOf } from '../../src/pipeline/reading/index.ts';
import { fittedTo, type Fitted, type Weights } from '../../src/pipeline/lattice/index.ts';
import { defaultNetwork } from '../../src/worker/classify.ts';
import { loadNetwork, startBackend } from '../evaluate/read-in-node.ts';
import type { Case } from '../lattice/case.ts';
import { fitCertainty, type Answered } from '../lattice/certainty-fit.ts';
import { fit, isReadable, likelihoodOf, noWeights, type Prior } from '../lattice/fit.ts';
import { digitCase, joinedCase, numberCase, rowsCase, signCase } from '../lattice/ink-cases.ts';
import { answeredOf, answerTo, isRight, judge, type Judged } from '../lattice/judge.ts';
import { fitRefusal, refusableOf } from '../lattice/refusal-fit.ts';
import { amountCase, outlierCase, pageCase, singleCase } from '../lattice/page-cases.ts';

const usage = `npm run fit-lattice [-- --network N] [--count C] [--rounds R] [--only ink|picture] [--keep] [--dry]

  Fits how whole numbers are taken apart, and how certain that is, with what a network says of numbers, pages, single
  digits and what is none, in held-out hands. Writes src/pipeline/lattice/weights.json.

  --network  a network under model/; without it the app's
  --count    how many numbers the weights are fitted to; half as many others decide on certainties
  --rounds   steps of the fit
  --only     leaves the other kind as it is
  --keep     leaves the weights as they are: fits refusal and certainties alone
  --dry      writes nothing`;

type Kind = keyof typeof fittedTo;
type Make = (seed: number) => Case | undefined;

/** What each kind is fitted to: makers of cases, and how many to each number drawn. */
const makers: Record<Kind, readonly (readonly [name: string, make: Make, share: number])[]> = {
  ink: [
    ['number', numberCase, 1],
    ['joined', joinedCase, 0.4],
    ['rows', rowsCase, 0.4],
    ['digit', digitCase, 4],
    ['sign', signCase, 0.5],
  ],
  picture: [
    ['page', pageCase, 0.5],
    ['amount', amountCase, 0.8],
    ['single', singleCase, 0.8],
    ['outlier', outlierCase, 0.5],
  ],
};

/**
 * Of answers that are `read`, no more than this share of held-out ones shall be wrong. Other people's are harder: with 2 in
 * 100 drawn numbers and 7 in 100 pages, 3 and 10 of theirs may be.
 */
const wrongOfRead: Record<Kind, number> = { ink: 0.02, picture: 0.07 };

/** Pages are dear, and few of them say little: what they taught the fit before is known. */
const priors: Record<Kind, Prior> = {
  ink: { around: noWeights, spread: 2 },
  picture: { around: fittedTo.picture.weights, spread: 0.7 },
};

// Fits and certainties see different numbers.
const [fitSeed, certaintySeed] = [500_000, 900_000];

type Named = Judged & { readonly name: string };

async function judgedCases(
  kind: Kind,
  seed: number,
  count: number,
  classify: Classify,
  calibration: Calibration,
): Promise<Named[]> {
  const all: Named[] = [];
  for (const [name, make, share] of makers[kind]) {
    for (let index = 0; index < share * count; index++) {
      const known = make(seed + index);
      if (known) all.push({ name, ...(await judge(known, classify, calibration)) });
    }
  }
  return all;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
}

function tell(title: string, cases: readonly Named[], isMember: (each: Named) => boolean): void {
  const names = [...new Set(cases.map(({ name }) => name))];
  const parts = names.map((name) => {
    const own = cases.filter((each) => each.name === name);
    const count = own.filter(isMember).length;
    return `${name} ${count} of ${own.length}, ${percent(count, own.length)}`;
  });
  console.log(`  ${title}: ${parts.join('; ')}`);
}

function fitWeights(kind: Kind, cases: readonly Named[], rounds: number): Weights {
  tell('can be read', cases, ({ item }) => isReadable(item));
  const items = cases.map(({ item }) => item).filter(isReadable);
  return fit(items, priors[kind], rounds, (round, mean) => {
    if (round % 50 === 1) console.log(`  step ${round}: ${mean.toFixed(4)}`);
  });
}

async function fitKind(
  kind: Kind,
  { count, rounds, keep }: { count: number; rounds: number; keep: boolean },
  classify: Classify,
  calibration: Calibration,
): Promise<Fitted> {
  console.log(kind);
  const weights = keep
    ? fittedTo[kind].weights
    : fitWeights(kind, await judgedCases(kind, fitSeed, count, classify, calibration), rounds);
  const held = await judgedCases(kind, certaintySeed, count / 2, classify, calibration);
  const readable = held.map(({ item }) => item).filter(isReadable);
  console.log(`  held out: ${likelihoodOf(readable, weights).toFixed(4)}`);
  const refusal = fitRefusal(held.map((each) => refusableOf(each, weights, calibration)));
  const answers = held.flatMap((each) => answeredOf(each, calibration, { weights, refusal }));
  const fitted = { weights, refusal, certainty: fitCertainty(answers, wrongOfRead[kind]) };
  tell('right, held out', held, (each) => isRight(answerTo(each, calibration, fitted), each.known));
  tellCertainties(answers, fitted);
  return fitted;
}

function tellCertainties(answers: readonly Answered[], { certainty }: Fitted): void {
  const sure = answers.map((answer) => certaintyOf(answer, certainty));
  const read = answers.filter((_, index) => sure[index]! >= certainty.unsureBelow);
  const right = (some: readonly Answered[]) => some.filter((answer) => answer.isRight).length;
  const mean = sure.reduce((sum, each) => sum + each, 0) / Math.max(1, sure.length);
  console.log(
    `  of several digits: ${answers.length}, mean certainty ${percent(mean, 1)}, right ${percent(right(answers), answers.length)}; ` +
      `read ${percent(read.length, answers.length)}, of these right ${percent(right(read), read.length)}`,
    certainty,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      network: { type: 'string', default: defaultNetwork },
      count: { type: 'string', default: '420' },
      rounds: { type: 'string', default: '200' },
      only: { type: 'string' },
      keep: { type: 'boolean', default: false },
      dry: { type: 'boolean', default: false },
    },
  });
  const size = { count: Number(values.count), rounds: Number(values.rounds), keep: values.keep };
  await startBackend('wasm');
  const { classifier, calibration } = await loadNetwork(values.network);
  const all = { ...fittedTo };
  for (const kind of ['ink', 'picture'] as const) {
    if (values.only !== undefined && values.only !== kind) continue;
    all[kind] = await fitKind(kind, size, classifier.classify, calibration);
  }
  if (values.dry) return;
  const path = join(import.meta.dirname, '../../src/pipeline/lattice/weights.json');
  await writeFile(path, await format(JSON.stringify(all), { parser: 'json' }));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
}
