import type { Random } from '../../data/random.ts';
import type { PlacedNumber } from '../placed.ts';
import { frameOf, movedNumber } from '../layout.ts';
import { pickLabel, pickUnit } from '../lettering/phrases.ts';
import { drawn, moved, type Piece, ruled, type Sketch, strokePiece } from '../wide/piece.ts';
import { bracket } from '../writing/symbols.ts';
import { fieldOf, pickCells } from './boxes.ts';
import { widthOf } from './rows.ts';
import { numberOf, type Writer } from './writer.ts';

const fieldKinds = ['rule', 'rule', 'dots', 'dashes', 'box', 'cells', 'brackets', 'none'] as const;

/** A form's fields below each other: a label, what is written, a unit. */
export function formContent(writer: Writer, random: Random): Sketch {
  const kind = writer.boxes ? random.pick(fieldKinds) : 'none';
  const cells = pickCells(random);
  const pitch = Math.max(random.between(1.3, 3), kind === 'cells' ? cells.height + 0.1 : 0);
  const rowCount = 1 + random.below(8);
  const long = random.between(2.5, 8);
  const size = random.between(0.3, 0.9);
  const units = random.chance(0.4);
  const rows: PlacedNumber[][] = [];
  const pieces: Piece[] = [];
  for (let row = 0; row < rowCount; row++) {
    const y = row * pitch;
    const count = Math.max(1, Math.round(long / (cells.width + cells.gap)));
    const field = kind === 'cells' ? fieldOf(writer, cells, count, random) : undefined;
    const number = field?.numbers[0] ?? inField(numberOf(writer, [1, 6], random), long, random);
    if (field || !random.chance(0.12)) rows.push([movedNumber(number, 0, () => y)]);
    const end = field
      ? count * (cells.width + cells.gap)
      : Math.max(long, frameOf(number).right + 0.1);
    pieces.push(...moved(field?.pieces ?? fieldLines(kind, end, random), 0, y));
    pieces.push(...labels(writer, { y, end, size, units }, random));
  }
  return { rows, pieces, pitch };
}

function inField(number: PlacedNumber, long: number, random: Random): PlacedNumber {
  const free = Math.max(0.2, long - widthOf(number));
  const sink = random.near(0, 0.06);
  return movedNumber(number, random.next() * free - frameOf(number).left, () => sink);
}

function labels(
  { prints, printer, words }: Writer,
  row: { y: number; end: number; size: number; units: boolean },
  random: Random,
): Piece[] {
  const end = { x: -random.between(0.1, 0.6), y: row.y - random.between(-0.05, 0.15) };
  const after = { x: row.end + random.between(0.15, 0.5), y: end.y };
  if (!prints) return random.chance(0.2) ? words.write(pickUnit(random), after, 0.8, random) : [];
  return [
    ...printer.printBefore(pickLabel(random), end, row.size),
    ...(row.units ? printer.print(pickUnit(random), after, row.size) : []),
  ];
}

/** The field from 0 to `end`, its writing's baseline at 0. */
function fieldLines(kind: (typeof fieldKinds)[number], end: number, random: Random): Piece[] {
  const y = random.near(0.08, 0.08);
  const width = random.between(0.015, 0.08);
  const level = (at: number): Piece =>
    strokePiece('lines', 'press', ruled({ x: 0, y: at }, { x: end, y: at }), width);
  if (kind === 'rule')
    return random.chance(0.8)
      ? [level(y)]
      : [strokePiece('lines', 'pen', drawn({ x: 0, y }, { x: end, y }, random))];
  if (kind === 'dots' || kind === 'dashes') return broken(kind, end, y, Math.max(width, 0.04));
  if (kind === 'brackets')
    return [
      bracket('square', { x: -0.15, y: 0.1 }, 1.2, 1, random),
      bracket('square', { x: end + 0.15, y: 0.1 }, 1.2, -1, random),
    ].map((piece) => ({ ...piece, layer: 'print', tool: 'press' }));
  if (kind !== 'box') return [];
  const top = -1 - random.between(0.02, 0.4);
  const upright = (x: number): Piece =>
    strokePiece('lines', 'press', ruled({ x, y: top }, { x, y }), width);
  return [level(y), level(top), upright(-0.08), upright(end)];
}

function broken(kind: 'dots' | 'dashes', end: number, y: number, width: number): Piece[] {
  const step = kind === 'dots' ? 0.18 : 0.5;
  const long = kind === 'dots' ? 0.01 : 0.3;
  return Array.from({ length: Math.floor(end / step) }, (_, index) =>
    strokePiece(
      'lines',
      'press',
      [
        { x: index * step, y },
        { x: index * step + long, y },
      ],
      width,
    ),
  );
}
