import type { Box } from '../image/index.ts';

/** A sign that belongs to a number. It stands before `digits[before]`. */
export interface Sign {
  kind: SignKind;
  before: number;
  box: Box;
  /** As it is written, where its kind does not tell: which currency, and which bracket. */
  text?: string;
}

/** The last seven are not read, but known where somebody says them. */
export type SignKind =
  | 'point'
  | 'comma'
  | 'minus'
  | 'separator'
  | 'plus'
  | 'slash'
  | 'colon'
  | 'equals'
  | 'percent'
  | 'currency'
  | 'bracket';

/** Each sign by the characters that it is written with, of one kind the first that is taken where nothing else is known. */
const kinds: Readonly<Record<string, SignKind>> = {
  '.': 'point',
  ',': 'comma',
  "'": 'separator',
  '-': 'separator',
  '+': 'plus',
  '/': 'slash',
  ':': 'colon',
  '=': 'equals',
  '%': 'percent',
  '€': 'currency',
  $: 'currency',
  '£': 'currency',
  '(': 'bracket',
  ')': 'bracket',
  '[': 'bracket',
  ']': 'bracket',
};

/** The kind of sign that a character is, first of its number or not; nothing where it is none. */
export function signKindOf(character: string, isFirst: boolean): SignKind | undefined {
  return isFirst && character === '-' ? 'minus' : kinds[character];
}

/** As it is written: a separator that lies flat is a dash. */
export function characterOf({ kind, box, text }: Omit<Sign, 'before'>): string {
  if (text !== undefined) return text;
  if (kind === 'minus' || (kind === 'separator' && box.width > box.height)) return '-';
  return Object.keys(kinds).find((character) => kinds[character] === kind)!;
}

/** A sign before it is known which number's it is. */
export type FoundSign = Readonly<Pick<Sign, 'kind' | 'box'>>;

// In heights of a digit: a point, comma or bar is no higher, a point no wider, a bar no longer. Guesses.
const highest = 0.45;
const widestPoint = 0.3;
const longestBar = 1;
// Width over height. Guesses.
const flat = 2;
const upright = 1.4;
// In heights of a digit: what is lower is a point, whichever way the pen slipped. A guess.
const lowestComma = 0.13;

/**
 * What a small mark beside a line's digits is, by its size and place alone: a point or comma at their feet, a minus
 * or a separating dash halfway up, a thousands mark at their heads; undefined where it is none of them. `line` holds
 * the boxes of the digits, each `height` high or so.
 */
export function signOf(box: Box, line: readonly Box[], height: number): FoundSign | undefined {
  const beside = nearestTo(box, line);
  if (!beside || box.height > highest * height || box.width > longestBar * height) return undefined;
  const down = (box.y + box.height / 2 - beside.y) / Math.max(beside.height, height / 2);
  const isFirst = line.every((digit) => digit.x + digit.width / 2 > box.x + box.width / 2);
  if (box.width >= flat * box.height) {
    if (down < 0.25 || down > 0.8) return undefined;
    return { kind: isFirst ? 'minus' : 'separator', box };
  }
  if (box.width > widestPoint * height || isFirst) return undefined;
  if (down > 0.75) return { kind: isComma(box, beside) ? 'comma' : 'point', box };
  return down < 0.25 ? { kind: 'separator', box } : undefined;
}

function isComma(box: Box, { y, height }: Box): boolean {
  if (box.height < lowestComma * height) return false;
  return box.height >= upright * box.width || box.y + box.height > y + 1.15 * height;
}

function nearestTo(box: Box, line: readonly Box[]): Box | undefined {
  const away = line.map(({ x, width }) => Math.abs(x + width / 2 - box.x - box.width / 2));
  return line[away.indexOf(Math.min(...away))];
}
