import type { Box } from './box.ts';
import {
  boundaryFeatures,
  digitFeatures,
  refusedFeatures,
  rowsFeatures,
  type Features,
} from './features.ts';
import type { Opinion } from './opinion.ts';
import { enclosing, type Piece } from './piece.ts';
import type { Proposal, ProposedRow, ProposedSpan } from './propose-runs.ts';
import type { Row } from './rows.ts';

/** A run of pieces taken as one digit, or as none, and what speaks for that and for parting it from those before. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly kind: 'digit' | 'refused';
  readonly span: ProposedSpan;
  readonly features: Features;
}

/** All ways to read a row: each leads from place 0 to `length`, its number of pieces. */
export interface Lattice {
  readonly row: Row;
  readonly length: number;
  readonly steps: readonly Step[];
}

/** Rows of a page, with what speaks for there being those. */
export interface Arrangement {
  readonly lattices: readonly Lattice[];
  readonly features: Features;
}

/** All ways to read a page: rows in one arrangement or another, or the whole writing as one digit, or as none. */
export interface PageLattice {
  readonly arrangements: readonly Arrangement[];
  readonly wholeDigit: readonly Features[];
  readonly wholeRefused: readonly Features[];
}

/** The ways that a proposal leaves open, with the network's opinions of its candidates. */
export function pageLatticeOf(proposal: Proposal, opinions: readonly Opinion[]): PageLattice {
  const { whole, others, arrangements } = proposal;
  const page = enclosing(whole.pieces.map(({ box }) => box));
  const left = others.map(({ box }) => refusedFeatures(box, whole.height, undefined, false));
  const digit = digitFeatures(whole.pieces, page, whole.height, opinions[0]!, true);
  return {
    arrangements: arrangements.map((rows) => ({
      lattices: rows.map((row) => latticeOf(row, opinions, rows.length === 1)),
      features: rowsFeatures(
        rows.map(({ row }) => row),
        page,
      ),
    })),
    wholeDigit: [digit, ...left],
    wholeRefused: [refusedFeatures(page, whole.height, opinions[0], true), ...left],
  };
}

/** The ways through a row; the whole of the only row as one run is left out, being a way to read the page. */
function latticeOf({ row, spans }: ProposedRow, opinions: readonly Opinion[], isOnly: boolean) {
  const length = row.pieces.length;
  const boundaries = row.pieces.map((_, place) => boundaryOf(row, place));
  const inner = spans.filter((span) => !(isOnly && span.candidate === 0));
  return {
    row,
    length,
    steps: inner.flatMap((span) => stepsOf(row, span, opinions, boundaries[span.from]!)),
  };
}

function stepsOf(
  row: Row,
  span: ProposedSpan,
  opinions: readonly Opinion[],
  boundary: Features,
): Step[] {
  const { pieces, height } = row;
  const { from, to, box, candidate } = span;
  const opinion = candidate === undefined ? undefined : opinions[candidate];
  const none = { ...refusedFeatures(box, height, opinion, false), ...boundary };
  const refused: Step = { from, to, kind: 'refused', span, features: none };
  if (!opinion) return [refused];
  const members = pieces.slice(from, to);
  const off = distanceOffLine(row, span);
  const features = { ...digitFeatures(members, box, height, opinion, false, off), ...boundary };
  return [{ from, to, kind: 'digit', span, features }, refused];
}

// Of a digit's height: lower is a sign or a part, and says little about where the line lies.
const large = 0.6;

/** How far a run's middle lies above or below those of the next large pieces on its two sides. */
function distanceOffLine({ pieces, height }: Row, { from, to, box }: ProposedSpan): number {
  const isLarge = (piece: Piece): boolean => piece.box.height >= large * height;
  const beside = [pieces.slice(0, from).findLast(isLarge), pieces.slice(to).find(isLarge)];
  const middles = beside.flatMap((piece) => (piece ? [middleOf(piece.box)] : []));
  if (middles.length === 0) return 0;
  const line = middles.reduce((sum, each) => sum + each, 0) / middles.length;
  return Math.abs(middleOf(box) - line);
}

function middleOf({ y, height }: Box): number {
  return y + height / 2;
}

// Pieces further off do not reach over the boundary.
const reach = 4;

function boundaryOf({ pieces, height }: Row, place: number): Features {
  if (place === 0) return {};
  return boundaryFeatures(
    pieces.slice(Math.max(0, place - reach), place),
    pieces.slice(place, place + reach),
    height,
  );
}
