import type { Random } from '../../data/random.ts';
import type { PlacedNumber } from '../placed.ts';
import { frameOf, movedNumber } from '../layout.ts';
import type { Range } from '../options.ts';
import { drawn, type Piece, type Sketch, strokePiece } from '../wide/piece.ts';
import { symbolPieces } from '../writing/symbols.ts';
import { numberOf, type Writer } from './writer.ts';

export interface RowsShape {
  readonly rows: number;
  readonly numbers: number;
  readonly digits: Range;
}

/** Numbers in rows: one after the other as they come, or below each other in columns. */
export function rowsContent(writer: Writer, shape: RowsShape, random: Random): Sketch {
  const pitch = random.between(1.15, 2.6);
  const raw = Array.from({ length: shape.rows }, () =>
    Array.from({ length: shape.numbers }, () => numberOf(writer, shape.digits, random)),
  );
  const starts = random.chance(0.6) ? columns(raw, random) : running(raw, random);
  const wander = random.between(0.3, 1.4);
  const rows = raw.map((numbers, row) => {
    const drift = pickDrift(wander, random);
    return numbers.map((number, index) =>
      movedNumber(number, starts[row]![index]!, (x) => row * pitch + drift(x)),
    );
  });
  return { rows, pieces: sumPieces(writer, rows, pitch, random), pitch };
}

/** How a baseline leaves the straight line: a slope and a slow wave. */
export function pickDrift(strength: number, random: Random): (x: number) => number {
  const slope = random.near(0, 0.012) * strength;
  const [height, phase] = [random.near(0, 0.06) * strength, random.between(0, 7)];
  return (x) => slope * x + height * Math.sin(0.45 * x + phase);
}

type Starts = readonly (readonly number[])[];

/** Below each other, to the left or to the right of their column. */
function columns(raw: readonly (readonly PlacedNumber[])[], random: Random): Starts {
  const gutter = random.between(0.9, 2.4);
  const align = random.pick([0, 1, 1, 0.5]);
  let edge = 0;
  const edges = raw[0]!.map((_, index) => {
    const width = Math.max(...raw.map((numbers) => widthOf(numbers[index]!)));
    const start = edge;
    edge += width + gutter;
    return { start, width };
  });
  return raw.map((numbers) =>
    numbers.map((number, index) => {
      const { start, width } = edges[index]!;
      const free = width - widthOf(number);
      return start + align * free + random.near(0, 0.08) - frameOf(number).left;
    }),
  );
}

/** Each with a gap to the one before that cannot be taken for a gap within a number. */
function running(raw: readonly (readonly PlacedNumber[])[], random: Random): Starts {
  const gap = random.between(0.8, 2);
  return raw.map((numbers) => {
    let edge = random.near(0, 0.3);
    return numbers.map((number) => {
      const start = edge - frameOf(number).left;
      edge += widthOf(number) + gap * random.between(0.85, 1.4);
      return start;
    });
  });
}

export function widthOf(number: PlacedNumber): number {
  const { left, right } = frameOf(number);
  return right - left;
}

/** Now and then one column is a sum: a rule above its last number, and a sign beside the one before. */
function sumPieces(
  { boxes }: Writer,
  rows: readonly (readonly PlacedNumber[])[],
  pitch: number,
  random: Random,
): Piece[] {
  if (!boxes || rows.length < 2 || rows[0]!.length !== 1 || !random.chance(0.25)) return [];
  const frames = rows.map((numbers) => frameOf(numbers[0]!));
  const [left, right] = [
    Math.min(...frames.map((frame) => frame.left)) - random.between(0.1, 1.2),
    Math.max(...frames.map((frame) => frame.right)) + random.between(0, 0.6),
  ];
  const y = (rows.length - 1) * pitch - 1 - Math.max(0.02, (pitch - 1) * random.between(0, 0.8));
  const rule = (at: number): Piece =>
    strokePiece('lines', 'pen', drawn({ x: left, y: at }, { x: right, y: at }, random));
  const sign = { x: left - random.between(0.3, 0.8), y: (rows.length - 2) * pitch - 0.2 };
  return [
    rule(y),
    ...(random.chance(0.2) ? [rule(y + 0.12)] : []),
    ...(random.chance(0.6) ? symbolPieces(random.pick(['plus', 'times']), sign, 0.5, random) : []),
  ];
}
