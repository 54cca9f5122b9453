import { scaled } from '../image/index.ts';
import { type LabelledMarks, marksOfComponents } from './labelled-marks.ts';
import type { Marks } from '../marks/index.ts';
import type { Piece } from './piece.ts';
import { typicalHeight } from './rows.ts';

// More components than this are no page of writing but noise: only the largest are looked at. A guess.
const mostPieces = 4000;

/** A picture's marks as pieces: the components that hang together, without those too small to say anything. */
export function piecesOfPicture(marks: LabelledMarks): Piece[] {
  const { reduction = 1 } = marks.marks;
  const least = leastArea(marks.components.map(({ area }) => area));
  return marks.components.flatMap((component, index) => {
    if (component.area < least) return [];
    const piece = markPiece(marksOfComponents(marks, new Set([component])), index, reduction);
    return [{ ...piece, ...(marks.printed && { printed: marks.printed[index]! }) }];
  });
}

// In heights of a digit: what is larger is a frame, a ruled line or the edge of something, and holds no digit. Guesses.
const widest = 5;
const highest = 2.5;

/** The pieces without those too large for the writing that the others are. */
export function withoutOversized(pieces: readonly Piece[]): Piece[] {
  const height = typicalHeight(pieces.map(({ box }) => box));
  return pieces.filter(({ box }) => box.width <= widest * height && box.height <= highest * height);
}

/** Marks of a component, or of a part of one, as a piece. */
export function markPiece(marks: Marks, origin: number, reduction: number): Piece {
  return {
    box: scaled(marks.box, reduction),
    origin,
    substance: { kind: 'marks', marks: { ...marks, reduction } },
  };
}

// In pixels: a part of the writing has more. A guess.
const speck = 6;

function leastArea(areas: readonly number[]): number {
  if (areas.length <= mostPieces) return speck;
  return Math.max(speck, [...areas].sort((one, other) => other - one)[mostPieces]!);
}
