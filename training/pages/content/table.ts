import type { Random } from '../../data/random.ts';
import type { PlacedNumber } from '../placed.ts';
import { frameOf, movedNumber, pickValues } from '../layout.ts';
import { pickFigures, pickLabel, pickName } from '../lettering/phrases.ts';
import {
  areaPiece,
  drawn,
  type Piece,
  rectangle,
  ruled,
  type Sketch,
  strokePiece,
} from '../wide/piece.ts';
import { symbolPieces } from '../writing/symbols.ts';
import { circle } from '../writing/strokes.ts';
import { pickDrift, widthOf } from './rows.ts';
import { numberOf, plainNumber, type Writer } from './writer.ts';

interface Grid {
  /** Right ends of the columns, from 0 on, and lower ends of the rows. */
  readonly across: readonly number[];
  readonly down: readonly number[];
  readonly pitch: number;
}

/** Numbers in a table: some cells empty, struck or ringed, with heads and names where the form has words. */
export function tableContent(writer: Writer, random: Random): Sketch {
  const numbers = pickNumbers(writer, random);
  const grid = gridFor(numbers, random);
  const align = random.pick([0.1, 0.5, 0.5, 0.9]);
  const placed = numbers.map((row, index) => {
    const drift = pickDrift(random.between(0.2, 1), random);
    return row.map(
      (number, column) =>
        number && inCell(number, grid, column, index * grid.pitch, align, drift, random),
    );
  });
  const rows = placed.map((row) => row.filter((number) => number !== undefined));
  return {
    rows: rows.filter((row) => row.length > 0),
    pieces: [
      ...tableLines(grid, random),
      ...emptyCells(placed, grid, random),
      ...rings(rows, random),
      ...(writer.prints ? heads(writer, grid, random) : []),
    ],
    pitch: grid.pitch,
  };
}

// Rows and columns.
const sizes = [
  [3, 3],
  [5, 4],
  [8, 6],
  [12, 7],
  [10, 2],
  [2, 8],
  [1, 6],
  [4, 1],
  [6, 5],
] as const;

/** A table's numbers, none where a cell is empty. */
function pickNumbers(writer: Writer, random: Random): (PlacedNumber | undefined)[][] {
  const [rowCount, columnCount] = random.pick(sizes);
  const longest = random.pick([1, 1, 2, 2, 3, 4]);
  const empty = random.chance(0.6) ? random.between(0, 0.35) : 0;
  return Array.from({ length: rowCount }, () =>
    Array.from({ length: columnCount }, () => {
      if (random.chance(empty)) return undefined;
      if (random.chance(0.2)) return numberOf(writer, [1, longest], random);
      return plainNumber(writer, pickValues([1, longest], random), random);
    }),
  );
}

function gridFor(
  numbers: readonly (readonly (PlacedNumber | undefined)[])[],
  random: Random,
): Grid {
  const pitch = random.between(1.1, 2.4);
  const room = random.between(0.15, 1.4);
  const even = random.chance(0.6);
  const widths = numbers[0]!.map((_, column) =>
    Math.max(0.8, ...numbers.map((row) => (row[column] ? widthOf(row[column]) : 0))),
  );
  const widest = Math.max(...widths);
  let edge = 0;
  const across = widths.map((width) => (edge += (even ? widest : width) + room));
  const bottom = random.between(0.05, 0.95) * (pitch - 1);
  return { across, down: numbers.map((_, row) => row * pitch + bottom), pitch };
}

function inCell(
  number: PlacedNumber,
  { across }: Grid,
  column: number,
  baseline: number,
  align: number,
  drift: (x: number) => number,
  random: Random,
): PlacedNumber {
  const [left, right] = [across[column - 1] ?? 0, across[column]!];
  const { left: from } = frameOf(number);
  const free = right - left - widthOf(number);
  const x = left + random.near(align, 0.12) * free - from;
  return movedNumber(number, x, (at) => baseline + drift(at));
}

const lineKinds = ['all', 'all', 'all', 'levels', 'uprights', 'frame', 'none'] as const;

