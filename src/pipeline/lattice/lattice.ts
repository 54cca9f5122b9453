import { type Box, centreOf, enclosing, mean } from '../image/index.ts';
import {
  besideFeatures,
  boundaryFeatures,
  digitFeatures,
  lineFeatures,
  refusedFeatures,
  rowsFeatures,
  type Features,
} from './features.ts';
import type { TileScore } from '../network/index.ts';
import {
  type Piece,
  type Proposal,
  type ProposedRow,
  type ProposedSpan,
  type Row,
  baselineOf,
  isFullSize,
} from '../candidates/index.ts';

/** A run of pieces taken as one digit, or as none, and what speaks for that and for parting it from those before. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly kind: 'digit' | 'refused';
  readonly span: ProposedSpan;
  readonly features: Features;
}

/** All paths through a row: each leads from node 0 to `length`, its number of pieces. */
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

/** All paths through a page: rows in one arrangement or another, or the whole writing as one digit, or as none. */
export interface PageLattice {
  readonly arrangements: readonly Arrangement[];
  readonly wholeDigit: readonly Features[];
  readonly wholeRefused: readonly Features[];
}

/** The paths that a proposal leaves open, with the scores of its candidates' tiles. */
export function pageLatticeOf(proposal: Proposal, tileScores: readonly TileScore[]): PageLattice {
  const { whole, others, arrangements } = proposal;
  const page = enclosing(whole.pieces.map(({ box }) => box));
  const writing = enclosing([...whole.pieces, ...others].map(({ box }) => box));
  const left = others.map(({ box }) => refusedFeatures(box, whole.height, undefined, false));
  const beside = besideFeatures(others, whole.height);
  const digit = digitFeatures(whole.pieces, page, whole.height, tileScores[0]!, true);
  const { stretch } = whole;
  return {
    arrangements: arrangements.map((rows) => ({
      lattices: rows.map((row) => latticeOf(row, tileScores, rows.length === 1)),
      features: rowsFeatures(
        rows.map(({ row }) => row),
        writing,
      ),
    })),
    wholeDigit: [digit, lineFeatures('digit', stretch, tileScores[0]!.value), beside, ...left],
    wholeRefused: [
      refusedFeatures(page, whole.height, tileScores[0], true),
      lineFeatures('refused', stretch, 0),
      ...left,
    ],
  };
}

/** The paths through a row; the whole of the only row as one run is left out, being a path of the page. */
function latticeOf({ row, spans }: ProposedRow, tileScores: readonly TileScore[], isOnly: boolean) {
  const length = row.pieces.length;
  const { skew } = baselineOf(
    row.pieces.map(({ box }) => box),
    row.height,
  );
  const boundaries = row.pieces.map((_, node) => boundaryOf(row, node));
  const inner = spans.filter((span) => !(isOnly && span.candidate === 0));
  return {
    row,
    length,
    steps: inner.flatMap((span) =>
      stepsOfSpan(row, skew, span, tileScores, boundaries[span.from]!),
    ),
  };
}

function stepsOfSpan(
  row: Row,
  skew: number,
  span: ProposedSpan,
  tileScores: readonly TileScore[],
  boundary: Features,
): Step[] {
  const { pieces, height } = row;
  const { from, to, box, candidate, stretch } = span;
  const tileScore = candidate === undefined ? undefined : tileScores[candidate];
  const beside = largeBeside(row, span);
  const isInner = beside.length === 2;
  const none = {
    ...refusedFeatures(box, height, tileScore, false, isInner),
    ...lineFeatures('refused', stretch, 0),
    ...boundary,
  };
  const refused: Step = { from, to, kind: 'refused', span, features: none };
  if (!tileScore) return [refused];
  const members = pieces.slice(from, to);
  const off = distanceOffLine(span, beside, skew);
  const features = {
    ...digitFeatures(members, box, height, tileScore, false, off),
    ...lineFeatures('digit', stretch, tileScore.value),
    ...boundary,
  };
  return [{ from, to, kind: 'digit', span, features }, refused];
}

/** The next large pieces on the two sides of a run: one or none where it stands at an end. */
function largeBeside(row: Row, { from, to }: ProposedSpan): Piece[] {
  const before = row.pieces.slice(0, from).findLast(({ box }) => isFullSize(box, row.height));
  const after = row.pieces.slice(to).find(({ box }) => isFullSize(box, row.height));
  return [before, after].flatMap((piece) => piece ?? []);
}

/** How far a run's middle lies above or below those of the large pieces beside it. */
function distanceOffLine({ box }: ProposedSpan, beside: readonly Piece[], skew: number): number {
  if (beside.length === 0) return 0;
  const levels = beside.map((piece) => levelOf(piece.box, skew));
  return Math.abs(levelOf(box, skew) - mean(levels));
}

/** How far down a box's centre lies on a row without its skew. */
function levelOf(box: Box, skew: number): number {
  const { x, y } = centreOf(box);
  return y - skew * x;
}

// Pieces further off do not reach over the boundary. A guess.
const reach = 4;

function boundaryOf({ pieces, height }: Row, node: number): Features {
  if (node === 0) return {};
  return boundaryFeatures(
    pieces.slice(Math.max(0, node - reach), node),
    pieces.slice(node, node + reach),
    height,
  );
}
