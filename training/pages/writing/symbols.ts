import type { Random } from '../../data/random.ts';
import { symbols } from '../../hands/signs/symbols.ts';
import { heldOutStyle, styleOf } from '../../hands/style.ts';
import { write } from '../../hands/writer.ts';
import type { Place } from '../camera.ts';
import { frameAround, type Layer, type Piece, strokePiece } from '../wide/piece.ts';

/** A sign of the catalogue that is no digit, from `start`, its left bottom corner, `height` high. */
export function symbolPieces(
  name: string,
  start: Place,
  height: number,
  random: Random,
  layer: Layer = 'handwriting',
): Piece[] {
  const allograph = symbols.find((each) => each.name === `symbol/${name}`)!;
  const style = styleOf(heldOutStyle(random.below(1 << 16)));
  const strokes = write(allograph, { ...style, sampling: 1 }, random).map(({ points }) =>
    points.map(({ x, y }) => ({ x: (height * x) / 100, y: start.y + height * (y / 100 - 1) })),
  );
  const { left } = frameAround(strokes.flat());
  return strokes.map((places) =>
    strokePiece(
      layer,
      'pen',
      places.map(({ x, y }) => ({ x: start.x + x - left, y })),
    ),
  );
}

/** A bracket or brace beside a place, open to the right or, mirrored, to the left. */
export function bracket(
  kind: 'round' | 'square' | 'brace',
  place: Place,
  height: number,
  opens: 1 | -1,
  random: Random,
): Piece {
  const shapes = {
    round: [[0.22, 0], [0.06, 0.2], [0, 0.5], [0.06, 0.8], [0.22, 1]],
    square: [[0.18, 0], [0, 0], [0, 1], [0.18, 1]],
    brace: [[0.26, 0], [0.12, 0.1], [0.12, 0.4], [0, 0.5], [0.12, 0.6], [0.12, 0.9], [0.26, 1]],
  } as const; // prettier-ignore
  const places = shapes[kind].map(([x, y]) => ({
    x: place.x + opens * height * x + random.near(0, 0.02),
    y: place.y + height * (y - 1) + random.near(0, 0.02),
  }));
  return strokePiece('handwriting', 'pen', places);
}
