import type { PlacedDigit, PlacedSign, PlacedNumber } from './placed.ts';
import { type SignSetting, signsFor } from './number-signs.ts';
import { flourishesOf } from './amount.ts';
import { type Frame, type Place } from './camera.ts';
import { broadened, type Chain, chainGap, isInRun, unchained } from './chain.ts';
import { type Hand, profileOf, touchingDistance, type Trace } from './hand.ts';
import { countWithin, type Range } from './options.ts';
import type { Random } from '../data/random.ts';

/** How one writer sets digits beside each other; lengths in heights of a digit. */
export interface Setting extends SignSetting {
  /** The share of neighbours that touch. */
  readonly touching: number;
  /** How runs of 0s are written that are one chain: over each other's sides, and mostly low and broad. */
  readonly chain?: Chain | undefined;
  /** How far a digit that is low by its height stands above the line, as a share of what it lacks. */
  readonly lift?: number | undefined;
  /** How far apart the pen's paths are where neighbours touch; below 0 they cross. */
  readonly touch: Range;
  /** How much sizes and places vary. */
  readonly unrest: number;
  /** What the pen adds to each side of a trace. */
  readonly penWidth: number;
}

/** The digits of a number whose length lies within a range. */
export function pickValues(digits: Range, random: Random): number[] {
  const length = countWithin(digits, random);
  const values = Array.from({ length }, () => random.below(10));
  // Codes and scores may begin with 0, amounts never do.
  if (length > 1 && values[0] === 0 && random.chance(0.8)) values[0] = 1 + random.below(9);
  return values;
}

/** Writes a number from `start`, the left end of its baseline. */
export function writeNumber(
  values: readonly number[],
  start: Place,
  hand: Hand,
  setting: Setting,
  random: Random,
): PlacedNumber {
  const digits: PlacedDigit[] = [];
  const signs: PlacedSign[] = [];
  const planned = signsFor(values.length, hand, setting, random);
  let edge = start.x;
  const putSigns = (before: number): void => {
    for (const draw of planned.get(before) ?? []) {
      const sign = draw({ x: edge, y: start.y });
      signs.push(sign);
      edge = Math.max(...sign.strokes.flat().map(({ x }) => x)) + setting.penWidth;
    }
  };
  values.forEach((value, index) => {
    putSigns(index);
    const previous = planned.has(index) ? undefined : digits.at(-1);
    const chain = isInRun(values, index) ? setting.chain : undefined;
    const place = { x: edge, y: start.y, chain };
    const digit = placeDigit(value, previous, place, hand, setting, random);
    const shifted = setting.pitch ? inSquare(digit, start.x, index, setting.pitch, random) : digit;
    digits.push(shifted);
    edge = rightEdge(shifted);
  });
  putSigns(values.length);
  const { joined } = setting;
  const end = { x: edge, y: start.y };
  const flourishes = joined === undefined ? [] : flourishesOf(digits, end, joined, random);
  return { digits, signs, flourishes };
}

/** The right end of the ink of a digit, without the pen's width. */
export function rightEdge(digit: PlacedDigit): number {
  return digit.x + digit.trace.width * digit.height;
}

/** What a number covers, without the pen's width. */
export function frameOf({ digits, signs, flourishes }: PlacedNumber): Frame {
  const marks = [...signs, ...flourishes].flatMap((sign) => sign.strokes.flat());
  const left = [...digits.map((digit) => digit.x), ...marks.map(({ x }) => x)];
  const top = [...digits.map((digit) => digit.y), ...marks.map(({ y }) => y)];
  const right = [...digits.map(rightEdge), ...marks.map(({ x }) => x)];
  const bottom = [...digits.map((digit) => digit.y + digit.height), ...marks.map(({ y }) => y)];
  return {
    left: Math.min(...left),
    top: Math.min(...top),
    right: Math.max(...right),
    bottom: Math.max(...bottom),
  };
}

function placeDigit(
  value: number,
  previous: PlacedDigit | undefined,
  place: Place & { readonly chain: Chain | undefined },
  hand: Hand,
  setting: Setting,
  random: Random,
): PlacedDigit {
  const { height: low, breadth } = place.chain ?? unchained;
  const trace = broadened(hand.write(value, random), breadth);
  const uneven = Math.max(0.75, random.near(1, 0.06 * setting.unrest));
  const height = trace.height * uneven * low;
  const lifted = (setting.lift ?? 0) * Math.max(0, 1 - height);
  const y = place.y - height - lifted + random.near(0, 0.03 * setting.unrest);
  if (!previous) return { value, trace, x: place.x + setting.gap, y, height };
  const areZeros = value === 0 && previous.value === 0 && setting.joined !== undefined;
  if (areZeros && setting.chain !== undefined) {
    const over = random.between(...chainGap) * trace.width * height;
    return { value, trace, x: rightEdge(previous) + over, y, height };
  }
  const touching = areZeros ? 2 * setting.touching : setting.touching;
  const x = previous.x + stepAfter(previous, trace, height, { ...setting, touching }, random);
  return { value, trace, x, y, height };
}

/** From a digit's left edge to the next one's: ink to ink at a natural gap, or touching. */
function stepAfter(
  previous: PlacedDigit,
  trace: Trace,
  height: number,
  setting: Setting,
  random: Random,
): number {
  const touch = touchingDistance(
    profileOf(previous.trace, previous.height),
    profileOf(trace, height),
  );
  const gap = random.chance(setting.touching)
    ? random.between(...setting.touch)
    : Math.max(0.05, random.near(setting.gap, 0.25 * setting.gap)) + setting.penWidth;
  // Writers tuck a 4 under a 7 a little; nobody writes one below the other.
  const tucked = previous.trace.width * previous.height - 0.2;
  return Math.max(touch, tucked) + gap;
}

function inSquare(
  digit: PlacedDigit,
  start: number,
  index: number,
  pitch: number,
  random: Random,
): PlacedDigit {
  const free = pitch - digit.trace.width * digit.height;
  const x = start + index * pitch + free / 2 + random.near(0, 0.08) * Math.max(0, free);
  return { ...digit, x, cell: start + index * pitch };
}

/** The number elsewhere: `across` further right, and as far down as `down` says for each place across. */
export function movedNumber(
  number: PlacedNumber,
  across: number,
  down: (x: number) => number,
): PlacedNumber {
  const movedStrokes = (strokes: readonly Place[][]): Place[][] =>
    strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x + across, y: y + down(x + across) })));
  return {
    digits: number.digits.map((digit) => ({
      ...digit,
      ...(digit.cell === undefined ? {} : { cell: digit.cell + across }),
      x: digit.x + across,
      y: digit.y + down(digit.x + across),
    })),
    signs: number.signs.map((sign) => ({ ...sign, strokes: movedStrokes(sign.strokes) })),
    flourishes: number.flourishes.map((flourish) => ({
      ...flourish,
      strokes: movedStrokes(flourish.strokes),
    })),
  };
}
