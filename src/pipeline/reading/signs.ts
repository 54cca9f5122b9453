import type { Box } from '../image/index.ts';
import type { Sign } from './reading.ts';

/** A sign before it is known which number's it is. */
export interface FoundSign {
  readonly kind: Sign['kind'];
  readonly box: Box;
}

// In heights of a digit: a point, comma or bar is no higher, a point no wider, a bar no longer. Guesses.
const highest = 0.45;
const widestPoint = 0.3;
const longestBar = 1;
// Width over height. Guesses.
const flat = 2;
const upright = 1.4;

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
  return box.height >= upright * box.width || box.y + box.height > y + 1.15 * height;
}

function nearestTo(box: Box, line: readonly Box[]): Box | undefined {
  const away = line.map(({ x, width }) => Math.abs(x + width / 2 - box.x - box.width / 2));
  return line[away.indexOf(Math.min(...away))];
}
