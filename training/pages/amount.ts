import type { Flourish } from './placed.ts';
import type { PlacedDigit } from './placed.ts';
import type { Place } from './camera.ts';
import type { Trace } from './hand.ts';
import { countWithin, type Range } from './options.ts';
import { symbols } from '../hands/signs/symbols.ts';
import type { Random } from '../data/random.ts';
import { heldOutStyle, styleOf } from '../hands/style.ts';
import { write } from '../hands/writer.ts';

// Numbers of this file are guesses where nothing else is said.

/** The digits of an amount of money: more often than not a round one. */
export function pickAmount(digits: Range, random: Random): number[] {
  const length = countWithin(digits, random);
  const round = random.chance(0.55) ? Math.min(length - 1, 1 + random.below(4)) : 0;
  return Array.from({ length }, (_, index) => {
    if (index >= length - round) return 0;
    return index === 0 ? 1 + random.below(9) : random.below(10);
  });
}

// What fills the rest of the field so that nobody adds a digit, and how often against the others.
const closings = [
  { kind: 'none', weight: 8 },
  { kind: 'dash', weight: 4 },
  { kind: 'line', weight: 3 },
  { kind: 'equals', weight: 3 },
  { kind: 'point-dash', weight: 3 },
  { kind: 'slash-dash', weight: 1.5 },
  { kind: 'hash', weight: 1 },
  { kind: 'asterisk', weight: 1 },
] as const;

/** What a hand adds to an amount's digits, which end at `end`. Of neighbours it joins a share, 0s above all. */
export function flourishesOf(
  digits: readonly PlacedDigit[],
  end: Place,
  joined: number,
  random: Random,
): Flourish[] {
  const ligatures = digits.slice(1).flatMap((digit, index) => {
    const left = digits[index]!;
    const areZeros = left.value === 0 && digit.value === 0;
    if (!random.chance((areZeros ? 2 : 0.5) * joined)) return [];
    const isScanned = left.trace.kind === 'image' || digit.trace.kind === 'image';
    const ligature = isScanned && !areZeros ? undefined : ligatureBetween(left, digit, random);
    return ligature ? [{ strokes: [ligature], isPrinted: false }] : [];
  });
  const start = { x: digits[0]!.x, y: end.y };
  return [...ligatures, ...openingOf(start, random), ...closingOf(end, random)];
}

/** What closes an amount, behind `end`, the right end of its baseline. */
function closingOf(end: Place, random: Random): Flourish[] {
  const { kind } = random.pickWeighted(closings);
  if (kind === 'none') return [];
  const start = { x: end.x + random.between(0.1, 0.7), y: end.y };
  if (kind === 'hash' || kind === 'asterisk') return symbol(kind, start, 1, false, random);
  const level = -random.between(0.25, 0.6);
  const bars = {
    dash: [bar(start, level, random.between(0.2, 0.6), random)],
    line: [bar(start, level, random.between(0.8, 2.5), random)],
    equals: [-0.1, 0.1].map((off) => bar(start, level + off, random.between(0.25, 0.6), random)),
    'point-dash': [
      pointStroke(start),
      bar(moved(start, 0.2), level, random.between(0.25, 0.8), random),
    ],
    'slash-dash': [slash(start, random), bar(moved(start, 0.4), level, 0.4, random)],
  }[kind];
  return [{ strokes: bars, isPrinted: false }];
}

const currencies = ['dollar', 'pound', 'euro'] as const;

/** What stands before an amount, up to `start`, the left end of its baseline. */
function openingOf(start: Place, random: Random): Flourish[] {
  if (!random.chance(0.25)) return [];
  const end = { x: start.x - random.between(0.15, 0.5), y: start.y };
  const kind = random.pick(['bar', 'equals', 'hash', 'asterisk', 'currency'] as const);
  if (kind === 'currency')
    return symbol(random.pick(currencies), end, -1, random.chance(0.6), random);
  if (kind === 'hash' || kind === 'asterisk') return symbol(kind, end, -1, false, random);
  const [level, long] = [-random.between(0.3, 0.6), random.between(0.25, 0.6)];
  const from = moved(end, -long);
  const levels = kind === 'bar' ? [level] : [level - 0.1, level + 0.1];
  return [{ strokes: levels.map((each) => bar(from, each, long, random)), isPrinted: false }];
}

/** Where the pen stays down from one digit to the next: no part of either. */
function ligatureBetween(
  left: PlacedDigit,
  right: PlacedDigit,
  random: Random,
): Place[] | undefined {
  const from = placeOn(left, endOf(left.trace));
  const to = placeOn(right, startOf(right.trace));
  if (Math.hypot(to.x - from.x, to.y - from.y) > farthest || to.x < from.x) return undefined;
  const sag = random.near(0.06, 0.05) * (to.x - from.x);
  return [0, 0.25, 0.5, 0.75, 1].map((t) => ({
    x: from.x + t * (to.x - from.x),
    y: from.y + t * (to.y - from.y) + 4 * t * (1 - t) * sag,
  }));
}

// In heights of a digit: a hand that has further to go lifts the pen.
const farthest = 0.9;

// Where a scanned 0 begins and ends; its pen's path is not known.
const topOfImage = { x: 0.5, y: 0.04 };

function endOf(trace: Trace): Place {
  return trace.kind === 'image' ? topOfImage : trace.strokes.at(-1)!.at(-1)!;
}

function startOf(trace: Trace): Place {
  return trace.kind === 'image' ? topOfImage : trace.strokes[0]![0]!;
}

function placeOn({ x, y, height, trace }: PlacedDigit, place: Place): Place {
  const wide = trace.kind === 'image' ? trace.width : 1;
  return { x: x + height * wide * place.x, y: y + height * place.y };
}

function moved({ x, y }: Place, across: number): Place {
  return { x: x + across, y };
}

function bar({ x, y }: Place, level: number, long: number, random: Random): Place[] {
  const rise = random.near(0, 0.06) * long;
  return [
    { x, y: y + level },
    { x: x + long / 2, y: y + level + rise / 2 + random.near(0, 0.01) },
    { x: x + long, y: y + level + rise },
  ];
}

function pointStroke({ x, y }: Place): Place[] {
  return [
    { x, y: y - 0.03 },
    { x: x + 0.02, y: y - 0.02 },
  ];
}

function slash({ x, y }: Place, random: Random): Place[] {
  const lean = random.between(0.1, 0.35);
  return [
    { x: x + lean, y: y - random.between(0.8, 1.1) },
    { x, y: y + random.between(0, 0.2) },
  ];
}

/** A sign of the catalogue to the right (1) or to the left (-1) of a place. */
function symbol(
  name: string,
  { x, y }: Place,
  side: 1 | -1,
  isPrinted: boolean,
  random: Random,
): Flourish[] {
  const allograph = symbols.find((each) => each.name === `symbol/${name}`)!;
  const style = styleOf(heldOutStyle(random.below(1 << 16)));
  const size = random.between(0.5, 1);
  const strokes = write(allograph, style, random).map(({ points }) =>
    points.map((point) => ({ x: (size * point.x) / 100, y: (size * (point.y - 100)) / 100 })),
  );
  const across = strokes.flat().map((place) => place.x);
  const left = side > 0 ? x - Math.min(...across) : x - Math.max(...across);
  return [
    {
      strokes: strokes.map((places) =>
        places.map((place) => ({ x: left + place.x, y: y + place.y })),
      ),
      isPrinted,
    },
  ];
}
