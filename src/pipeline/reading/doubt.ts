import type { Digit, Doubt, Line } from './reading.ts';

/** Lines of an unsure reading with the digits marked that are in doubt, and what the doubt is about. */
export interface Doubted {
  readonly lines: Line[];
  readonly doubt: Doubt;
}

/**
 * What an unsure reading is unsure of. A digit is in doubt whose own certainty lies below `unsureBelow`. Where none
 * is, the doubt is about how the page was taken apart, if that is less sure (`parting`, a probability) than all
 * digits together are; else about the least certain digit.
 */
export function doubtIn(lines: readonly Line[], parting: number, unsureBelow: number): Doubted {
  const certainties = lines
    .flatMap(({ numbers }) => numbers.flatMap(({ digits }) => digits))
    .map(({ certainty }) => certainty);
  const least = Math.min(...certainties);
  const together = certainties.reduce((product, certainty) => product * certainty, 1);
  if (least >= unsureBelow && parting <= together) return { lines: [...lines], doubt: 'parting' };
  const limit = Math.max(unsureBelow, least + Number.EPSILON);
  return { lines: lines.map((line) => marked(line, limit)), doubt: 'digits' };
}

function marked({ numbers }: Line, limit: number): Line {
  const mark = (digit: Digit): Digit =>
    digit.certainty < limit ? { ...digit, doubtful: true } : digit;
  return { numbers: numbers.map((number) => ({ ...number, digits: number.digits.map(mark) })) };
}
