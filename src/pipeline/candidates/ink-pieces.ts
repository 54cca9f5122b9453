import type { Box } from '../image/index.ts';
import { extent, hasPosition, type Stroke } from '../ink/index.ts';
import type { Piece } from './piece.ts';

/** Ink as pieces: its strokes. */
export function piecesOfInk(strokes: readonly Stroke[]): Piece[] {
  return strokes
    .filter(({ points }) => points.some(hasPosition))
    .map((stroke, origin) => inkPiece(stroke, origin));
}

/** A stroke, or a part of one, as a piece. */
export function inkPiece(stroke: Stroke, origin: number): Piece {
  return { box: boxOfStroke(stroke), origin, substance: { kind: 'ink', stroke } };
}

function boxOfStroke({ points }: Stroke): Box {
  const { left, top, width, height } = extent(points.filter(hasPosition));
  // A dot, and a stroke straight down, have an extent too: a pixel, so that heights can be compared with it.
  return { x: left, y: top, width: Math.max(1, width), height: Math.max(1, height) };
}
