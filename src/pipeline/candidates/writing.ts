import { type Box, scaled } from '../image/index.ts';
import { labelled, type LabelledMarks } from './labelled-marks.ts';
import { mainCluster } from './main-cluster.ts';
import type { Candidate } from './candidate.ts';
import { piecesOfInk } from './ink-pieces.ts';
import { piecesOfPicture } from './picture-pieces.ts';
import type { Piece } from './piece.ts';
import type { Stroke } from '../ink/index.ts';
import { type Marks, thicken } from '../marks/index.ts';

/** What is written on a page: the whole as one digit, and the pieces that it may be more of. */
export type Writing =
  | { readonly kind: 'ink'; readonly whole: Candidate; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'picture';
      readonly whole: Candidate;
      readonly pieces: readonly Piece[];
      readonly marks: LabelledMarks;
    };

/** The writing that marks are, of ink with its strokes; undefined where nothing is written. */
export function writingOf(marks: Marks, strokes?: readonly Stroke[]): Writing | undefined {
  if (marks.coverage.length === 0) return undefined;
  if (strokes) {
    return { kind: 'ink', whole: { box: boxOnPage(marks), marks }, pieces: piecesOfInk(strokes) };
  }
  const parts = labelled(marks);
  return {
    kind: 'picture',
    whole: wholeOf(parts),
    pieces: piecesOfPicture(parts),
    marks: parts,
  };
}

/** Of a picture's marks, the largest and what stands near it, as one digit; `among` are the components that count. */
export function wholeOf(marks: LabelledMarks, among = marks.components): Candidate {
  const digit = mainCluster(marks, among);
  return { box: boxOnPage(digit), marks: thicken(digit) };
}

function boxOnPage({ box, reduction = 1 }: Marks): Box {
  return scaled(box, reduction);
}
