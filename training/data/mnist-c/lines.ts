import type { Random } from '../random.ts';
import { greyOf, side, type Grey } from './grey.ts';

interface End {
  readonly column: number;
  readonly row: number;
}

/** The outer quarters of the columns turned to their negative. */
export function stripe(picture: Grey): Grey {
  return greyOf((index, column) =>
    column < 7 || column >= 21 ? 1 - picture[index]! : picture[index]!,
  );
}

/** A line from edge to edge, two columns drawn and two left out. */
export function dottedLine(picture: Grey, random: Random): Grey {
  const last = side - 1;
  const from = { column: 0, row: random.below(last) };
  const to = { column: last, row: random.below(last) };
  return greyOf((index, column, row) => {
    const isDrawn = Math.floor(column / 2) % 2 === 1;
    return picture[index]! + (isDrawn ? lineAt(from, to, column, row) : 0);
  });
}

/** A zigzag across, four pixels high and four long a tooth, nearly level. */
export function zigzag(picture: Grey, random: Random): Grey {
  const row = random.below(side - 1);
  const ends = teeth({ column: 2, row }, { column: 25, row: row + random.below(10) - 5 });
  return ends
    .slice(1)
    .reduce<Grey>(
      (drawn, to, index) =>
        greyOf((pixel, column, row) => drawn[pixel]! + lineAt(ends[index]!, to, column, row)),
      picture,
    );
}

function teeth(from: End, to: End): End[] {
  const tooth = 2;
  const [across, down] = [to.column - from.column, to.row - from.row];
  const length = Math.hypot(across, down);
  const count = Math.floor((length - tooth) / (2 * tooth)) + 1;
  const tips = Array.from({ length: count }, (_, index) => ({
    x: (2 * index + 1) * tooth,
    y: index % 2 === 0 ? tooth : -tooth,
  }));
  const rest = length - 2 * tooth * Math.floor(length / (2 * tooth));
  const end = { x: length, y: tips.at(-1)!.y / (2 * rest) };
  const [cosine, sine] = [across / length, down / length];
  return [{ x: 0, y: 0 }, ...tips, ...(rest > 0 ? [end] : [])].map(({ x, y }) => ({
    column: from.column + cosine * x - sine * y,
    row: from.row + sine * x + cosine * y,
  }));
}

/** A line's ink at a pixel, fading to nothing over one and a half pixels above and below. */
function lineAt(from: End, to: End, column: number, row: number): number {
  const isBeside = column < Math.floor(from.column) || column >= Math.ceil(to.column);
  if (from.column === to.column || isBeside) return 0;
  const slope = (to.row - from.row) / (to.column - from.column);
  const distance = Math.abs(row - (slope * (column - from.column) + from.row));
  return distance < 2.3 ? Math.max(0, Math.log(1 - distance / 2.3) + 1) : 0;
}
