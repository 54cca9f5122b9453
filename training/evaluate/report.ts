import { digitTextOf } from '../../src/pipeline/reading/index.ts';
import { isAnswered, isRefused, isRight, type Item } from './item.ts';
import type { Evaluation, Result } from './run.ts';
import {
  confusions,
  mean,
  meanOverGroups,
  numbersRight,
  scoreOf,
  type Confusion,
} from './score.ts';
import { signScoreOf } from './sign-score.ts';

/** What a run came to, in lines for people. */
export function reportOf({ engine, results }: Evaluation): string {
  const items = results.map(({ item }) => item);
  return [
    `network ${engine.network}, backend ${engine.backend}`,
    ...countLines(items),
    ...numberLines(results),
    ...signLines(results),
    ...sourceLines(results),
    ...certaintyLines(items),
    ...noDigitLines(results),
    ...confusionLines(items),
  ].join('\n');
}

function countLines(items: readonly Item[]): string[] {
  const score = scoreOf(items);
  const withDigits = items.filter(({ expected }) => expected !== '').length;
  const failed = items.filter(({ state }) => state === 'failed').length;
  return [
    line('count', String(score.count)),
    line('whole answers right', share(score.answersRight, score.count)),
    line('digits right', share(score.digitsRight, score.digits)),
    line('read', share(items.filter(({ state }) => state === 'read').length, score.count)),
    line('unsure', share(score.unsure, score.count)),
    line('refused, of those with digits', share(score.refused, withDigits)),
    ...(failed > 0 ? [line('failed', share(failed, score.count))] : []),
  ];
}

/** Where pages hold several numbers to a line. */
function numberLines(results: readonly Result[]): string[] {
  const counts = results.flatMap(({ example, reading }) => {
    const { numbers } = example.label;
    if (!numbers) return [];
    const read = reading ? digitTextOf(reading).split(/\s+/) : [];
    return [{ right: numbersRight(numbers, read), count: numbers.length }];
  });
  if (counts.length === 0) return [];
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  const right = sum(counts.map((each) => each.right));
  return [line('numbers right', share(right, sum(counts.map(({ count }) => count))))];
}

/** Where it is known how numbers are written. */
function signLines(results: readonly Result[]): string[] {
  const pairs = results.flatMap(({ example, item }) => {
    const expected = example.label.text;
    return expected === undefined ? [] : [{ expected, text: item.text }];
  });
  if (pairs.length === 0) return [];
  const { texts, textsRight, signs, signsRight, takenForDigits, added, bySign } =
    signScoreOf(pairs);
  return [
    line('texts right', share(textsRight, texts)),
    line('signs right', share(signsRight, signs)),
    ...[...bySign].map(([sign, of]) => line(`  ${sign}`, share(of.right, of.signs))),
    line('signs taken for digits', share(takenForDigits, signs)),
    line('signs read where none is', String(added)),
  ];
}

function sourceLines(results: readonly Result[]): string[] {
  const groups = groupBy(results, ({ example }) => example.label.source);
  if (groups.size === 0) return [];
  const itemsOf = (members: Result[]) => members.map(({ item }) => item);
  const overall = meanOverGroups([...groups.values()].map(itemsOf));
  return [
    line('right, mean over sources', percent(overall)),
    ...[...groups].map(([source, members]) =>
      line(`  ${source}`, share(itemsOf(members).filter(isRight).length, members.length)),
    ),
  ];
}

/** The results by what `keyOf` says of them, those of which it says nothing left out. */
function groupBy(
  results: readonly Result[],
  keyOf: (result: Result) => string | undefined,
): Map<string, Result[]> {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const key = keyOf(result);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return groups;
}

/** From here on an answer is said to be certain. */
const certain = 0.99;

function certaintyLines(items: readonly Item[]): string[] {
  const answered = items.filter(isAnswered);
  const read = items.filter(({ state }) => state === 'read');
  const sure = answered.filter(({ certainty }) => certainty >= certain);
  const right = answered.filter(isRight);
  return [
    line('calibration error', percent(scoreOf(items).calibrationError)),
    line('mean certainty', percent(mean(answered.map(({ certainty }) => certainty)))),
    line('right, of those answered', share(right.length, answered.length)),
    line('right, of those read', share(read.filter(isRight).length, read.length)),
    line(`right with certainty ≥ ${certain}`, share(sure.filter(isRight).length, items.length)),
    line(
      `wrong with certainty ≥ ${certain}`,
      share(sure.filter((item) => !isRight(item)).length, items.length),
    ),
  ];
}

function noDigitLines(results: readonly Result[]): string[] {
  const none = results.filter(({ item }) => item.expected === '');
  return [
    ...noDigitLinesOf(
      'no digit, unambiguous',
      none.filter(({ example }) => !example.label.ambiguous),
    ),
    ...noDigitLinesOf(
      'no digit, ambiguous',
      none.filter(({ example }) => example.label.ambiguous),
    ),
  ];
}

function noDigitLinesOf(title: string, results: readonly Result[]): string[] {
  if (results.length === 0) return [];
  const items = results.map(({ item }) => item);
  const notRead = items.filter(({ state }) => state !== 'read' && state !== 'failed');
  return [
    line(title, String(items.length)),
    line('  not read', share(notRead.length, items.length)),
    line('  unsure', share(items.filter(({ state }) => state === 'unsure').length, items.length)),
    line(
      '  not a digit',
      share(items.filter(({ state }) => state === 'not-a-digit').length, items.length),
    ),
    line('  refused', share(items.filter(isRefused).length, items.length)),
  ];
}

function confusionLines(items: readonly Item[]): string[] {
  const worst = confusions(items).slice(0, 10);
  return worst.length === 0 ? [] : [line('worst confusions', worst.map(sayConfusion).join(', '))];
}

function sayConfusion({ expected, read, count }: Confusion): string {
  return `${expected || 'none'}→${read || 'none'} ${count}×`;
}

function line(name: string, value: string): string {
  return `${name.padEnd(30)} ${value}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${part} of ${whole}, ${percent(part / whole)}`;
}

function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(2)} %`;
}
