import type { Random } from '../../data/random.ts';
import type { Frame } from '../camera.ts';
import { frameOf, movedNumber, pickValues } from '../layout.ts';
import { drawn, type Piece, rectangle, type Sketch, strokePiece } from '../wide/piece.ts';
import { circle } from '../writing/strokes.ts';
import { plainNumber, type Writer } from './writer.ts';

/** Numbers here and there on a sheet, some of them in shapes that were drawn around them, some shapes empty. */
export function scatteredContent(writer: Writer, random: Random): Sketch {
  const [rowCount, columnCount] = [1 + random.below(5), 1 + random.below(5)];
  const [pitch, step] = [random.between(2, 4), random.between(2.5, 5)];
  const digits = random.chance(0.7) ? ([1, 1] as const) : ([1, 3] as const);
  const shapes: Piece[] = [];
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) => column)
      .filter(() => random.chance(0.7))
      .map((column) => {
        const number = plainNumber(writer, pickValues(digits, random), random);
        const { left, right } = frameOf(number);
        const x = column * step + random.next() * Math.max(0, step - (right - left) - 0.7) - left;
        const placed = movedNumber(
          number,
          x,
          () => row * pitch + random.between(-0.25, 0.25) * (pitch - 1.6),
        );
        if (writer.boxes && random.chance(0.3))
          shapes.push(...shapeAround(frameOf(placed), random));
        return placed;
      }),
  );
  return { rows: rows.filter((numbers) => numbers.length > 0), pieces: shapes, pitch };
}

/** A ring, a frame or a triangle, drawn by hand. */
export function shapeAround({ left, top, right, bottom }: Frame, random: Random): Piece[] {
  const room = random.between(0.08, 0.45);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const [wide, high] = [(right - left) / 2 + room, (bottom - top) / 2 + room];
  const kind = random.pick(['ring', 'frame', 'frame', 'triangle'] as const);
  if (kind === 'ring')
    return [strokePiece('lines', 'pen', circle(middle, 1.15 * wide, 1.15 * high, random))];
  const corners =
    kind === 'frame'
      ? rectangle({
          left: left - room,
          top: top - room,
          right: right + room,
          bottom: bottom + room,
        })[0]!
      : [
          { x: middle.x, y: top - 1.2 * high },
          { x: right + 1.2 * wide, y: bottom + room },
          { x: left - 1.2 * wide, y: bottom + room },
        ];
  return corners.map((corner, index) =>
    strokePiece('lines', 'pen', drawn(corner, corners[(index + 1) % corners.length]!, random)),
  );
}
