import type { Box } from '../../pipeline/image/index.ts';
import type { Edit, Given, Taken } from './edit.ts';
import { around } from './placed-reading.ts';

/**
 * The edits that make a number what was typed over it, blanks parting it. Digits that begin and end it as before keep their
 * places; what differs in between is laid over the same stretch. All are the user's word.
 */
export function typedOver(number: readonly Taken[], text: string): Edit[] {
  const values = valuesIn(text);
  const boxes = placesFor(values, number);
  const given = values.map((value, index): Given => ({ box: boxes[index]!, value, by: 'user' }));
  const gaps = gapsIn(text).map((index) => ({
    kind: 'gap' as const,
    left: boxes[index - 1]!,
    right: boxes[index]!,
    open: true,
  }));
  return [{ kind: 'digits', taken: number, given }, ...gaps];
}

/** Digits that were typed for what stands in a box. */
export function digitsTyped(text: string, box: Box): Given[] {
  const values = valuesIn(text);
  const boxes = spread(box, values.length);
  return values.map((value, index) => ({ box: boxes[index]!, value, by: 'user' }));
}

/** A text that holds digits and blanks, and nothing else. */
export function isNumberText(text: string): boolean {
  return /^[\d\s]*\d[\d\s]*$/.test(text);
}

function valuesIn(text: string): number[] {
  return Array.from(text.matchAll(/\d/g), ([digit]) => Number(digit));
}

/** Before which digits of the text, counted without blanks, there is one. */
function gapsIn(text: string): number[] {
  const lengths = text
    .trim()
    .split(/\s+/)
    .map((part) => part.length);
  return lengths
    .slice(0, -1)
    .map((_, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0));
}

function placesFor(values: readonly number[], number: readonly Taken[]): Box[] {
  const boxes = number.map(({ box }) => box);
  const most = Math.min(values.length, number.length);
  const start = countWhile(most, (index) => values[index] === number[index]!.value);
  const end = countWhile(
    most - start,
    (index) => values.at(-1 - index) === number.at(-1 - index)!.value,
  );
  const [left, right] = [boxes.slice(0, start), boxes.slice(boxes.length - end)];
  const between = boxes.slice(start, boxes.length - end);
  const count = values.length - start - end;
  if (between.length === count) return boxes;
  const room = between.length > 0 ? around(between) : gapBetween(left.at(-1), right[0]);
  return [...left, ...spread(room, count), ...right];
}

function countWhile(most: number, holds: (index: number) => boolean): number {
  let count = 0;
  while (count < most && holds(count)) count++;
  return count;
}

/** How wide a digit is that has no room, as a share of its neighbour. */
const narrow = 0.3;

/** Where a digit may stand between two, or beside one. */
function gapBetween(left: Box | undefined, right: Box | undefined): Box {
  const beside = (left ?? right)!;
  const from = left ? left.x + left.width : beside.x - beside.width;
  const to = right ? right.x : beside.x + 2 * beside.width;
  const width = Math.max(to - from, narrow * beside.width);
  return { ...beside, x: (from + to - width) / 2, width };
}

/** As many boxes side by side as fill one. */
function spread({ x, y, width, height }: Box, count: number): Box[] {
  return Array.from({ length: count }, (_, index) => ({
    x: x + (index * width) / count,
    y,
    width: width / count,
    height,
  }));
}
