import { centreOf, type Lap, unmeasured } from '../image/index.ts';
import type { StretchScore } from '../line/index.ts';
import { arrangementsOf } from './arrangements.ts';
import type { Candidate } from './candidate.ts';
import { cutRow } from './cut-row.ts';
import { withoutOversized } from './picture-pieces.ts';
import { marksOf, type Piece } from './piece.ts';
import { wholeOf, type Writing } from './writing.ts';
import { Memory } from '../network/index.ts';
import { rowOf, typicalHeight, type Row } from './rows.ts';
import { spansOf, tiny, type Span } from './spans.ts';

/** A run of pieces with its index among the candidates; none where it is too small to be a digit. */
export interface ProposedSpan extends Span {
  readonly candidate: number | undefined;
  /** Of a picture, where the line network was asked: what it says of the columns up to halfway to its neighbours. */
  readonly stretch?: StretchScore;
}

/** A row with every run of its pieces that may be one digit. */
export interface ProposedRow {
  readonly row: Row;
  readonly spans: readonly ProposedSpan[];
}

/** What a page may say: the whole writing as one digit, which is candidate 0, or rows of runs. */
export interface Proposal {
  readonly kind: 'ink' | 'picture';
  readonly whole: {
    readonly pieces: readonly Piece[];
    readonly height: number;
    /** As of a run. */
    readonly stretch?: StretchScore;
  };
  /** What is written beside `whole`. */
  readonly others: readonly Piece[];
  /** Where it is not plain which pieces make a line, more than one. */
  readonly arrangements: readonly (readonly ProposedRow[])[];
  readonly candidates: readonly Candidate[];
}

/** What is known of a page beside its writing. */
export interface ProposeOptions {
  /** It is all one line. */
  readonly oneRow?: boolean;
  /** These are one digit each, and are not cut. */
  readonly confident?: ReadonlySet<Piece>;
  readonly memory?: Memory;
  /** Is told with each candidate that the proposing goes on. */
  readonly lap?: Lap;
}

/**
 * Proposes what writing may say. Frames and ruled lines that were left in a picture are no writing: then its whole is
 * that of the rest.
 */
export function propose(writing: Writing, options: ProposeOptions = {}): Proposal {
  const { kind, pieces, whole } = writing;
  if (kind === 'ink') return { kind, ...proposalOf(pieces, whole, options) };
  const written = withoutOversized(pieces);
  if (written.length === 0 || written.length === pieces.length) {
    return { kind, ...proposalOf(written, whole, options) };
  }
  const { components } = writing.marks;
  const within = wholeOf(
    writing.marks,
    written.map(({ origin }) => components[origin]!),
  );
  return { kind, ...proposalOf(written, within, options) };
}

/** Candidates as they are proposed, and for each row the runs of its pieces that they are of. */
class Candidates {
  readonly all: Candidate[];
  readonly #inside: ReadonlySet<Piece>;
  readonly #known = new Map<Row, ProposedRow>();
  readonly #confident: ReadonlySet<Piece> | undefined;
  readonly #memory: Memory;
  readonly #lap: Lap;

  constructor(whole: Candidate, inside: ReadonlySet<Piece>, options: ProposeOptions) {
    this.all = [whole];
    this.#inside = inside;
    this.#confident = options.confident;
    this.#memory = options.memory ?? new Memory();
    this.#lap = options.lap ?? unmeasured;
  }

  /** A row that stands in several arrangements is proposed once. */
  proposedRow(row: Row): ProposedRow {
    const known = this.#known.get(row);
    if (known) return known;
    const isWhole =
      row.pieces.length === this.#inside.size &&
      row.pieces.every((piece) => this.#inside.has(piece));
    const cut = cutRow(row, this.#confident);
    const spans = spansOf(cut).map((span) => this.#proposed(cut, span, isWhole));
    this.#known.set(row, { row: cut, spans });
    return { row: cut, spans };
  }

  #proposed({ pieces, height }: Row, span: Span, isWhole: boolean): ProposedSpan {
    this.#lap();
    if (Math.max(span.box.width, span.box.height) < tiny * height) {
      return { ...span, candidate: undefined };
    }
    const members = pieces.slice(span.from, span.to);
    if (isWhole && members.length === pieces.length) return { ...span, candidate: 0 };
    this.all.push({ box: span.box, marks: marksOf(members, this.#memory) });
    return { ...span, candidate: this.all.length - 1 };
  }
}

function proposalOf(
  pieces: readonly Piece[],
  whole: Candidate,
  options: ProposeOptions,
): Omit<Proposal, 'kind'> {
  const inside = pieces.filter((piece) => liesIn(piece, whole));
  const candidates = new Candidates(whole, new Set(inside), options);
  const arrangements = options.oneRow ? [[rowOf(pieces)]] : arrangementsOf(pieces);
  return {
    whole: { pieces: inside, height: typicalHeight(inside.map(({ box }) => box)) },
    others: pieces.filter((piece) => !inside.includes(piece)),
    arrangements: arrangements.map((rows) => rows.map((row) => candidates.proposedRow(row))),
    candidates: candidates.all,
  };
}

function liesIn({ box }: Piece, { box: whole }: Candidate): boolean {
  const { x, y } = centreOf(box);
  return x >= whole.x && x <= whole.x + whole.width && y >= whole.y && y <= whole.y + whole.height;
}
