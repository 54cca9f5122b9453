import type { Box } from '../image/index.ts';
import {
  boundaryFeatures,
  digitFeatures,
  refusedFeatures,
  rowsFeatures,
  type Features,
} from './features.ts';
import type { Opinion } from '../network/index.ts';
import {
  enclosing,
  type Piece,
  type Proposal,
  type ProposedRow,
  type ProposedSpan,
  type Row,
} from '../candidates/index.ts';

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
  const writing = enclosing([...whole.pieces, ...others].map(({ box }) => box));
  const left = others.map(({ box }) => refusedFeatures(box, whole.height, undefined, false));
  const digit = digitFeatures(whole.pieces, page, whole.height, opinions[0]!, true);
  return {
    arrangements: arrangements.map((rows) => ({
      lattices: rows.map((row) => latticeOf(row, opinions, rows.length === 1)),
      features: rowsFeatures(
        rows.map(({ row }) => row),
        writing,
      ),
    })),
    wholeDigit: [digit, ...left],
    wholeRefused: [refusedFeatures(page, whole.height, opinions[0], true), ...left],
  };
}

/** The ways through a row; the whole of the only row as one run is left out, being a way to read the page. */
function latticeOf({ row, spans }: ProposedRow, opinions: readonly Opinion[], isOnly: boolean) {
  const length = row.pieces.length;
  const fall = fallOf(row);
  const boundaries = row.pieces.map((_, place) => boundaryOf(row, place));
  const inner = spans.filter((span) => !(isOnly && span.candidate === 0));
  return {
    row,
    length,
    steps: inner.flatMap((span) => stepsOf(row, fall, span, opinions, boundaries[span.from]!)),
  };
}

function stepsOf(
  row: Row,
  fall: number,
  span: ProposedSpan,
  opinions: readonly Opinion[],
  boundary: Features,
): Step[] {
  const { pieces, height } = row;
  const { from, to, box, candidate } = span;
  const opinion = candidate === undefined ? undefined : opinions[candidate];
  const beside = largeBeside(row, span);
  const isInner = beside.length === 2;
  const none = { ...refusedFeatures(box, height, opinion, false, isInner), ...boundary };
  const refused: Step = { from, to, kind: 'refused', span, features: none };
  if (!opinion) return [refused];
  const members = pieces.slice(from, to);
  const off = distanceOffLine(span, beside, fall);
  const features = { ...digitFeatures(members, box, height, opinion, false, off), ...boundary };
  return [{ from, to, kind: 'digit', span, features }, refused];
}

// Of a digit's height: lower is a sign or a part, and says little about where the line lies.
const large = 0.6;

/** The next large pieces on the two sides of a run: one or none where it stands at an end. */
function largeBeside(row: Row, { from, to }: ProposedSpan): Piece[] {
  const before = row.pieces.slice(0, from).findLast((piece) => isLarge(piece, row));
  const after = row.pieces.slice(to).find((piece) => isLarge(piece, row));
  return [before, after].flatMap((piece) => piece ?? []);
}

/** How far a run's middle lies above or below those of the large pieces beside it, on a row that falls. */
function distanceOffLine({ box }: ProposedSpan, beside: readonly Piece[], fall: number): number {
  if (beside.length === 0) return 0;
  const levels = beside.map((piece) => levelOf(piece.box, fall));
  return Math.abs(levelOf(box, fall) - mean(levels));
}

function isLarge({ box }: Piece, { height }: Row): boolean {
  return box.height >= large * height;
}

// In heights of a digit, squared: the spread of a row that tells half of how much it falls.
const telling = 10;

/**
 * How far a row falls for each pixel to the right, by ridge regression over its large pieces: a short one does not
 * tell a page that is turned from digits that stand unevenly.
 */
function fallOf(row: Row): number {
  const boxes = row.pieces.filter((piece) => isLarge(piece, row)).map(({ box }) => box);
  const [middle, level] = [mean(boxes.map(acrossOf)), mean(boxes.map((box) => levelOf(box, 0)))];
  let [together, spread] = [0, telling * row.height ** 2];
  for (const box of boxes) {
    const across = acrossOf(box) - middle;
    together += across * (levelOf(box, 0) - level);
    spread += across ** 2;
  }
  return together / spread;
}

function acrossOf({ x, width }: Box): number {
  return x + width / 2;
}

function levelOf(box: Box, fall: number): number {
  return box.y + box.height / 2 - fall * acrossOf(box);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
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
