import { cutMarks, cutMarksNear, type Part } from './cut-marks.ts';
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
  const { origin, substance } = piece;
  if (substance.kind === 'ink') {
    const parts = cutStroke(substance.stroke, height);
    return parts.length === 1 ? [piece] : parts.map((stroke) => inkPiece(stroke, origin));
  }
  const { reduction = 1 } = substance.marks;
  return piecesFrom(piece, cutMarks(substance.marks, height / reduction), reduction);
}

/** Parts of a piece's marks as pieces; the piece itself where it is whole. */
function piecesFrom(piece: Piece, parts: readonly Part[], reduction: number): Piece[] {
  if (parts.length === 1) return [piece];
  const { origin, printed } = piece;
  return parts.map(({ marks, cutInk }, index) => ({
    ...markPiece(marks, origin, reduction),
    cutInk: index === 0 ? (piece.cutInk ?? 0) : cutInk,
    ...(printed !== undefined && { printed }),
  }));
}

// In heights of a digit: a cut that would leave less on a side is there already, as it were. A guess.
const leastLeft = 0.12;

/** A picture's row that is cut at these places across the page too; the same row where pieces end there already. */
export function cutRowAt(row: Row, places: readonly number[]): Row {
  const { height } = row;
  const pieces = row.pieces.flatMap((piece) => {
    const { box, substance } = piece;
    if (substance.kind === 'ink') return [piece];
    const inside = places.filter(
      (place) =>
        place - box.x >= leastLeft * height && box.x + box.width - place >= leastLeft * height,
    );
    if (inside.length === 0) return [piece];
    const { marks } = substance;
    const { reduction = 1 } = marks;
    const columns = inside.map((place) => place / reduction - marks.box.x);
    return piecesFrom(piece, cutMarksNear(marks, height / reduction, columns), reduction);
  });
  return pieces.length === row.pieces.length ? row : { pieces: leftToRight(pieces), height };
}
