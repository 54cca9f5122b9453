import type { Box } from '../../pipeline/image/index.ts';
import type { Ink, Point, Stroke } from '../../pipeline/ink/index.ts';
import { isIn } from '../reader/placed-reading.ts';

/** What of the ink lies in a box: a stroke that runs through it falls into the pieces inside. */
export function inkWithin(ink: Ink, box: Box): Ink {
  return { strokes: ink.strokes.flatMap((stroke) => piecesWithin(stroke, box)) };
}

function piecesWithin(stroke: Stroke, box: Box): Stroke[] {
  if (stroke.points.every((point) => isIn(box, point))) return [stroke];
  const pieces: Point[][] = [[]];
  for (const point of stroke.points) {
    if (isIn(box, point)) pieces.at(-1)!.push(point);
    else if (pieces.at(-1)!.length > 0) pieces.push([]);
  }
  return pieces.filter((points) => points.length > 0).map((points) => ({ ...stroke, points }));
}
