import { otherWays, type OtherWay, type PagePath, type RowPath } from '../lattice/index.ts';
import type { TileScore } from '../network/index.ts';
import { type Digit, digitOf, type Glyph, type Line, type Parting } from './reading.ts';

// Against the way that was read. A guess: what is less likely is not asked about, but for the likeliest of all.
const leastOdds = 0.03;

/**
 * Other ways in which the writing may be parted into digits, the likeliest first. `lines` are those that the path's
 * rows with digits give; `glyphs` stand for the proposal's candidates, the first of them for the whole writing.
 */
export function partingsOf(
  { rows, wholeOdds }: PagePath & { kind: 'rows' },
  lines: readonly Line[],
  glyphs: readonly Glyph[],
  tileScores: readonly TileScore[],
): Parting[] {
  const withDigits = rows.filter(({ edges }) => edges.some(({ kind }) => kind === 'digit'));
  const inRows = withDigits.flatMap((row, index) => {
    const digits = digitsIn(lines[index]!);
    return otherWays(row, tileScores).map((way) => partingBy(way, row, digits, glyphs));
  });
  const whole = { taken: lines.flatMap(digitsIn), given: [digitOf(glyphs[0]!)], odds: wholeOdds };
  const [likeliest, ...others] = [...inRows, whole]
    .filter(({ taken }) => taken.length > 0)
    .sort((one, other) => other.odds - one.odds);
  return likeliest ? [likeliest, ...others.filter(({ odds }) => odds >= leastOdds)] : [];
}

function partingBy(
  { left, taken, odds }: OtherWay,
  { edges }: RowPath,
  digits: readonly Digit[],
  glyphs: readonly Glyph[],
): Parting {
  const steps = edges.filter(({ kind }) => kind === 'digit');
  return {
    taken: digits.filter((_, index) => left.includes(steps[index]!)),
    given: taken
      .filter(({ kind }) => kind === 'digit')
      .map(({ span }) => digitOf(glyphs[span.candidate!]!)),
    odds,
  };
}

function digitsIn({ numbers }: Line): Digit[] {
  return numbers.flatMap(({ digits }) => digits);
}
