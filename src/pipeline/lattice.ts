import { bestPath, type Edge, type Path } from './best-path.ts';
import type { Box } from './box.ts';
import { boundaryFeatures, digitFeatures, refusedFeatures, type Features } from './features.ts';
import type { Opinion } from './opinion.ts';
import type { Row } from './rows.ts';
import type { Span } from './spans.ts';
import { weighed, type Weights } from './weights.ts';

/** A run of pieces taken as one digit, or as none. */
export interface Step<S extends Span = Span> {
  readonly from: number;
  readonly to: number;
  readonly kind: 'digit' | 'refused';
  readonly span: S;
  readonly features: Features;
}

/** All ways to read a row. */
export interface Lattice<S extends Span = Span> {
  readonly length: number;
  readonly steps: readonly Step<S>[];
  /** What parts the pieces before each place from those after it. */
  readonly boundaries: readonly Features[];
}

/** A run of pieces with the network's opinion; without one it is too small to be a digit. */
export interface Judged extends Span {
  readonly opinion: Opinion | undefined;
}

export function latticeOf<S extends Judged>(
  row: Row,
  spans: readonly S[],
  isAlone: boolean,
): Lattice<S> {
  return {
    length: row.pieces.length,
    steps: spans.flatMap((span) => stepsOf(row, span, isAlone)),
    boundaries: row.pieces.map((_, place) => boundaryOf(row, place)),
  };
}

function stepsOf<S extends Judged>({ pieces, height }: Row, span: S, isAlone: boolean): Step<S>[] {
  const { from, to, opinion } = span;
  const box: Box = span.box;
  const members = pieces.slice(from, to);
  const refused: Step<S> = {
    from,
    to,
    kind: 'refused',
    span,
    features: refusedFeatures(box, height, opinion),
  };
  if (!opinion) return [refused];
  const isWhole = isAlone && members.length === pieces.length;
  const features = digitFeatures(members, box, height, opinion, isWhole);
  return [{ from, to, kind: 'digit', span, features }, refused];
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

/** The best way through a lattice. */
export function bestWay<S extends Span>(
  { length, steps, boundaries }: Lattice<S>,
  weights: Weights,
): Path<Step<S> & Edge> {
  return bestPath(
    length,
    steps.map((step) => ({ ...step, score: weighed(step.features, weights) })),
    boundaries.map((features) => weighed(features, weights)),
  );
}
