import type { Digit, Glyph, Reading } from '../pipeline/reading.ts';
import type { Box } from '../pipeline/box.ts';
import type { Answer, Failure } from '../protocol.ts';

/** What is shown of a drawing or a picture. `last` is the answer that stays while the next is on its way. */
export type Screen =
  | { kind: 'empty' }
  | { kind: 'reading'; last?: Answer; outlines: readonly Outline[] }
  | { kind: 'answered'; answer: Answer; outlines: readonly Outline[] }
  | { kind: 'failed'; failure: Failure };

/** Where a digit stands on the pad or the picture, in the units of that surface. */
export interface Outline {
  readonly box: Box;
  readonly label: string;
  readonly doubtful: boolean;
}

/** The last finished reading, where one is shown. */
export function readingOf(screen: Screen): Reading | undefined {
  return answerOf(screen)?.reading;
}

export function answerOf(screen: Screen): Answer | undefined {
  if (screen.kind === 'answered') return screen.answer;
  return screen.kind === 'reading' ? screen.last : undefined;
}

/** All digits, from the first line's first to the last line's last. */
export function digitsOf(reading: Reading): Digit[] {
  if (reading.kind !== 'read' && reading.kind !== 'unsure') return [];
  return reading.lines.flatMap(({ numbers }) => numbers.flatMap(({ digits }) => digits));
}

/** Below this certainty a digit of an unsure reading is marked as doubtful. */
const doubtBelow = 0.9;

/** The digits that make a reading unsure; at least the least certain of them. */
export function doubtfulDigits(reading: Reading): Digit[] {
  if (reading.kind !== 'unsure') return [];
  const digits = digitsOf(reading);
  const least = Math.min(...digits.map(({ certainty }) => certainty));
  return digits.filter(({ certainty }) => certainty < doubtBelow || certainty === least);
}

/** The glyph whose bars and tile are shown: the least certain digit, else the first that was refused. */
export function glyphShown(reading: Reading): Glyph | undefined {
  if (reading.kind === 'nothing-written') return undefined;
  const [first, ...others] = digitsOf(reading);
  if (!first) return reading.refused[0];
  return others.reduce(
    (least, digit) => (digit.certainty < least.certainty ? digit : least),
    first,
  );
}

/** Each digit's box, brought from the page that was read to the surface that it lies on. */
export function outlinesOf(reading: Reading, toSurface: (box: Box) => Box): Outline[] {
  const doubtful = new Set(doubtfulDigits(reading));
  return digitsOf(reading).map((digit) => ({
    box: toSurface(digit.box),
    label: `${digit.value}`,
    doubtful: doubtful.has(digit),
  }));
}
