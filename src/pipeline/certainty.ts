import type { Digit } from './reading.ts';
import type { CertaintyFit } from './weights.ts';

/**
 * The probability that several digits are all right: that the writing was parted rightly (`share`) and each was read
 * rightly, as far as both could be believed on held-out hands. That of a page is the product of its numbers'.
 */
export function certaintyOf(digits: readonly Digit[], share: number, fit: CertaintyFit): number {
  const values = digits.reduce((sum, { certainty }) => sum + Math.log(certainty), 0);
  return Math.exp(
    fit.parting * Math.log(Math.max(share, 1e-9)) + fit.digits * values - fit.each * digits.length,
  );
}