function tableLines({ across, down, pitch }: Grid, random: Random): Piece[] {
  const kind = random.pick(lineKinds);
  if (kind === 'none') return [];
  const byHand = random.chance(0.35);
  const [thin, thick] = [random.between(0.012, 0.06), random.between(0.04, 0.12)];
  const [top, bottom, right] = [down[0]! - pitch, down.at(-1)!, across.at(-1)!];
  const outer = random.chance(0.4) ? thick : thin;
  const line = (x1: number, y1: number, x2: number, y2: number, width: number): Piece => {
    const [from, to] = [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ];
    return byHand
      ? strokePiece('lines', 'pen', drawn(from, to, random))
      : strokePiece('lines', 'press', ruled(from, to), width);
  };
  const levels = [top, ...down].map((y, index) =>
    line(0, y, right, y, index % down.length === 0 ? outer : thin),
  );
  const uprights = [0, ...across].map((x, index) =>
    line(x, top, x, bottom, index % across.length === 0 ? outer : thin),
  );
  if (kind === 'levels') return levels;
  if (kind === 'uprights') return uprights;
  if (kind === 'all') return [...levels, ...uprights];
  return [levels[0]!, levels.at(-1)!, uprights[0]!, uprights.at(-1)!];
}

/** What stands in cells that hold no number: mostly nothing, or one stroke after the other. */
function emptyCells(
  placed: readonly (readonly (PlacedNumber | undefined)[])[],
  { across, down, pitch }: Grid,
  random: Random,
): Piece[] {
  const filler = random.pick(['none', 'none', 'slash', 'minus', 'times', 'shade'] as const);
  if (filler === 'none') return [];
  return placed.flatMap((row, index) =>
    row.flatMap((number, column) => {
      if (number || random.chance(0.3)) return [];
      const cell = {
        left: across[column - 1] ?? 0,
        right: across[column]!,
        top: down[index]! - pitch,
        bottom: down[index]!,
      };
      const middle = { x: (cell.left + cell.right) / 2, y: (cell.top + cell.bottom) / 2 };
      if (filler === 'shade') return [areaPiece('print', 'shade', rectangle(cell))];
      if (filler === 'times')
        return symbolPieces('times', { x: middle.x - 0.3, y: middle.y + 0.3 }, 0.6, random);
      const rise =
        filler === 'slash' ? random.between(0.3, 0.5) * (random.chance(0.8) ? 1 : -1) : 0;
      const ends = [-1, 1].map((side) => ({
        x: middle.x + side * random.between(0.15, 0.45),
        y: middle.y - side * rise,
      })) as [{ x: number; y: number }, { x: number; y: number }];
      return [strokePiece('handwriting', 'pen', drawn(...ends, random))];
    }),
  );
}

/** Some results are ringed. */
function rings(rows: readonly (readonly PlacedNumber[])[], random: Random): Piece[] {
  if (!random.chance(0.2)) return [];
  return rows.flat().flatMap((number) => {
    if (!random.chance(0.15)) return [];
    const { left, top, right, bottom } = frameOf(number);
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const [wide, high] = [(right - left) / 2 + 0.25, (bottom - top) / 2 + 0.2];
    return [strokePiece('lines', 'pen', circle(middle, wide, high, random))];
  });
}

/** Printed heads above, names or figures before the rows, a shaded head now and then. */
function heads({ printer }: Writer, { across, down, pitch }: Grid, random: Random): Piece[] {
  const size = random.between(0.3, 0.7);
  const pieces: Piece[] = [];
  if (random.chance(0.6)) {
    const y = down[0]! - pitch - random.between(0.2, 0.5);
    across.forEach((_, column) => {
      pieces.push(
        ...printer.print(pickLabel(random), { x: (across[column - 1] ?? 0) + 0.1, y }, size),
      );
    });
    const head = { left: 0, right: across.at(-1)!, top: y - 1.4 * size, bottom: down[0]! - pitch };
    if (random.chance(0.4)) pieces.push(areaPiece('print', 'shade', rectangle(head)));
  }
  if (random.chance(0.5)) {
    const text = random.pick([pickName, pickFigures]);
    for (const bottom of down) {
      const end = { x: -random.between(0.15, 0.3), y: bottom - 0.2 * pitch };
      pieces.push(...printer.printBefore(text(random), end, size));
    }
  }
  return pieces;
}
