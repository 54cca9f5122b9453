import { arrangementsOf } from './arrangements.ts';
import type { Candidate } from './candidate.ts';
import { cutRow } from './cut-row.ts';
import { withoutFrames } from './picture-pieces.ts';
import { laidTogether, marksOf, type Piece } from './piece.ts';
import { propose } from './whole.ts';
import { rowOf, typicalHeight, type Row } from './rows.ts';
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
  readonly kind: 'ink' | 'picture';
  readonly whole: { readonly pieces: readonly Piece[]; readonly height: number };
  /** What is written beside `whole`. */
  readonly others: readonly Piece[];
  /** Where it is not plain which pieces make a line, more than one. */
  readonly arrangements: readonly (readonly ProposedRow[])[];
  readonly candidates: readonly Candidate[];
}

/** Proposes the runs of ink's pieces, beside its writing as one digit. `oneRow` holds them all to be one line. */
export function proposeInInk(
  pieces: readonly Piece[],
  whole: Candidate,
  oneRow: boolean,
): Proposal {
  return { kind: 'ink', ...runsOf(pieces, whole, oneRow) };
}

/**
 * The same for a picture's pieces: frames and ruled lines that were left on the page are no writing. What is in `plain` is
 * one digit, and is not cut.
 */
export function proposeInPicture(
  pieces: readonly Piece[],
  whole: Candidate,
  oneRow: boolean,
  plain?: ReadonlySet<Piece>,
): Proposal {
  const written = withoutFrames(pieces);
  const hasWriting = written.length > 0 && written.length < pieces.length;
  const [within] = hasWriting ? propose(laidTogether(written)) : [whole];
  return { kind: 'picture', ...runsOf(written, within ?? whole, oneRow, plain) };
}

/** Candidates as they are proposed, and for each row the runs of its pieces that they are of. */
class Candidates {
  readonly all: Candidate[];
  readonly #inside: ReadonlySet<Piece>;
  readonly #known = new Map<Row, ProposedRow>();

  readonly #plain: ReadonlySet<Piece> | undefined;

  constructor(whole: Candidate, inside: ReadonlySet<Piece>, plain?: ReadonlySet<Piece>) {
    this.all = [whole];
    this.#inside = inside;
    this.#plain = plain;
  }

  /** A row that stands in several arrangements is proposed once. */
  proposedRow(row: Row): ProposedRow {
    const known = this.#known.get(row);
    if (known) return known;
    const isWhole =
      row.pieces.length === this.#inside.size &&
      row.pieces.every((piece) => this.#inside.has(piece));
    const cut = cutRow(row, this.#plain);
    const spans = spansOf(cut).map((span) => this.#proposed(cut, span, isWhole));
    this.#known.set(row, { row: cut, spans });
    return { row: cut, spans };
  }

  #proposed({ pieces, height }: Row, span: Span, isWhole: boolean): ProposedSpan {
    if (Math.max(span.box.width, span.box.height) < tiny * height) {
      return { ...span, candidate: undefined };
    }
    const members = pieces.slice(span.from, span.to);
    if (isWhole && members.length === pieces.length) return { ...span, candidate: 0 };
    this.all.push({ box: span.box, marks: marksOf(members) });
    return { ...span, candidate: this.all.length - 1 };
  }
}

function runsOf(
  pieces: readonly Piece[],
  whole: Candidate,
  oneRow: boolean,
  plain?: ReadonlySet<Piece>,
): Omit<Proposal, 'kind'> {
  const inside = pieces.filter((piece) => liesIn(piece, whole));
  const candidates = new Candidates(whole, new Set(inside), plain);
  const arrangements = oneRow ? [[rowOf(pieces)]] : arrangementsOf(pieces);
  return {
    whole: { pieces: inside, height: typicalHeight(inside.map(({ box }) => box)) },
    others: pieces.filter((piece) => !inside.includes(piece)),
    arrangements: arrangements.map((rows) => rows.map((row) => candidates.proposedRow(row))),
    candidates: candidates.all,
  };
}

function liesIn({ box }: Piece, { box: whole }: Candidate): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x >= whole.x && x <= whole.x + whole.width && y >= whole.y && y <= whole.y + whole.height;
}
