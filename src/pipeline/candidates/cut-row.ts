import { cutMarks } from './cut-marks.ts';
import { cutStroke } from './cut-stroke.ts';
import { inkPiece } from './ink-pieces.ts';
import type { Piece } from './piece.ts';
import { markPiece } from './picture-pieces.ts';
import { leftToRight, typicalHeight, type Row } from './rows.ts';

/**
 * A row whose pieces are cut where they may hold more than one digit. In a picture, the width of what was cut says
 * nothing of a digit's height: three 0s that touch are as wide as one large flat one.
 */
export function cutRow({ pieces, height }: Row, confident: ReadonlySet<Piece> = new Set()): Row {
  const cuts = pieces.map((piece) => (confident.has(piece) ? [piece] : cutPiece(piece, height)));
  const boxes = pieces.map(({ box, substance }, index) => {
    return substance.kind === 'marks' && cuts[index]!.length > 1 ? { ...box, width: 0 } : box;
  });
  return { pieces: leftToRight(cuts.flat()), height: Math.min(height, typicalHeight(boxes)) };
}

function cutPiece(piece: Piece, height: number): Piece[] {
  const { origin, substance, printed } = piece;
  if (substance.kind === 'ink') {
    const parts = cutStroke(substance.stroke, height);
    return parts.length === 1 ? [piece] : parts.map((stroke) => inkPiece(stroke, origin));
  }
  const { reduction = 1 } = substance.marks;
  const parts = cutMarks(substance.marks, height / reduction);
  if (parts.length === 1) return [piece];
  return parts.map(({ marks, cutInk }) => ({
    ...markPiece(marks, origin, reduction),
    cutInk,
    ...(printed !== undefined && { printed }),
  }));
}
