import type { Random } from '../../data/random.ts';
import type { Frame, Place } from '../camera.ts';
import type { PlacedNumber } from '../placed.ts';
import { frameOf } from '../layout.ts';
import { pickLabel, pickName, pickSentence, pickUnit } from '../lettering/phrases.ts';
import { drawn, frameAround, type Piece, type Sketch, strokePiece } from '../wide/piece.ts';
import { circle, zigzag } from '../writing/strokes.ts';
import { bracket, symbolPieces } from '../writing/symbols.ts';
import { wordsBefore } from '../writing/words.ts';
import { shapeAround } from './scattered.ts';
import type { Writer } from './writer.ts';

/** What a hand adds to numbers that stand there: marks behind them, lines under them, rings, words, blots. */
export function asidesOf(writer: Writer, { rows }: Sketch, random: Random): Piece[] {
  const numbers = rows.flat();
  return [
    ...(random.chance(0.3) ? closings(numbers, random) : []),
    ...(writer.boxes && random.chance(0.45) ? answers(numbers, random) : []),
    ...(random.chance(0.25) ? wordsBeside(writer, rows, random) : []),
    ...(random.chance(0.08) ? noteBelow(writer, numbers, random) : []),
    ...(random.chance(0.08) ? blots(numbers, random) : []),
  ];
}

const endings = ['dash', 'dash', 'point', 'comma', 'slash', 'equals', 'euro', 'dollar', 'percent', 'degree', 'bracket', 'check', 'colon'] as const; // prettier-ignore

/** The same mark behind most numbers of a page, or before them. */
function closings(numbers: readonly PlacedNumber[], random: Random): Piece[] {
  const kind = random.pick(endings);
  const often = random.between(0.4, 1);
  const before = kind === 'bracket' || random.chance(0.15);
  return numbers.flatMap((number) => {
    if (!random.chance(often)) return [];
    const { left, right } = frameOf(number);
    const baseline = baselineOf(number);
    const gap = random.between(0.04, 0.4);
    const end = { x: right + gap, y: baseline };
    const start = { x: left - gap - 0.5, y: baseline };
    if (kind === 'bracket')
      return [
        bracket('round', { x: left - gap, y: baseline + 0.1 }, 1.2, 1, random),
        bracket('round', { x: right + gap, y: baseline + 0.1 }, 1.2, -1, random),
      ];
    return mark(kind, before ? start : end, random);
  });
}

function baselineOf({ digits }: PlacedNumber): number {
  const feet = digits.map(({ y, height }) => y + height).sort((first, second) => first - second);
  return feet[Math.floor(feet.length / 2)]!;
}

function mark(kind: (typeof endings)[number], { x, y }: Place, random: Random): Piece[] {
  const stroke = (...places: Place[]): Piece => strokePiece('handwriting', 'pen', places);
  if (kind === 'dash') {
    const [at, long] = [y - random.between(0.1, 0.6), random.between(0.15, 0.7)];
    return [stroke({ x, y: at }, { x: x + long, y: at + random.near(0, 0.05) })];
  }
  if (kind === 'point') return [stroke({ x, y: y - 0.03 }, { x: x + 0.03, y: y - 0.02 })];
  if (kind === 'comma')
    return [stroke({ x: x + 0.06, y: y - 0.06 }, { x: x + 0.05, y: y + 0.06 }, { x, y: y + 0.18 })];
  if (kind === 'slash')
    return [stroke({ x: x + random.between(0.15, 0.5), y: y - 1.05 }, { x, y: y + 0.1 })];
  if (kind === 'degree')
    return [
      strokePiece('handwriting', 'pen', circle({ x: x + 0.12, y: y - 0.95 }, 0.12, 0.12, random)),
    ];
  if (kind === 'colon')
    return [0.15, 0.55].map((up) => stroke({ x, y: y - up }, { x: x + 0.02, y: y - up + 0.02 }));
  const name = kind === 'bracket' ? 'check' : kind;
  return symbolPieces(name, { x, y }, random.between(0.4, 1), random);
}

