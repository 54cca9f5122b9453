/** The answer: digits in numbers and lines, certain, unsure or refused. */

export { certaintyOf, type Grounds } from './certainty.ts';
export { choosePath } from './choose-path.ts';
export { chooseWhole } from './choose-whole.ts';
export type { Expectation } from './expectation.ts';
export { lookAgain } from './look-again.ts';
export { moveReading } from './move-reading.ts';
export { characterOf, signKindOf, signOf, type Sign, type SignKind } from './signs.ts';
/** How the page finds where something lies in rows that were turned to read them. */
export { type Quarters, turnBox } from '../image/index.ts';
export {
  digitTextOf,
  digitTextOfNumber,
  textOf,
  textOfNumber,
  type Digit,
  type Glyph,
  type Parting,
  type Reading,
  type WrittenNumber,
} from './reading.ts';
