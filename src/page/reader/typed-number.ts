import type { Box } from '../../pipeline/image/index.ts';
import type { Edit, GapEdit, Given, SignsEdit, Taken } from './edit.ts';
import { around } from './placed-reading.ts';
import { isSign } from './written-signs.ts';

/**
 * The edits that make a number what was typed over it, blanks parting it. Digits that begin and end it as before keep their
 * places; what differs in between is laid over the same stretch. All are the user's word, signs too: of a number that was
 * `signed`, those that were not typed are none. No digit is laid beyond the extent of the surface.
 */
export function typedOver(
  number: readonly Taken[],
  text: string,
  isSigned = false,
  extent?: Box,
): Edit[] {
  const typed = partsOf(text);
  const boxes = placesFor(typed.values, number, extent);
  const digits = { kind: 'digits', taken: number, given: givenAt(boxes, typed) } as const;
  const isPlain = !isSigned && signsIn(text) === '';
  return [digits, ...gapEdits(boxes, typed), ...(isPlain ? [] : signEdits(boxes, typed))];
}

/** The edits that put what was typed, with at least one digit, into a box. */
export function typedIn(box: Box, text: string): Edit[] {
  const typed = partsOf(text);
  const boxes = spread(box, typed.values.length);
  const signs = signEdits(boxes, typed).filter((edit) => edit.text !== '');
  const digits = { kind: 'digits', taken: [], given: givenAt(boxes, typed) } as const;
  return [digits, ...gapEdits(boxes, typed), ...signs];
}

/** A text of digits, signs and blanks in which there is a digit. */
export function isNumberText(text: string): boolean {
  return isWritingText(text) && /\d/.test(text);
}

/** A text of digits, signs and blanks, and not of blanks alone. */
export function isWritingText(text: string): boolean {
  return text.trim() !== '' && Array.from(signsIn(text)).every(isSign);
}

/** The signs in a text as they are kept: keyboards have several dashes. */
export function signsIn(text: string): string {
  return text
    .replace(/[\d\s]/g, '')
    .replace(/[−–]/g, '-')
    .replace(/’/g, "'");
}

/** What was typed for a number. */
interface Typed {
  readonly values: readonly number[];
  /** What stands before each digit, and after the last, blanks among it. */
  readonly signs: readonly string[];
}

function partsOf(text: string): Typed {
  const values = Array.from(text.matchAll(/\d/g), ([digit]) => Number(digit));
  return { values, signs: text.trim().split(/\d/) };
}

function givenAt(boxes: readonly Box[], { values }: Typed): Given[] {
  return values.map((value, index) => ({ box: boxes[index]!, value, by: 'user' }));
}

function gapEdits(boxes: readonly Box[], { values, signs }: Typed): GapEdit[] {
  const parted = [...values.keys()].filter((index) => index > 0 && /\s/.test(signs[index]!));
  return parted.map((index) => ({
    kind: 'gap',
    left: boxes[index - 1]!,
    right: boxes[index]!,
    open: true,
  }));
}

/** Before each digit, and after the last of each number: what stands before a blank belongs to the number before it. */
function signEdits(boxes: readonly Box[], { signs }: Typed): SignsEdit[] {
  const after = (box: Box, text: string): SignsEdit => ({
    kind: 'signs',
    digit: box,
    side: 'after',
    text: signsIn(text),
  });
  const edits = boxes.flatMap((box, index): SignsEdit[] => {
    const [end, start] = index > 0 ? partedAtBlank(signs[index]!) : [undefined, signs[0]!];
    const own: SignsEdit = { kind: 'signs', digit: box, side: 'before', text: signsIn(start) };
    return end === undefined ? [own] : [after(boxes[index - 1]!, end), own];
  });
  return [...edits, after(boxes.at(-1)!, signs.at(-1)!)];
}

/** What stands before the first blank, if there is one, and the rest. */
function partedAtBlank(text: string): [end: string | undefined, start: string] {
  const blank = text.search(/\s/);
  return blank < 0 ? [undefined, text] : [text.slice(0, blank), text.slice(blank)];
}

function placesFor(values: readonly number[], number: readonly Taken[], extent?: Box): Box[] {
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
  const room = between.length > 0 ? around(between) : gapBetween(left.at(-1), right[0], extent);
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
function gapBetween(left: Box | undefined, right: Box | undefined, extent?: Box): Box {
  const beside = (left ?? right)!;
  const [start, end] = extent ? [extent.x, extent.x + extent.width] : [-Infinity, Infinity];
  const from = Math.max(start, left ? left.x + left.width : beside.x - beside.width);
  const to = Math.min(end, right ? right.x : beside.x + 2 * beside.width);
  const width = Math.max(to - from, narrow * beside.width);
  const x = Math.max(start, Math.min(end - width, (from + to - width) / 2));
  return { ...beside, x, width };
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
