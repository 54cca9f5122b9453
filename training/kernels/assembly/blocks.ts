import { get, int, multiplyAdd, set, upTo } from './text.ts';

/**
 * Matrix products over patches, after Goto and van de Geijn (Anatomy of high-performance matrix multiplication,
 * 2008) with XNNPACK's indirection (arXiv 1907.02129): the rows of the left matrix are not laid out but found in a
 * picture. A table gives where each row starts; a row is `segments` runs of `run` floats, each `hop` bytes after
 * the one before: the lines of a filter's window. A plain matrix has one segment.
 *
 * Both work on blocks of 4 × 8 sums, which V8 keeps in registers: 8 of them leave room for the operands.
 */
export const blockRows = 4;
export const blockColumns = 8;
export const vectors = upTo(blockColumns / 4);
export const rows = upTo(blockRows);

/** Bytes of one line of 8 floats. */
export const line = int(4 * blockColumns);

/** Bytes of a block of sums. */
export const block = int(4 * blockRows * blockColumns);

/** Rows that `outer` takes at a time, so that they stay in the nearest cache while all sums pass. */
export const chunk = int(128);

export const sums = rows.flatMap((row) => vectors.map((vector) => `sum${row}_${vector}`));
export const starts = rows.map((row) => `row${row}`);
export const right = vectors.map((vector) => `right${vector}`);

/** Adds the outer product of column `left` (at four addresses) and the line at `lineName` to the sums. */
export function accumulate(fused: boolean, left: (row: number) => string): string {
  return rows
    .map((row) =>
      [
        set('left', left(row)),
        ...vectors.map((vector) => {
          const sum = `sum${row}_${vector}`;
          return set(sum, multiplyAdd(fused, get('left'), get(`right${vector}`), get(sum)));
        }),
      ].join('\n'),
    )
    .join('\n');
}

export const loadLine = (from: string, offset: number): string =>
  vectors
    .map((vector) =>
      set(`right${vector}`, `(v128.load offset=${offset + 16 * vector} ${get(from)})`),
    )
    .join('\n');
