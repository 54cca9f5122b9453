import type { Digit } from './reading.ts';
import type { CertaintyFit } from '../lattice/index.ts';

/** What the certainty of several digits is made of. */
export interface Grounds {
  /** The probability that the writing was parted rightly. */
  readonly parting: number;
  /** The logarithm of the product of the digits' own certainties. */
  readonly values: number;
  /** How many digits there are. */
  readonly count: number;
}

/**
 * The probability that several digits are all right: that the writing was parted rightly and each was read rightly,
 * as far as both could be believed on held-out hands. That of a page is the product of its numbers'.
 */
export function certaintyOf(
  { parting, values, count }: Grounds,
  fit: Pick<CertaintyFit, 'parting' | 'digits' | 'each'>,
): number {
  return Math.exp(
    fit.parting * Math.log(Math.max(parting, 1e-9)) + fit.digits * values - fit.each * count,
  );
}

export function groundsOf(digits: readonly Digit[], parting: number): Grounds {
  const values = digits.reduce((sum, { certainty }) => sum + Math.log(certainty), 0);
  return { parting, values, count: digits.length };
}
