import type { Box } from '../../src/pipeline/box.ts';
import type { Ink, Stroke } from '../../src/pipeline/ink.ts';
import { Random } from '../synthetic/random.ts';
import { catalogueHand } from './hands.ts';
import type { Place } from './camera.ts';
import type { Hand } from './hand.ts';
import { pickValues, type PlacedDigit, type Setting, writeNumber } from './layout.ts';
import type { Range, Split } from './options.ts';

export interface InkOptions {
  readonly digits: Range;
  readonly split: Split;
  /** Of neighbours, the share that one stroke runs through, and the share that touch or overlap. */
  readonly joined: number;
  readonly touching: number;
  /** Of digits of several strokes, the share whose last one is written after the whole number. */
  readonly delayed: number;
  /** How high a digit is, in the units of the surface. */
  readonly height: Range;
}

export const inkDefaults: InkOptions = {
  digits: [2, 8],
  split: 'held-out',
  joined: 0.04,
  touching: 0.12,
  delayed: 0.1,
  height: [30, 240],
};

/** A digit of a drawn number: the box of its own points, and which strokes hold some of them. */
export interface InkDigit {
  readonly value: number;
  readonly box: Box;
  readonly strokes: readonly number[];
}

/** A whole number drawn in one go, and what was meant. */
export interface InkNumber {
  readonly ink: Ink;
  readonly digits: readonly InkDigit[];
  /** Whose hand: `catalogue/` and the style's number. */
  readonly hand: string;
}

/** A pen-down to pen-up on its way to becoming a stroke: its places, and to which digits they belong. */
interface Draft {
  readonly places: readonly Place[];
  readonly digits: readonly number[];
}

/** Draws a number: the same seed and options give the same strokes. */
export function inkNumber(seed: number, options: InkOptions = inkDefaults): InkNumber {
  const random = new Random(seed, 0x1c);
  const hand = catalogueHand(options.split, random, 'device');
  const height = random.between(...options.height);
  const placed = placeDigits(hand, options, random);
  const drafts = placed.map((digit, index) => draftsOf(digit, index, height));
  const joined = join(drafts, options.joined, 0.8 * height, random);
  const order = delay(joined, options.delayed, random);
  return {
    ink: { strokes: timed(order, height, random) },
    digits: placed.map(({ value }, index) => ({
      value,
      box: boxOf(drafts[index]!.flatMap(({ places }) => places)),
      strokes: order.flatMap(({ digits }, stroke) => (digits.includes(index) ? [stroke] : [])),
    })),
    hand: hand.name,
  };
}

function placeDigits(hand: Hand, options: InkOptions, random: Random): readonly PlacedDigit[] {
  const setting: Setting = {
    gap: random.between(0.08, 0.35),
    touching: options.touching,
    // On glass the hand hides what it wrote, and digits run into each other more than on paper.
    touch: [-0.12, 0.04],
    unrest: random.between(0.6, 2),
    signs: 0,
    penWidth: random.between(0.03, 0.08),
  };
  const values = pickValues(options.digits, random);
  const start = { x: random.between(0.1, 2), y: random.between(1.2, 4) };
  return writeNumber(values, start, hand, setting, random).digits;
}

/** In the units of the surface. Most devices give whole ones. */
function draftsOf({ trace, x, y, height }: PlacedDigit, digit: number, unit: number): Draft[] {
  if (trace.kind === 'image') throw new TypeError('An image has no strokes.');
  return trace.strokes.map((stroke) => ({
    digits: [digit],
    places: stroke.map((point) => ({
      x: Math.round(unit * (x + height * point.x)),
      y: Math.round(unit * (y + height * point.y)),
    })),
  }));
}

/** Lets the pen stay down now and then from the end of one digit to a near beginning of the next. */
function join(
  digits: readonly (readonly Draft[])[],
  share: number,
  reach: number,
  random: Random,
): Draft[] {
  const drafts: Draft[] = [];
  for (const [first, ...others] of digits) {
    const last = drafts.at(-1);
    if (last && first && random.chance(share) && gapBetween(last, first) < reach) {
      drafts[drafts.length - 1] = {
        digits: [...last.digits, ...first.digits],
        places: [...last.places, ...first.places],
      };
      drafts.push(...others);
    } else {
      drafts.push(...(first ? [first] : []), ...others);
    }
  }
  return drafts;
}

function gapBetween({ places: from }: Draft, { places: to }: Draft): number {
  const [end, start] = [from.at(-1)!, to[0]!];
  return Math.hypot(end.x - start.x, end.y - start.y);
}

/** Puts some digits' last strokes after all others: the bar of a 5 or 7 added when the number stands. */
function delay(drafts: readonly Draft[], share: number, random: Random): Draft[] {
  const late = new Set(
    drafts.filter((_, index) => isLastOfSeveral(drafts, index) && random.chance(share)),
  );
  return [...drafts.filter((draft) => !late.has(draft)), ...late];
}

function isLastOfSeveral(drafts: readonly Draft[], index: number): boolean {
  const [digit, ...others] = drafts[index]!.digits;
  const owns = (draft: Draft | undefined): boolean => draft?.digits.includes(digit!) ?? false;
  return others.length === 0 && owns(drafts[index - 1]) && !owns(drafts[index + 1]);
}

/** Strokes with the time that a hand takes: about a digit's height in 150 ms, and a moment in the air between. */
function timed(drafts: readonly Draft[], height: number, random: Random): Stroke[] {
  const pace = (150 * random.factor(0.3)) / height;
  const width = height * random.between(0.03, 0.08);
  let time = 0;
  return drafts.map(({ places }, index) => {
    if (index > 0) time += random.between(60, 350);
    const points = places.map((place, step) => {
      const before = places[step - 1] ?? place;
      time += pace * Math.hypot(place.x - before.x, place.y - before.y);
      return { ...place, time: Math.round(time), pressure: 0.5 };
    });
    return { points, width };
  });
}

function boxOf(places: readonly Place[]): Box {
  const [across, down] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [x, y] = [Math.min(...across), Math.min(...down)];
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
}
