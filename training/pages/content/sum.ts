import type { Random } from '../../data/random.ts';
import type { PlacedNumber } from '../placed.ts';
import { frameOf, movedNumber, pickValues } from '../layout.ts';
import { frameAround, type Piece, placesOf, type Sketch, strokePiece } from '../wide/piece.ts';
import { bracket, symbolPieces } from '../writing/symbols.ts';
import { pickDrift } from './rows.ts';
import { plainNumber, type Writer } from './writer.ts';

const operators = [
  'plus',
  'minus',
  'minus',
  'times',
  'divide',
  'equals',
  'equals',
  'slash',
  'colon',
  'less',
] as const;

/** Sums in a row or several: numbers with operators between, brackets about some of them. */
export function sumContent(writer: Writer, random: Random): Sketch {
  const pitch = random.between(1.5, 2.6);
  const rowCount = random.pick([1, 1, 1, 2, 3, 5]);
  const lines = Array.from({ length: rowCount }, (_, row) => sumLine(writer, row * pitch, random));
  return {
    rows: lines.map(({ numbers }) => numbers),
    pieces: lines.flatMap(({ pieces }) => pieces),
    pitch,
  };
}

function sumLine(
  writer: Writer,
  baseline: number,
  random: Random,
): { numbers: PlacedNumber[]; pieces: Piece[] } {
  const [numbers, pieces] = [[] as PlacedNumber[], [] as Piece[]];
  const drift = pickDrift(0.8, random);
  const room = random.between(0.15, 0.6);
  const count = 2 + random.below(3);
  let edge = 0;
  for (let index = 0; index < count; index++) {
    const bracketed = random.chance(0.12);
    if (bracketed) pieces.push(bracket('round', { x: edge, y: baseline + 0.1 }, 1.2, 1, random));
    if (bracketed) edge += 0.35;
    const number = plainNumber(writer, pickValues([1, 4], random), random);
    const { left, right } = frameOf(number);
    numbers.push(movedNumber(number, edge - left, (x) => baseline + drift(x)));
    edge += right - left;
    if (bracketed)
      pieces.push(bracket('round', { x: (edge += 0.35), y: baseline + 0.1 }, 1.2, -1, random));
    if (index === count - 1 && random.chance(0.6)) break;
    edge += room;
    const sign = operator(random.pick(operators), { x: edge, y: baseline + drift(edge) }, random);
    pieces.push(...sign);
    edge = frameAround(sign.flatMap(placesOf)).right + room;
  }
  return { numbers, pieces };
}

function operator(
  kind: (typeof operators)[number],
  { x, y }: { x: number; y: number },
  random: Random,
): Piece[] {
  const stroke = (...places: { x: number; y: number }[]): Piece =>
    strokePiece('handwriting', 'pen', places);
  const middle = y - random.between(0.35, 0.6);
  const long = random.between(0.3, 0.6);
  if (kind === 'minus')
    return [stroke({ x, y: middle }, { x: x + long, y: middle + random.near(0, 0.04) })];
  if (kind === 'slash')
    return [stroke({ x: x + 0.35, y: y - random.between(0.9, 1.2) }, { x, y: y + 0.1 })];
  if (kind === 'colon')
    return [0, -0.4].map((up) =>
      stroke({ x, y: y - 0.15 + up }, { x: x + 0.02, y: y - 0.13 + up }),
    );
  const size = random.between(0.4, 0.75);
  return symbolPieces(kind, { x, y: middle + size / 2 }, size, random);
}
