import type { Box } from '../image/index.ts';
import { hasPosition, type Stroke } from '../ink/index.ts';
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
  const placed = points.filter(hasPosition);
  const [across, down] = [placed.map(({ x }) => x), placed.map(({ y }) => y)];
  const [x, y] = [Math.min(...across), Math.min(...down)];
  // A dot, and a stroke straight down, have an extent too: a pixel, so that heights can be compared with it.
  const width = Math.max(1, Math.max(...across) - x);
  return { x, y, width, height: Math.max(1, Math.max(...down) - y) };
}
