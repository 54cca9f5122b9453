import type { Box } from './box.ts';
import type { Digit, Sign, WrittenNumber } from './reading.ts';
import type { FoundSign } from './signs.ts';

// In heights of a digit: the least gap between two numbers.
const numberGap = 0.9;

/**
 * The digits of a row as numbers, parted where a gap is wide, with the signs that belong to them. `share` is the
 * probability that the row was taken apart rightly; a number's certainty is that of it and of all its digits.
 */
export function numbersOf(
  digits: readonly Digit[],
  signs: readonly FoundSign[],
  height: number,
  share: number,
): WrittenNumber[] {
  const groups = grouped(digits, numberGap * height);
  const owners = signs.map((sign) => ownerOf(sign, groups));
  return groups.map((group) => ({
    digits: group,
    signs: signs.filter((_, index) => owners[index] === group).map((sign) => placed(sign, group)),
    certainty: group.reduce((product, { certainty }) => product * certainty, share),
  }));
}

function grouped(digits: readonly Digit[], widest: number): Digit[][] {
  const groups: Digit[][] = [];
  digits.forEach((digit, index) => {
    const before = digits[index - 1];
    const isApart = before && digit.box.x - before.box.x - before.box.width > widest;
    if (!before || isApart) groups.push([digit]);
    else groups.at(-1)!.push(digit);
  });
  return groups;
}

/** The number that a sign is in, or next to. */
function ownerOf({ box }: FoundSign, groups: readonly Digit[][]): Digit[] | undefined {
  const away = groups.map((group) => {
    const first = group[0]!.box;
    const last = group.at(-1)!.box;
    return Math.max(first.x - box.x - box.width, box.x - last.x - last.width, 0);
  });
  return groups[away.indexOf(Math.min(...away))];
}

function placed({ kind, box }: FoundSign, digits: readonly Digit[]): Sign {
  const before = digits.filter((digit) => middleOf(digit.box) < middleOf(box)).length;
  return { kind, before, box };
}

function middleOf({ x, width }: Box): number {
  return x + width / 2;
}
