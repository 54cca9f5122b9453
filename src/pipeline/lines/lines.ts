import { erase } from './erase.ts';
import { type Pixels, transpose } from '../image/index.ts';
import { rulingsOf } from './rulings.ts';
import type { Trace } from './trace.ts';

// Numbers of this file are guesses where nothing else is said.

/** The lines that a page is ruled with: those that run level, and the upright ones of the page turned over. */
export interface Ruling {
  readonly level: readonly Trace[];
  readonly upright: readonly Trace[];
}

/** Both families of lines on a page of contrast: to take one out first would leave gaps in the other. */
export function rulingOf(contrast: Pixels): Ruling {
  return { level: rulingsOf(contrast), upright: rulingsOf(transpose(contrast)) };
}

/**
 * A page's contrast without ruled lines and squared paper, faint ones too, on a page that is turned or tilted. Where a
 * stroke crosses a line it stays.
 */
export function withoutLines(contrast: Pixels, { level, upright }: Ruling): Pixels {
  const unruled = withoutRulings(contrast, level);
  return upright.length === 0 ? unruled : transpose(withoutRulings(transpose(unruled), upright));
}

function withoutRulings(contrast: Pixels, rulings: readonly Trace[]): Pixels {
  if (rulings.length === 0) return contrast;
  const page = { ...contrast, values: contrast.values.slice() };
  for (const ruling of rulings) erase(page, ruling);
  return page;
}

// A cheque has fewer lines, and what follows its pattern is shorter, thicker and more often met by the rest of it.
const many = 5;
const leastBare = 0.8;
const slenderness = 50;

/** Whether so many lines are beyond doubt that the sheet is ruled all over; there is room for writing between those. */
export function isRuled({ level, upright }: Ruling, room: number): boolean {
  return countSure(level, room) + countSure(upright, room) >= many;
}

/** How many are beyond doubt, of those that leave room between them. */
function countSure(family: readonly Trace[], room: number): number {
  const sure = family
    .filter(
      ({ bare, rows, thickness }) => bare >= leastBare && rows.length >= slenderness * thickness,
    )
    .map(({ rows }) => rows[rows.length >> 1]!)
    .sort((one, other) => one - other);
  return sure.filter((row, index) => index === 0 || row - sure[index - 1]! >= room).length;
}
