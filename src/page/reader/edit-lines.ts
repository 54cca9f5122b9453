import type { Box } from '../../pipeline/image/index.ts';
import type { Digit, Glyph, Reading, WrittenNumber } from '../../pipeline/reading/index.ts';
import { around, middleOf } from './placed-reading.ts';

/** One row of writing. */
export type Line = Extract<Reading, { lines: unknown }>['lines'][number];

type Places = ReadonlyMap<Glyph, Box>;

/** The lines with digits in the place of others, of which there is at least one; `toRead` says how a box lies in its row. */
export function exchange(
  lines: readonly Line[],
  taken: readonly Digit[],
  given: readonly Digit[],
  toRead: (box: Box) => Box,
): Line[] {
  const all = lines.flatMap(({ numbers }) => numbers.flatMap(({ digits }) => digits));
  const first = all.find((digit) => taken.includes(digit));
  return lines
    .map((line) => ({
      ...line,
      numbers: line.numbers
        .map((number) =>
          exchangeIn(number, taken, number.digits.includes(first!) ? given : [], toRead),
        )
        .filter(({ digits }) => digits.length > 0),
    }))
    .filter(({ numbers }) => numbers.length > 0);
}

function exchangeIn(
  number: WrittenNumber,
  taken: readonly Digit[],
  given: readonly Digit[],
  toRead: (box: Box) => Box,
): WrittenNumber {
  const along = ({ box }: { box: Box }): number => middleOf(toRead(box)).x;
  const own = number.digits.filter((digit) => taken.includes(digit));
  if (own.length === 0) return number;
  const at = number.digits.indexOf(own[0]!);
  const stays = (digit: Digit): boolean => !own.includes(digit);
  const [left, right] = [number.digits.slice(0, at), number.digits.slice(at).filter(stays)];
  const signs = number.signs.map((sign) => {
    if (sign.before <= at) return sign;
    const between = [...given, ...number.digits.slice(at, sign.before).filter(stays)];
    const before = between.filter((digit) => along(digit) < along(sign));
    return { ...sign, before: at + before.length };
  });
  const certainty = certaintyAfter(number.certainty, own, given);
  return { ...number, digits: [...left, ...given, ...right], signs, certainty };
}

/** The certainty of all, as if each digit were right or wrong by itself. */
export function certaintyAfter(
  certainty: number,
  taken: readonly Digit[],
  given: readonly Digit[],
): number {
  const without = taken.reduce(
    (rest, digit) => rest / Math.max(digit.certainty, Number.EPSILON),
    certainty,
  );
  return given.reduce((whole, digit) => whole * digit.certainty, Math.min(1, without));
}

/** The lines with digits between those that stand there: in the row that they stand in, in a number if they are near to one. */
export function insert(lines: readonly Line[], given: readonly Digit[], places: Places): Line[] {
  const box = around(given.map((digit) => places.get(digit)!));
  const own = rowOf(box, lines, places);
  if (own) {
    const numbers = insertInRow(own.numbers, given, box, places);
    return lines.map((line) => (line === own ? { ...line, numbers } : line));
  }
  const below = lines.findIndex(
    (line) => middleOf(boxOf(line.numbers, places)).y > middleOf(box).y,
  );
  return lines.toSpliced(below < 0 ? lines.length : below, 0, { numbers: [numberOf(given)] });
}

/** The row whose digits stand beside the box, not above or below. */
export function rowOf(box: Box, lines: readonly Line[], places: Places): Line | undefined {
  const { x, y } = middleOf(box);
  return lines.find(({ numbers }) => {
    const boxes = numbers.flatMap(({ digits }) => digits.map((digit) => places.get(digit)!));
    const nearest = boxes.reduce((best, next) =>
      Math.abs(middleOf(next).x - x) < Math.abs(middleOf(best).x - x) ? next : best,
    );
    const air = nearest.height / 4;
    return y >= nearest.y - air && y <= nearest.y + nearest.height + air;
  });
}

/** Digits nearer to a number than half of their height belong to it. */
const nearby = 0.5;

function insertInRow(
  numbers: readonly WrittenNumber[],
  given: readonly Digit[],
  box: Box,
  places: Places,
): WrittenNumber[] {
  const boxes = numbers.map((number) => boxOf([number], places));
  const gaps = boxes.map(({ x, width }) => Math.max(x - box.x - box.width, box.x - x - width));
  const nearest = gaps.indexOf(Math.min(...gaps));
  if (gaps[nearest]! < nearby * box.height) {
    const number = withinNumber(numbers[nearest]!, given, box, places);
    return numbers.toSpliced(nearest, 1, number);
  }
  const right = boxes.findIndex(({ x }) => x > box.x);
  return numbers.toSpliced(right < 0 ? numbers.length : right, 0, numberOf(given));
}

function withinNumber(
  number: WrittenNumber,
  given: readonly Digit[],
  box: Box,
  places: Places,
): WrittenNumber {
  const middle = middleOf(box).x;
  const at = number.digits.filter((digit) => middleOf(places.get(digit)!).x < middle).length;
  return {
    ...number,
    digits: number.digits.toSpliced(at, 0, ...given),
    signs: number.signs.map((sign) =>
      sign.before > at ? { ...sign, before: sign.before + given.length } : sign,
    ),
    certainty: certaintyAfter(number.certainty, [], given),
  };
}

function numberOf(digits: readonly Digit[]): WrittenNumber {
  return { digits: [...digits], signs: [], certainty: certaintyAfter(1, [], digits) };
}

function boxOf(numbers: readonly WrittenNumber[], places: Places): Box {
  return around(numbers.flatMap(({ digits }) => digits.map((digit) => places.get(digit)!)));
}
