import type { Candidate } from './candidate.ts';
import { cutRow } from './cut.ts';
import type { Marks } from './marks.ts';
import { piecesOfPicture, withoutFrames } from './picture-pieces.ts';
import { laidTogether, marksOf, type Piece } from './piece.ts';
import { propose } from './propose.ts';
import { rowOf, rowsOf, typicalHeight, type Row } from './rows.ts';
import { spansOf, tiny, type Span } from './spans.ts';

/** A run of pieces with its place among the candidates; none where it is too small to be a digit. */
export interface ProposedSpan extends Span {
  readonly candidate: number | undefined;
}

/** A row with every run of its pieces that may be one digit. */
export interface ProposedRow {
  readonly row: Row;
  readonly spans: readonly ProposedSpan[];
}

/** What a page may say: the whole writing as one digit, which is candidate 0, or rows of runs. */
export interface Proposal {
  readonly whole: { readonly pieces: readonly Piece[]; readonly height: number };
  /** What is written beside `whole`. */
  readonly others: readonly Piece[];
  readonly rows: readonly ProposedRow[];
  readonly candidates: readonly Candidate[];
}

/** Proposes the runs of pieces, beside the page's writing as one digit. `oneRow` holds them all to be one line. */
export function proposeRuns(pieces: readonly Piece[], whole: Candidate, oneRow: boolean): Proposal {
  const rows = (oneRow ? [rowOf(pieces)] : rowsOf(pieces)).map(cutRow);
  const inside = rows.map((row) => row.pieces.filter((piece) => liesIn(piece, whole))).flat();
  const candidates = [whole];
  const proposed = (row: Row, span: Span): ProposedSpan => {
    const members = row.pieces.slice(span.from, span.to);
    if (isTiny(span, row.height)) return { ...span, candidate: undefined };
    if (isSame(members, inside)) return { ...span, candidate: 0 };
    candidates.push({ box: span.box, marks: marksOf(members) });
    return { ...span, candidate: candidates.length - 1 };
  };
  return {
    whole: { pieces: inside, height: typicalHeight(inside.map(({ box }) => box)) },
    others: rows.flatMap((row) => row.pieces.filter((piece) => !inside.includes(piece))),
    rows: rows.map((row) => ({ row, spans: spansOf(row).map((span) => proposed(row, span)) })),
    candidates,
  };
}

/** The same for a picture's marks: frames and ruled lines that were left on the page are no writing. */
export function proposeInPicture(marks: Marks, whole: Candidate, oneRow: boolean): Proposal {
  const pieces = piecesOfPicture(marks);
  const written = withoutFrames(pieces);
  const hasWriting = written.length > 0 && written.length < pieces.length;
  const [within] = hasWriting ? propose(laidTogether(written)) : [whole];
  return proposeRuns(written, within ?? whole, oneRow);
}

function isSame(some: readonly Piece[], others: readonly Piece[]): boolean {
  return some.length === others.length && some.every((piece) => others.includes(piece));
}

function liesIn({ box }: Piece, { box: whole }: Candidate): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x >= whole.x && x <= whole.x + whole.width && y >= whole.y && y <= whole.y + whole.height;
}

function isTiny({ box }: Span, height: number): boolean {
  return Math.max(box.width, box.height) < tiny * height;
}
