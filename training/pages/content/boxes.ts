import type { Random } from '../../data/random.ts';
import type { PlacedNumber } from '../placed.ts';
import { frameOf, movedNumber, pickValues } from '../layout.ts';
import {
  drawn,
  type Piece,
  rectangle,
  areaPiece,
  moved,
  ruled,
  type Sketch,
  strokePiece,
} from '../wide/piece.ts';
import { symbolPieces } from '../writing/symbols.ts';
import { pickLabel } from '../lettering/phrases.ts';
import { plainNumber, type Writer } from './writer.ts';

/** How the boxes of a form look that digits stand in one by one. */
export interface Cells {
  readonly width: number;
  readonly height: number;
  /** Paper between neighbours; 0 where they share a side. */
  readonly gap: number;
  readonly kind: 'boxes' | 'comb' | 'sides' | 'underscores';
  readonly byHand: boolean;
  readonly lineWidth: number;
}

export function pickCells(random: Random): Cells {
  return {
    width: random.between(0.75, 1.7),
    height: random.between(1.05, 2.1),
    gap: random.chance(0.3) ? random.between(0.08, 0.5) : 0,
    kind: random.pick(['boxes', 'boxes', 'boxes', 'comb', 'sides', 'underscores']),
    byHand: random.chance(0.3),
    lineWidth: random.between(0.015, 0.11),
  };
}

/** Rows of numbers, a digit in each box; some boxes empty or crossed, with a label beside where the form has words. */
export function boxesContent(writer: Writer, random: Random): Sketch {
  const cells = pickCells(random);
  const [rowCount, cellCount] = [1 + random.below(6), 1 + random.below(9)];
  const pitch = cells.height + (random.chance(0.4) ? 0 : random.between(0.1, 1.6));
  const rows: PlacedNumber[][] = [];
  const pieces: Piece[] = [];
  for (let row = 0; row < rowCount; row++) {
    const field = fieldOf(writer, cells, cellCount, random);
    rows.push(field.numbers.map((number) => movedNumber(number, 0, () => row * pitch)));
    pieces.push(...moved(field.pieces, 0, row * pitch));
    if (writer.prints && random.chance(0.5)) {
      const end = { x: -random.between(0.2, 0.8), y: row * pitch };
      pieces.push(...writer.printer.printBefore(pickLabel(random), end, random.between(0.4, 1)));
    }
  }
  if (random.chance(0.2)) pieces.push(blackSquare(cells, rowCount * pitch, random));
  return { rows: rows.filter((numbers) => numbers.length > 0), pieces, pitch };
}

interface Field {
  readonly numbers: readonly PlacedNumber[];
  readonly pieces: readonly Piece[];
}

/** A row of cells from 0 to the right, the baseline of what stands in them at 0. */
export function fieldOf(writer: Writer, cells: Cells, count: number, random: Random): Field {
  const filled = random.chance(0.6) ? count : 1 + random.below(count);
  const first = count - filled;
  const step = cells.width + cells.gap;
  // 1s against a box's side are what was taken for a line most often: they come more often.
  const digits = pickValues([filled, filled], random).map((value, index) =>
    inCell(writer, cells, random.chance(0.08) ? 1 : value, (first + index) * step, random),
  );
  const number = { digits: digits.flatMap((each) => each.digits), signs: [], flourishes: [] };
  const crosses = Array.from({ length: random.chance(0.4) ? first : 0 }, (_, index) => {
    const start = { x: index * step + 0.2 * cells.width, y: -random.between(0, 0.2) };
    const kind = random.pick(['times', 'times', 'equals']);
    return symbolPieces(kind, start, random.between(0.4, 0.8), random);
  });
  return { numbers: [number], pieces: [...cellLines(cells, count, random), ...crosses.flat()] };
}

/** Somewhere in its cell: in the middle, or against a side, or over it. */
function inCell(
  writer: Writer,
  cells: Cells,
  value: number,
  left: number,
  random: Random,
): PlacedNumber {
  const one = plainNumber(writer, [value], random);
  const frame = frameOf(one);
  const free = cells.width - (frame.right - frame.left);
  const share = random.chance(0.2) ? random.pick([0.05, 0.95]) : random.near(0.5, 0.15);
  const sink = random.near(0, 0.1) * (cells.height - 1);
  return movedNumber(one, left + share * free - frame.left, () => sink);
}

function cellLines(cells: Cells, count: number, random: Random): Piece[] {
  const { width, height, gap, kind, byHand, lineWidth } = cells;
  const bottom = (height - 1) / 2;
  const top = bottom - height;
  const step = width + gap;
  const line = (x1: number, y1: number, x2: number, y2: number): Piece => {
    const [from, to] = [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ];
    return byHand
      ? strokePiece('lines', 'pen', drawn(from, to, random))
      : strokePiece('lines', 'press', ruled(from, to), lineWidth);
  };
  const tick = kind === 'comb' ? bottom - random.between(0.15, 0.6) * height : top;
  return Array.from({ length: count }, (_, index) => {
    const [left, right] = [index * step, index * step + width];
    const isLast = index === count - 1 || gap > 0;
    const under = line(left, bottom, right, bottom);
    if (kind === 'underscores') return [line(left + 0.06, bottom, right - 0.06, bottom)];
    const sides = [
      line(left, tick, left, bottom),
      ...(isLast ? [line(right, tick, right, bottom)] : []),
    ];
    if (kind === 'sides') return sides;
    return [...sides, under, ...(kind === 'boxes' ? [line(left, top, right, top)] : [])];
  }).flat();
}

/** What scanners find a form's corners by. */
function blackSquare({ width, height }: Cells, bottom: number, random: Random): Piece {
  const side = random.between(0.5, 1.2) * width;
  const [left, top] = [-side - random.between(0, 0.6), random.between(-height, bottom - height)];
  return areaPiece(
    'print',
    'press',
    rectangle({ left, top, right: left + side, bottom: top + side }),
  );
}
