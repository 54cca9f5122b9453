import type { Digit } from './reading.ts';
import type { CertaintyFit, Step } from '../lattice/index.ts';

/** What the certainty of several digits is made of. */
export interface Grounds {
  /** The probability that the writing was parted rightly. */
  readonly parting: number;
  /** The logarithm of the product of the digits' own certainties. */
  readonly values: number;
  /** The logarithm of how likely the line network holds each digit to be that one, all together; 0 where it was not asked. */
  readonly agreement: number;
  /** How many digits there are. */
  readonly count: number;
}

/**
 * The probability that several digits are all right: that the writing was parted rightly and each was read rightly,
 * as far as both could be believed on held-out hands. That of a page is the product of its numbers'.
 */
export function certaintyOf(
  { parting, values, agreement, count }: Grounds,
  fit: Omit<CertaintyFit, 'unsureBelow'>,
): number {
  return Math.exp(
    fit.parting * Math.log(Math.max(parting, 1e-9)) +
      fit.digits * values +
      fit.line * agreement -
      fit.each * count,
  );
}

/** `steps` are those that the digits were taken from. */
export function groundsOf(
  digits: readonly Digit[],
  steps: readonly Step[],
  parting: number,
): Grounds {
  const values = digits.reduce((sum, { certainty }) => sum + Math.log(certainty), 0);
  const agreement = steps.reduce((sum, { features }) => sum + (features.lineValue ?? 0), 0);
  return { parting, values, agreement, count: digits.length };
}
