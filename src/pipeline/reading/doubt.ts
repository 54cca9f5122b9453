import type { Digit, Doubt, Line, WrittenNumber } from './reading.ts';

/** Lines of an unsure reading with the digits marked that are in doubt, and what the doubt is about. */
export interface Doubted {
  readonly lines: Line[];
  readonly doubt: Doubt;
}

/**
 * What an unsure reading is unsure of, among its numbers less certain than `leastCertainty`. A digit is in doubt whose own
 * certainty lies below `unsureBelow`. Where none is, the doubt is about how the page was taken apart, if that is less sure
 * (`parting`, a probability) than all digits together are; else about the least certain digit.
 */
export function doubtIn(
  lines: readonly Line[],
  parting: number,
  unsureBelow: number,
  leastCertainty = Infinity,
): Doubted {
  const isDoubtful = ({ certainty }: WrittenNumber) => certainty < leastCertainty;
  const certainties = lines
    .flatMap(({ numbers }) => numbers.filter(isDoubtful).flatMap(({ digits }) => digits))
    .map(({ certainty }) => certainty);
  const least = Math.min(...certainties);
  const together = certainties.reduce((product, certainty) => product * certainty, 1);
  if (least >= unsureBelow && parting <= together) return { lines: [...lines], doubt: 'parting' };
  const limit = Math.max(unsureBelow, least + Number.EPSILON);
  const marked = (number: WrittenNumber) => (isDoubtful(number) ? marking(number, limit) : number);
  return { lines: lines.map(({ numbers }) => ({ numbers: numbers.map(marked) })), doubt: 'digits' };
}

function marking(number: WrittenNumber, limit: number): WrittenNumber {
  const mark = (digit: Digit): Digit =>
    digit.certainty < limit ? { ...digit, doubtful: true } : digit;
  return { ...number, digits: number.digits.map(mark) };
}
