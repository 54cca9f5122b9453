import type { Random } from '../../data/random.ts';
import type { PlacedNumber } from '../placed.ts';
import { frameOf, movedNumber, pickValues } from '../layout.ts';
import type { Piece, Sketch } from '../wide/piece.ts';
import { asidesOf, struckOut } from './asides.ts';
import { boxesContent } from './boxes.ts';
import { formContent } from './form.ts';
import { printBeside } from './print-beside.ts';
import { rowsContent, type RowsShape } from './rows.ts';
import { scatteredContent } from './scattered.ts';
import { sumContent } from './sum.ts';
import { tableContent } from './table.ts';
import { plainNumber, type Writer } from './writer.ts';

/** What is written on a page of a kind, with all that stands around it. */
export type ContentKind =
  'single' | 'number' | 'rows' | 'sums' | 'scattered' | 'table' | 'boxes' | 'form' | 'blank';

const shapes: Readonly<Record<'number' | 'rows', readonly RowsShape[]>> = {
  number: [{ rows: 1, numbers: 1, digits: [2, 8] }],
  rows: [
    { rows: 1, numbers: 3, digits: [1, 5] },
    { rows: 2, numbers: 2, digits: [1, 6] },
    { rows: 3, numbers: 1, digits: [2, 6] },
    { rows: 6, numbers: 1, digits: [1, 5] },
    { rows: 4, numbers: 3, digits: [1, 5] },
    { rows: 8, numbers: 2, digits: [1, 4] },
    { rows: 7, numbers: 4, digits: [1, 4] },
    { rows: 12, numbers: 3, digits: [1, 4] },
  ],
};

// Kinds whose rows bring their own labels.
const labelled: ReadonlySet<ContentKind> = new Set(['form', 'boxes', 'table']);

export function sketchOf(kind: ContentKind, writer: Writer, random: Random): Sketch {
  const bare = bareSketch(kind, writer, random);
  const { sketch, pieces } = random.chance(0.1)
    ? withStruckOut(writer, bare, random)
    : { sketch: bare, pieces: [] };
  const asides = kind === 'blank' ? [] : asidesOf(writer, sketch, random);
  const print = writer.prints ? printBeside(writer, sketch, labelled.has(kind), random) : [];
  return { ...sketch, pieces: [...sketch.pieces, ...print, ...pieces, ...asides] };
}

function bareSketch(kind: ContentKind, writer: Writer, random: Random): Sketch {
  const kinds: Readonly<Record<ContentKind, () => Sketch>> = {
    single: () => ({
      rows: [[plainNumber(writer, pickValues([1, 1], random), random)]],
      pieces: [],
      pitch: random.between(1.2, 2.4),
    }),
    number: () => rowsContent(writer, random.pick(shapes.number), random),
    rows: () => rowsContent(writer, random.pick(shapes.rows), random),
    sums: () => sumContent(writer, random),
    scattered: () => scatteredContent(writer, random),
    table: () => tableContent(writer, random),
    boxes: () => boxesContent(writer, random),
    form: () => formContent(writer, random),
    blank: () => ({ rows: [], pieces: [], pitch: random.between(1.2, 2.4) }),
  };
  return kinds[kind]();
}

/** One number was struck out, and what should stand there was written beside it or nowhere. */
function withStruckOut(
  writer: Writer,
  sketch: Sketch,
  random: Random,
): { sketch: Sketch; pieces: Piece[] } {
  const numbers = sketch.rows.flat();
  if (numbers.length < 2) return { sketch, pieces: wrongBefore(writer, numbers, random) };
  const struck = random.pick(numbers);
  const rows = sketch.rows.map((row) => row.filter((number) => number !== struck));
  return {
    sketch: { ...sketch, rows: rows.filter((row) => row.length > 0) },
    pieces: struckOut(struck, random),
  };
}

function wrongBefore(writer: Writer, [number]: readonly PlacedNumber[], random: Random): Piece[] {
  if (!number) return [];
  const wrong = plainNumber(writer, pickValues([1, 3], random), random);
  const across = frameOf(number).left - frameOf(wrong).right - random.between(0.5, 1.2);
  return struckOut(
    movedNumber(wrong, across, () => 0),
    random,
  );
}
