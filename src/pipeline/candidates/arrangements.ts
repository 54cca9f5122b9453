import { enclosing } from '../image/index.ts';
import type { Piece } from './piece.ts';
import { rowOf, rowsOf, type Row } from './rows.ts';

// In heights of a digit: no row of one line is higher, and two lines of writing are. A guess.
const highest = 2.2;

/**
 * In which rows the pieces may stand: as they lie, and, where rows under each other are together no higher than one
 * line of large and small digits may be, with those as one. A bar that flies off high above its 5 is no line.
 */
export function arrangementsOf(pieces: readonly Piece[]): Row[][] {
  const rows = rowsOf(pieces);
  const merged = rows.reduce<Row[]>((lines, row) => {
    const above = lines.at(-1);
    if (!above || !areOneLine(above, row)) return [...lines, row];
    return [...lines.slice(0, -1), rowOf([...above.pieces, ...row.pieces])];
  }, []);
  return merged.length < rows.length ? [rows, merged] : [rows];
}

function areOneLine(above: Row, below: Row): boolean {
  const { height } = enclosing([...above.pieces, ...below.pieces].map(({ box }) => box));
  return height <= highest * Math.max(above.height, below.height);
}
