import type { Digit, WrittenNumber } from './reading.ts';

// In heights of a digit: the least gap between two numbers.
const numberGap = 0.9;

/**
 * The digits of a row as numbers, parted where a gap is wide. `share` is the probability that the row was taken
 * apart rightly; a number's certainty is that of it and of all its digits.
 */
export function numbersOf(
  digits: readonly Digit[],
  height: number,
  share: number,
): WrittenNumber[] {
  const groups: Digit[][] = [];
  digits.forEach((digit, index) => {
    const before = digits[index - 1];
    const isApart = before && digit.box.x - before.box.x - before.box.width > numberGap * height;
    if (!before || isApart) groups.push([digit]);
    else groups.at(-1)!.push(digit);
  });
  return groups.map((group) => ({
    digits: group,
    signs: [],
    certainty: group.reduce((product, { certainty }) => product * certainty, share),
  }));
}
