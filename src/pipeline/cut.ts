import { cutMarks } from './cut-marks.ts';
import { cutStroke } from './cut-stroke.ts';
import { inkPiece } from './ink-pieces.ts';
import type { Piece } from './piece.ts';
import { markPiece } from './picture-pieces.ts';
import { leftToRight, type Row } from './rows.ts';

/** A row whose pieces are cut where they may hold more than one digit. */
export function cutRow({ pieces, height }: Row): Row {
  return { pieces: leftToRight(pieces.flatMap((piece) => cut(piece, height))), height };
}

function cut(piece: Piece, height: number): Piece[] {
  const { origin, substance } = piece;
  if (substance.kind === 'ink') {
    const parts = cutStroke(substance.stroke, height);
    return parts.length === 1 ? [piece] : parts.map((stroke) => inkPiece(stroke, origin));
  }
  const { reduction = 1 } = substance.marks;
  const parts = cutMarks(substance.marks, height / reduction);
  if (parts.length === 1) return [piece];
  return parts.map(({ marks, cutInk }) => ({ ...markPiece(marks, origin, reduction), cutInk }));
}
