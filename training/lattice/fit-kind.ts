import { type Fitted, type Weights } from '../../src/pipeline/lattice/index.ts';
import type { Calibration } from '../../src/pipeline/network/index.ts';
import { certaintyOf } from '../../src/pipeline/reading/index.ts';
import { fitCertainty, type Answered } from './certainty-fit.ts';
import { fitWeights, isReadable, meanLikelihood } from './fit.ts';
import { answeredOf, answerTo, isRightAnswer } from './judge.ts';
import type { JudgeCases, Named } from './judged-cases.ts';
import { priors, wrongOfRead, type Kind } from './kinds.ts';
import { fitRefusal, refusableOf } from './refusal-fit.ts';

/** How much a fit looks at: `count` drawn numbers with what belongs to them, in steps of Adam. */
export interface Size {
  readonly count: number;
  readonly rounds: number;
}

/** Where seeds begin: weights and certainties see different cases. */
export const seeds = { weights: 500_000, certainty: 900_000 };

type Tell = (line: string) => void;

/** The weights of one kind of page under which the right readings of cases are likeliest. */
export async function fitWeightsOf(
  kind: Kind,
  { count, rounds }: Size,
  judgeCases: JudgeCases,
  tell: Tell,
): Promise<Weights> {
  const cases = await judgeCases({ kind, seed: seeds.weights, count });
  tell(`can be read: ${talliedBy(cases, ({ item }) => isReadable(item))}`);
  const items = cases.map(({ item }) => item).filter(isReadable);
  return fitWeights(items, priors[kind], rounds, (round, mean) => {
    if (round % 50 === 1) tell(`step ${round}: ${mean.toFixed(4)}`);
  });
}

/** When to refuse with these weights, and how certain their readings are, by half as many other cases. */
export async function fitCertaintiesOf(
  kind: Kind,
  weights: Weights,
  { count }: Size,
  calibration: Calibration,
  judgeCases: JudgeCases,
  tell: Tell,
): Promise<Omit<Fitted, 'weights'>> {
  const held = await judgeCases({ kind, seed: seeds.certainty, count: count / 2 });
  const readable = held.map(({ item }) => item).filter(isReadable);
  tell(`held out: ${meanLikelihood(readable, weights).toFixed(4)}`);
  const refusal = fitRefusal(held.map((each) => refusableOf(each, weights, calibration)));
  const answers = held.flatMap((each) => answeredOf(each, calibration, { weights, refusal }));
  const fitted = { weights, refusal, certainty: fitCertainty(answers, wrongOfRead[kind]) };
  const isAnswered = (each: Named) =>
    isRightAnswer(answerTo(each, calibration, fitted), each.known);
  tell(`right, held out: ${talliedBy(held, isAnswered)}`);
  tell(`of several digits: ${certaintiesOf(answers, fitted)}`);
  return { refusal, certainty: fitted.certainty };
}

function talliedBy(cases: readonly Named[], isMember: (each: Named) => boolean): string {
  const names = [...new Set(cases.map(({ name }) => name))];
  const parts = names.map((name) => {
    const own = cases.filter((each) => each.name === name);
    const count = own.filter(isMember).length;
    return `${name} ${count} of ${own.length}, ${percent(count, own.length)}`;
  });
  return parts.join('; ');
}

function certaintiesOf(answers: readonly Answered[], { certainty }: Fitted): string {
  const sure = answers.map((answer) => certaintyOf(answer, certainty));
  const read = answers.filter((_, index) => sure[index]! >= certainty.unsureBelow);
  const right = (some: readonly Answered[]) => some.filter((answer) => answer.isRight).length;
  const mean = sure.reduce((sum, each) => sum + each, 0) / Math.max(1, sure.length);
  return (
    `${answers.length}, mean certainty ${percent(mean, 1)}, right ${percent(right(answers), answers.length)}; ` +
    `read ${percent(read.length, answers.length)}, of these right ${percent(right(read), read.length)}; ` +
    JSON.stringify(certainty)
  );
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
}
