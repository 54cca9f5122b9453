import type { Box } from './box.ts';
import type { Digit, Sign, WrittenNumber } from './reading.ts';
import type { FoundSign } from './signs.ts';

/**
 * The digits of a row as numbers, parted where a gap is wide, with the signs that belong to them. `certaintyOf` tells
 * how certain digits are together.
 */
export function numbersOf(
  digits: readonly Digit[],
  signs: readonly FoundSign[],
  height: number,
  certaintyOf: (digits: readonly Digit[]) => number,
): WrittenNumber[] {
  const groups = grouped(digits, height);
  const owners = signs.map((sign) => ownerOf(sign, groups));
  return groups.map((group) => ({
    digits: group,
    signs: signs.filter((_, index) => owners[index] === group).map((sign) => placed(sign, group)),
    certainty: certaintyOf(group),
  }));
}

function grouped(digits: readonly Digit[], height: number): Digit[][] {
  const gaps = digits.slice(1).map((digit, index) => gapBetween(digits[index]!, digit));
  const least = leastGap(gaps, height);
  const groups: Digit[][] = [];
  digits.forEach((digit, index) => {
    if (index === 0 || gaps[index - 1]! > least) groups.push([digit]);
    else groups.at(-1)!.push(digit);
  });
  return groups;
}

function gapBetween({ box: left }: Digit, { box: right }: Digit): number {
  return right.x - left.x - left.width;
}

// In heights of a digit: no narrower gap parts two numbers, and each wider one does.
const [narrowest, widest] = [0.7, 2];
// In between a gap does that stands out: times the lower quartile of the row's, of no fewer than these. In a row of
// short numbers most gaps part two of them, so that the median says nothing of those within one.
const standsOut = 1.8;
const telling = 3;

/** The gap from which on digits of a row belong to different numbers: who writes wide leaves more between them. */
function leastGap(gaps: readonly number[], height: number): number {
  if (gaps.length < telling) return narrowest * height;
  const within = [...gaps].sort((one, other) => one - other)[gaps.length >> 2]!;
  return Math.min(widest * height, Math.max(narrowest * height, standsOut * within));
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
