import { digitTextOf, textOf, type Reading } from '../../src/pipeline/reading/index.ts';

/** How an answer ended: as in the interface, less the states that are no answer. */
export type State = Reading['kind'] | 'failed';

/** One labelled row and what the app answered. */
export interface Item {
  /** The picture's file name, the line's number from 1 in `ink.jsonl`, or the index from 0 in MNIST. */
  name: string;
  /** The digits that are there, spaces left out, lines separated by `\n`; empty where there is none. */
  expected: string;
  /** The digits answered, in the same form; empty in every state but `read` and `unsure`. */
  read: string;
  /** The answer as it is written, with its signs, numbers separated by a space and lines by `\n`; empty where `read` is. */
  text: string;
  state: State;
  /** 0 to 1 in `read` and `unsure`; null in every other state. */
  certainty: number | null;
}

/** What a reading says, as an item tells it. */
export function answerOf(reading: Reading): Pick<Item, 'read' | 'text' | 'state' | 'certainty'> {
  return {
    read: digitTextOf(reading).replaceAll(' ', ''),
    text: textOf(reading),
    state: reading.kind,
    certainty: 'certainty' in reading ? reading.certainty : null,
  };
}

/** The answer where there is none: the row could not be read at all. */
export const failedAnswer = { read: '', text: '', state: 'failed', certainty: null } as const;

/** Whether digits were answered, if only as a guess. */
export function isAnswered(item: Item): item is Item & { certainty: number } {
  return item.state === 'read' || item.state === 'unsure';
}

/** Whether the answer was that there is no digit. */
export function isRefused(item: Item): boolean {
  return item.state === 'not-a-digit' || item.state === 'nothing-written';
}

/**
 * Whether the whole answer is right: the very digits beside digits, and that there is none beside none. An answer
 * that failed never is.
 */
export function isRight(item: Item): boolean {
  if (item.expected === '') return isRefused(item);
  return isAnswered(item) && item.read === item.expected;
}
