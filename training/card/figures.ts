import { isAnswered, isRight, type Item } from '../evaluate/item.ts';
import type { Evaluation, Result } from '../evaluate/run.ts';
import {
  mean,
  meanOverGroups,
  reliability,
  scoreOf,
  type Bin,
  type Score,
} from '../evaluate/score.ts';

/** How a network answers what is no digit. */
export interface NoDigitFigures {
  readonly count: number;
  /** Answered in any other way than `read`. */
  readonly notRead: number;
  readonly notADigit: number;
}

/** How sure a network is of what it answers; all are shares. */
export interface CertaintyFigures {
  /** Of what is answered `read`, what is right. */
  readonly readRight: number;
  /** Of all answers, those that are right, or wrong, with a certainty of 0.99 and more. */
  readonly surelyRight: number;
  readonly surelyWrong: number;
  /** Of what is answered, `read` or `unsure`, how sure on average and how much of it is right. */
  readonly certainty: number;
  readonly right: number;
}

/** How a network reads a set: counts, and what of the rest makes sense for it. */
export interface SetFigures extends Readonly<Score> {
  readonly network: string;
  readonly backend: string;
  /** The share right, mean over sources, where labels name them; each source's own where it is a corruption of ours. */
  readonly overSources?: number;
  readonly bySource?: Readonly<Record<string, number>>;
  readonly sure?: CertaintyFigures;
  readonly reliability?: readonly Bin[];
  /** Of single digits: a row a digit as written, a column as read, the eleventh for anything else or nothing. */
  readonly confusion?: readonly (readonly number[])[];
  /** Where there is no digit: all, and those that nobody takes for one. */
  readonly noDigit?: { readonly all: NoDigitFigures; readonly unambiguous: NoDigitFigures };
}

/** The figures of each set, by its name. */
export type Figures = Readonly<Record<string, SetFigures>>;

/** The figures of an evaluation, without its single answers; where pictures are from only if they are our own. */
export function figuresOf({ engine, results }: Evaluation, isOurs: boolean): SetFigures {
  const items = results.map(({ item }) => item);
  const none = results.filter(({ item }) => item.expected === '');
  return {
    ...engine,
    ...scoreOf(items),
    ...sourcesOf(results, isOurs),
    ...(none.length === 0 && { sure: certaintyFigures(items), reliability: reliabilityOf(items) }),
    ...(items.every(({ expected }) => /^\d$/.test(expected)) && { confusion: confusionOf(items) }),
    ...(none.length === items.length && {
      noDigit: {
        all: noDigitOf(none),
        unambiguous: noDigitOf(none.filter(({ example }) => !example.label.ambiguous)),
      },
    }),
  };
}

function sourcesOf(results: readonly Result[], isOurs: boolean) {
  const groups = new Map<string, Item[]>();
  for (const { example, item } of results) {
    const { source } = example.label;
    if (source !== undefined) groups.set(source, [...(groups.get(source) ?? []), item]);
  }
  if (groups.size === 0) return {};
  const bySource = [...groups].map(([source, items]) => [source, meanOverGroups([items])] as const);
  return {
    overSources: meanOverGroups([...groups.values()]),
    ...(isOurs && { bySource: Object.fromEntries(bySource) }),
  };
}

function certaintyFigures(items: readonly Item[]): CertaintyFigures {
  const answered = items.filter(isAnswered);
  const sure = answered.filter(({ certainty }) => certainty >= 0.99);
  const read = items.filter(({ state }) => state === 'read');
  const right = sure.filter(isRight).length;
  return {
    readRight: mean(read.map((item) => Number(isRight(item)))),
    surelyRight: right / items.length,
    surelyWrong: (sure.length - right) / items.length,
    certainty: mean(answered.map(({ certainty }) => certainty)),
    right: mean(answered.map((item) => Number(isRight(item)))),
  };
}

function reliabilityOf(items: readonly Item[]): Bin[] {
  const told = items
    .filter(isAnswered)
    .map((item) => ({ certainty: item.certainty, right: isRight(item) }));
  return reliability(told);
}

/** Single digits as they were written and read. */
export function confusionOf(items: readonly Pick<Item, 'expected' | 'read'>[]): number[][] {
  const matrix = Array.from({ length: 10 }, () => new Array<number>(11).fill(0));
  for (const { expected, read } of items) {
    const column = /^\d$/.test(read) ? Number(read) : 10;
    matrix[Number(expected)]![column]!++;
  }
  return matrix;
}

function noDigitOf(results: readonly Result[]): NoDigitFigures {
  const inState = (...states: string[]) =>
    results.filter(({ item }) => states.includes(item.state)).length;
  return {
    count: results.length,
    notRead: results.length - inState('read', 'failed'),
    notADigit: inState('not-a-digit', 'nothing-written'),
  };
}
