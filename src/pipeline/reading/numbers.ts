import { type Box, centreOf } from '../image/index.ts';
import type { Digit, WrittenNumber } from './reading.ts';
import type { FoundSign, Sign } from './signs.ts';

/**
 * The digits of a row as numbers, parted where a gap without a sign in it is wider than `leastGap` pixels, with the signs that
 * belong to them.
 * `certaintyOf` tells how certain digits are together.
 */
export function numbersOf(
  digits: readonly Digit[],
  signs: readonly FoundSign[],
  leastGap: number,
  certaintyOf: (digits: readonly Digit[]) => number,
): WrittenNumber[] {
  const groups = grouped(digits, signs, leastGap);
  const owners = signs.map((sign) => nearestNumber(sign, groups));
  return groups.map((group) => ({
    digits: group,
    signs: signs
      .filter((_, index) => owners[index] === group)
      .map((sign) => signWithin(sign, group)),
    certainty: certaintyOf(group),
  }));
}

function grouped(
  digits: readonly Digit[],
  signs: readonly FoundSign[],
  leastGap: number,
): Digit[][] {
  const groups: Digit[][] = [];
  digits.forEach((digit, index) => {
    const before = digits[index - 1];
    if (!before || widestGap(before.box, digit.box, signs) > leastGap) groups.push([digit]);
    else groups.at(-1)!.push(digit);
  });
  return groups;
}

/** The widest gap between two digits and the signs that stand between them. */
function widestGap(left: Box, right: Box, signs: readonly FoundSign[]): number {
  const [from, to] = [centreOf(left).x, centreOf(right).x];
  const between = signs.map(({ box }) => box).filter((box) => isWithin(centreOf(box).x, from, to));
  const inOrder = between.toSorted((one, other) => one.x - other.x);
  return Math.max(...gapsBetween([left, ...inOrder, right]));
}

function isWithin(place: number, from: number, to: number): boolean {
  return place > from && place < to;
}

function gapsBetween(boxes: readonly Box[]): number[] {
  return boxes.slice(1).map(({ x }, index) => x - boxes[index]!.x - boxes[index]!.width);
}

// In heights of a digit: no narrower gap parts two numbers, on a page of few digits, which may be a single number in a
// wide hand, and on others; and each wider one does. Guesses.
const [narrowestOfFew, narrowest, widest] = [0.7, 0.6, 2];
const few = 8;
// In between a gap does that stands out: times the lower quartile of the page's, of no fewer than these. In rows of
// short numbers most gaps part two of them, so that the median says nothing of those within one. Guesses.
const standsOut = 2.2;
const telling = 3;

/** The digits of a row from left to right, and how high they are. */
interface BoxRow {
  readonly boxes: readonly Box[];
  readonly height: number;
}

/**
 * The gap from which on digits of a row belong to different numbers, in heights of the row: who writes wide leaves more
 * between them. One hand wrote all rows of a page, and one of them alone may hold too few digits to tell.
 */
export function leastGapOf(rows: readonly BoxRow[]): number {
  const gaps = rows.flatMap(({ boxes, height }) => gapsBetween(boxes).map((gap) => gap / height));
  const least = gaps.length < few ? narrowestOfFew : narrowest;
  if (gaps.length < telling) return least;
  const within = gaps.sort((one, other) => one - other)[gaps.length >> 2]!;
  return Math.min(widest, Math.max(least, standsOut * within));
}

/** The number that a sign is in, or next to. */
function nearestNumber({ box }: FoundSign, groups: readonly Digit[][]): Digit[] | undefined {
  const away = groups.map((group) => {
    const first = group[0]!.box;
    const last = group.at(-1)!.box;
    return Math.max(first.x - box.x - box.width, box.x - last.x - last.width, 0);
  });
  return groups[away.indexOf(Math.min(...away))];
}

function signWithin({ kind, box }: FoundSign, digits: readonly Digit[]): Sign {
  const before = digits.filter((digit) => centreOf(digit.box).x < centreOf(box).x).length;
  return { kind, before, box };
}
