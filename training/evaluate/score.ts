import { align, editDistance } from './align.ts';
import { isAnswered, isRefused, isRight, type Item } from './item.ts';

/** What a run comes to. All are counts but `calibrationError`. */
export interface Score {
  count: number;
  /** Whole answers that are right. */
  answersRight: number;
  /** Digits expected. */
  digits: number;
  /** Digits expected less the edit distance of each answer, for no answer below 0. */
  digitsRight: number;
  /** Answers `unsure`. */
  unsure: number;
  /** Answers `not-a-digit` or `nothing-written` where there are digits. */
  refused: number;
  /** Expected calibration error of the answers `read` and `unsure`; 0 where there are none. */
  calibrationError: number;
}

/** Counts what was answered. Line breaks count in whole answers, not in digits. */
export function scoreOf(items: readonly Item[]): Score {
  return {
    count: items.length,
    answersRight: items.filter(isRight).length,
    digits: sum(items.map(({ expected }) => digitsOf(expected).length)),
    digitsRight: sum(items.map(digitsRightOf)),
    unsure: items.filter(({ state }) => state === 'unsure').length,
    refused: items.filter((item) => item.expected !== '' && isRefused(item)).length,
    calibrationError: calibrationError(
      items.filter(isAnswered).map((item) => ({ certainty: item.certainty, right: isRight(item) })),
    ),
  };
}

function digitsOf(text: string): string {
  return text.replaceAll('\n', '');
}

function digitsRightOf({ expected, read }: Item): number {
  const digits = digitsOf(expected);
  return Math.max(0, digits.length - editDistance(digits, digitsOf(read)));
}

/** Of numbers on a page, expected and read in the order of reading, how many are right whole. */
export function numbersRight(expected: readonly string[], read: readonly string[]): number {
  return Math.max(0, expected.length - editDistance(expected, read));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A certainty that was told, 0 to 1, and whether the answer was right. */
export interface Told {
  certainty: number;
  right: boolean;
}

/** Answers of about the same certainty: how many, how sure on average, and which share of them is right. */
export interface Bin {
  count: number;
  certainty: number;
  right: number;
}

/** The answers in bins of equal width over 0 to 1, as a reliability diagram shows them. */
export function reliability(answers: readonly Told[], bins = 15): Bin[] {
  const binOf = ({ certainty }: Told) => Math.min(bins - 1, Math.floor(certainty * bins));
  return Array.from({ length: bins }, (_, index) => {
    const members = answers.filter((answer) => binOf(answer) === index);
    return {
      count: members.length,
      certainty: mean(members.map(({ certainty }) => certainty)),
      right: mean(members.map(({ right }) => Number(right))),
    };
  });
}

/**
 * Expected calibration error: how far certainty and share right lie apart, on average over the answers
 * (Naeini et al. 2015; Guo et al. 2017, arXiv 1706.04599), in 15 bins of equal width.
 */
export function calibrationError(answers: readonly Told[]): number {
  if (answers.length === 0) return 0;
  const gaps = reliability(answers).map(
    ({ count, certainty, right }) => count * Math.abs(certainty - right),
  );
  return sum(gaps) / answers.length;
}

/** The mean, 0 of none. */
export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : sum(numbers) / numbers.length;
}

/** A digit that was read as another. '' where one was left out, or read where none is. */
export interface Confusion {
  expected: string;
  read: string;
  count: number;
}

/** Which digits were taken for which in the answers `read` and `unsure`, the most frequent first. */
export function confusions(items: readonly Item[]): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const item of items.filter(isAnswered)) {
    for (const [expected, read] of align(digitsOf(item.expected), digitsOf(item.read))) {
      if (expected === read) continue;
      const key = `${expected}:${read}`;
      const confusion = counts.get(key) ?? { expected, read, count: 0 };
      counts.set(key, { ...confusion, count: confusion.count + 1 });
    }
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}

/** The mean over groups of items (sources, say) of the share of whole answers that are right in each. */
export function meanOverGroups(groups: readonly (readonly Item[])[]): number {
  return mean(groups.map((items) => mean(items.map((item) => Number(isRight(item))))));
}