/** A result underlined once or twice, boxed or ringed. */
function answers(numbers: readonly PlacedNumber[], random: Random): Piece[] {
  const kind = random.pick(['underline', 'underline', 'double', 'shape'] as const);
  const often = random.between(0.2, 1);
  return numbers.flatMap((number) => {
    if (!random.chance(often)) return [];
    const frame = frameOf(number);
    if (kind === 'shape') return shapeAround(frame, random);
    const y = frame.bottom + random.between(-0.06, 0.3);
    const levels = kind === 'double' ? [y, y + random.between(0.1, 0.18)] : [y];
    const reach = random.between(0, 0.4);
    return levels.map((at) =>
      strokePiece(
        'lines',
        'pen',
        drawn({ x: frame.left - reach, y: at }, { x: frame.right + reach, y: at }, random),
      ),
    );
  });
}

/** Words before or behind the rows, by the same hand or another's. */
function wordsBeside({ words }: Writer, rows: Sketch['rows'], random: Random): Piece[] {
  const before = random.chance(0.5);
  const height = random.between(0.6, 1.1);
  const text = random.pick([pickName, pickLabel, pickUnit]);
  return rows.flatMap((row) => {
    if (row.length === 0 || random.chance(0.2)) return [];
    const number = before ? row[0]! : row.at(-1)!;
    const { left, right } = frameOf(number);
    const y = baselineOf(number) + random.near(0, 0.08);
    const gap = random.between(0.25, 1);
    return before
      ? wordsBefore(words, text(random), { x: left - gap, y }, height, random)
      : words.write(text(random), { x: right + gap, y }, height, random);
  });
}

function noteBelow({ words }: Writer, numbers: readonly PlacedNumber[], random: Random): Piece[] {
  if (numbers.length === 0) return [];
  const frame = frameAround(numbers.flatMap((number) => cornersOf(frameOf(number))));
  const height = random.between(0.5, 1);
  const above = random.chance(0.4);
  const y = above
    ? frame.top - random.between(0.3, 1)
    : frame.bottom + height + random.between(0.3, 1);
  return words.write(
    pickSentence(random, 2 + random.below(4)),
    { x: frame.left, y },
    height,
    random,
  );
}

function cornersOf({ left, top, right, bottom }: Frame): Place[] {
  return [
    { x: left, y: top },
    { x: right, y: bottom },
  ];
}

/** Drops that fell from the pen: no writing. */
function blots(numbers: readonly PlacedNumber[], random: Random): Piece[] {
  if (numbers.length === 0) return [];
  return Array.from({ length: 1 + random.below(5) }, () => {
    const { left, top, right, bottom } = frameOf(random.pick(numbers));
    const place = {
      x: random.between(left - 1, right + 1),
      y: random.between(top - 0.8, bottom + 0.8),
    };
    const next = { x: place.x + random.near(0, 0.05), y: place.y + random.near(0, 0.05) };
    return strokePiece('none', 'pen', [place, next], random.between(0.03, 0.16));
  });
}

/** Digits that were struck out: writing, and no digits of the truth. */
export function struckOut(number: PlacedNumber, random: Random): Piece[] {
  const frame = frameOf(number);
  const digits = number.digits.flatMap(({ trace, x, y, height }) =>
    trace.kind === 'strokes'
      ? trace.strokes.map((places) =>
          strokePiece(
            'handwriting',
            'pen',
            places.map((place) => ({ x: x + place.x * height, y: y + place.y * height })),
          ),
        )
      : [],
  );
  const middle = (frame.top + frame.bottom) / 2;
  const bars = Array.from({ length: 1 + random.below(3) }, () => {
    const at = middle + random.near(0, 0.12);
    return drawn(
      { x: frame.left - 0.2, y: at },
      { x: frame.right + 0.2, y: at + random.near(0, 0.2) },
      random,
    );
  });
  const strokes = random.chance(0.5) ? bars : [zigzag(frame, random)];
  return [...digits, ...strokes.map((places) => strokePiece('handwriting', 'pen', places))];
}
