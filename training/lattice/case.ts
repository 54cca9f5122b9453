import type { Piece, Proposal } from '../../src/pipeline/candidates/index.ts';

/** What was written, brought as far as the network, and what it is. */
export interface Case {
  readonly proposal: Proposal;
  /** For each piece of each arrangement, where it belongs. */
  readonly owners: ReadonlyMap<Piece, Owner>;
  /** The digits in reading order, lines parted by `\n`; empty where there are none. */
  readonly text: string;
}

/** The digits, by number, that a piece may be a part of: of two where a stroke runs from one to the other. */
export interface Owner {
  readonly digits: readonly number[];
  /** It may also be left out: it is a sign, dirt, or the stroke from one digit to the next. */
  readonly isLoose: boolean;
}

/** All pieces of a proposal, those of rows that stand in several arrangements once. */
export function piecesIn({ arrangements }: Proposal): Set<Piece> {
  return new Set(arrangements.flatMap((rows) => rows.flatMap(({ row }) => row.pieces)));
}
