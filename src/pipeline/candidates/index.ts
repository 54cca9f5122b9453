/** What of the writing may be one digit: pieces, rows, cuts, and the spans proposed of them. */

export { baselineOf, isFullSize } from './baseline.ts';
export type { Candidate } from './candidate.ts';
export { broadPiecesOf, isConfident } from './confident-digits.ts';
export { marksOf, type Piece } from './piece.ts';
export { propose, type Proposal, type ProposedRow, type ProposedSpan } from './propose.ts';
export { readLines } from './read-lines.ts';
export { type Row, typicalHeight } from './rows.ts';
export { skewOfRow } from './skew.ts';
export { widestGapOf } from './spans.ts';
export { writingOf, type Writing } from './writing.ts';
