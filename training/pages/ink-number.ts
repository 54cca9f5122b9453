import { inkDefaults, type InkOptions } from './ink-options.ts';
import type { PlacedDigit, PlacedNumber, PlacedSign } from './placed.ts';
import type { Box } from '../../src/pipeline/image/index.ts';
import type { Ink, Stroke } from '../../src/pipeline/ink/index.ts';
import { Random } from '../data/random.ts';
import { catalogueHand } from './hands.ts';
import type { Place } from './camera.ts';
import type { Hand } from './hand.ts';
import { hasty, leaning, pickHaste, type Haste } from './haste.ts';
import { pickValues, type Setting, writeNumber } from './layout.ts';

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

/** A pen-down to pen-up that becomes a stroke: its places, and to which digits they belong. */
interface Draft {
  readonly places: readonly Place[];
  readonly digits: readonly number[];
}

/** Draws a number: the same seed and options give the same strokes. */
export function inkNumber(seed: number, options: InkOptions = inkDefaults): InkNumber {
  const random = new Random(seed, 0x1c);
  const hand = catalogueHand(options.split, random, 'device');
  const haste = pickHaste(options, random);
  const height = random.between(...options.height);
  const placed = placeDigits(hand, haste, options, random);
  const digits = placed.digits.map((digit, index) => draftsOf(digit, index, haste, height));
  const signs = placed.signs.map((sign) => ({ ...sign, drafts: signDrafts(sign, haste, height) }));
  const whole = digits.map((drafts) =>
    drafts.flatMap((draft) => interrupt(draft, options, random)),
  );
  const joined = join(whole, signs, haste.joined, 0.9 * height, random);
  const order = delay(joined, haste.delayed, random);
  return {
    ink: { strokes: timed(order, height, random) },
    digits: placed.digits.map(({ value }, index) => ({
      value,
      box: boxOf(digits[index]!.flatMap(({ places }) => places)),
      strokes: order.flatMap(({ digits: own }, stroke) => (own.includes(index) ? [stroke] : [])),
    })),
    hand: hand.name,
  };
}

function placeDigits(hand: Hand, haste: Haste, options: InkOptions, random: Random): PlacedNumber {
  const setting: Setting = {
    gap: haste.gap,
    touching: haste.touching,
    // On glass the hand hides what it wrote, and digits run into each other more than on paper.
    touch: [-0.12, 0.04],
    unrest: haste.unrest,
    signs: options.signs,
    text: options.text,
    signWays: options.signWays,
    penWidth: random.between(0.03, 0.08),
  };
  const values = options.text
    ? Array.from(options.text.matchAll(/\d/g), Number)
    : pickValues(options.digits, random);
  const start = { x: random.between(0.1, 2), y: random.between(2, 4) };
  return writeNumber(values, start, hasty(hand, haste), setting, random);
}

/** In the units of the surface. Most devices give whole ones. */
function onSurface(place: Place, haste: Haste, unit: number): Place {
  const { x, y } = leaning(place, haste);
  return { x: Math.round(unit * x), y: Math.round(unit * y) };
}

function draftsOf(
  { trace, x, y, height }: PlacedDigit,
  digit: number,
  haste: Haste,
  unit: number,
): Draft[] {
  if (trace.kind === 'image') throw new TypeError('An image has no strokes.');
  const lift = haste.lift * Math.max(0, 1 - height);
  return trace.strokes.map((stroke) => ({
    digits: [digit],
    places: stroke.map((point) =>
      onSurface({ x: x + height * point.x, y: y - lift + height * point.y }, haste, unit),
    ),
  }));
}

function signDrafts({ strokes }: PlacedSign, haste: Haste, unit: number): Draft[] {
  return strokes.map((stroke) => ({
    digits: [],
    places: stroke.map((place) => onSurface(place, haste, unit)),
  }));
}

/** Lets the pen leave the surface for a moment now and then. */
function interrupt(draft: Draft, { broken }: InkOptions, random: Random): Draft[] {
  const count = draft.places.length;
  if (count < 6 || !random.chance(broken)) return [draft];
  const end = 2 + random.below(count - 4);
  const { digits, places } = draft;
  return [
    { digits, places: places.slice(0, end) },
    { digits, places: places.slice(end - random.below(2)) },
  ];
}

/** Lets the pen stay down now and then from the end of one digit to a near beginning of the next. */
function join(
  digits: readonly (readonly Draft[])[],
  signs: readonly { before: number; drafts: readonly Draft[] }[],
  share: number,
  reach: number,
  random: Random,
): Draft[] {
  const drafts: Draft[] = [];
  const putSigns = (index: number): void => {
    drafts.push(...signs.filter(({ before }) => before === index).flatMap((sign) => sign.drafts));
  };
  digits.forEach(([first, ...others], index) => {
    putSigns(index);
    const last = drafts.at(-1);
    const isNear = last && first && last.digits.length > 0 && gapBetween(last, first) < reach;
    if (isNear && random.chance(share)) drafts[drafts.length - 1] = runningOn(last, first, random);
    else if (first) drafts.push(first);
    drafts.push(...others);
  });
  putSigns(digits.length);
  return drafts;
}

/** One stroke through two digits. The line over sags or swings a little. */
function runningOn(last: Draft, first: Draft, random: Random): Draft {
  const [from, to] = [last.places.at(-1)!, first.places[0]!];
  const swing = random.near(0, 0.15) * gapBetween(last, first);
  const between = [0.25, 0.5, 0.75].map((t) => ({
    x: Math.round(from.x + t * (to.x - from.x)),
    y: Math.round(from.y + t * (to.y - from.y) + 4 * t * (1 - t) * swing),
  }));
  return {
    digits: [...last.digits, ...first.digits],
    places: [...last.places, ...between, ...first.places],
  };
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
