import { type Sign, signKindOf } from '../../src/pipeline/reading/index.ts';
import type { Random } from '../data/random.ts';
import type { SignWays } from '../hands/signs/number-signs.ts';
import type { Place } from './camera.ts';
import type { Hand } from './hand.ts';
import type { PlacedSign } from './placed.ts';

/** What of a number's setting its signs follow from. */
export interface SignSetting {
  /** The share of numbers with a sign: a comma, a point, a minus, a mark at the thousands. */
  readonly signs: number;
  /** The number as it is written, where its signs are not left to chance; of a hand that writes signs. */
  readonly text?: string | undefined;
  /** Which ways of writing its signs are then written in: those that teach, unless said otherwise. */
  readonly signWays?: keyof SignWays | undefined;
  /** Paper between the ink of neighbours. */
  readonly gap: number;
  /** Of an amount, the share of neighbours that a stroke joins; 0s touch more often than others, too. */
  readonly joined?: number | undefined;
  /** Where digits stand in boxes or squares: the distance of their middles. */
  readonly pitch?: number | undefined;
}

/** The signs of a number of so many digits, by the digit that they stand before. */
export function signsFor(
  length: number,
  hand: Hand,
  setting: SignSetting,
  random: Random,
): Map<number, DrawSign[]> {
  return setting.text === undefined
    ? planSigns(length, setting, random)
    : signsOf(setting.text, hand, setting, random);
}

/** The signs that numbers are written with here. */
type DrawnSign = Extract<Sign['kind'], 'point' | 'comma' | 'minus' | 'separator'>;

/** Draws a sign from a place on, where `y` is the baseline. */
export type DrawSign = (from: Place) => PlacedSign;

/** The signs of a number that are left to chance, by the digit that they stand before. */
function planSigns(length: number, setting: SignSetting, random: Random): Map<number, DrawSign[]> {
  const kinds = pickSigns(length, setting, random);
  const drawn = (kind: DrawnSign, before: number): DrawSign => {
    return ({ x, y }) => drawSign(kind, before, { x: x + 0.12, y }, random);
  };
  return new Map([...kinds].map(([before, kind]) => [before, [drawn(kind, before)]]));
}

/** The signs of a number as it is written, likewise. */
function signsOf(
  text: string,
  hand: Hand,
  { gap, signWays = 'taught' }: SignSetting,
  random: Random,
): Map<number, DrawSign[]> {
  const drawn = (character: string, before: number): DrawSign => {
    return ({ x, y }) => {
      const free = Math.max(0.06, random.near(0.8 * gap, 0.3 * gap));
      return writtenSign({ character, ways: signWays, before }, { x: x + free, y }, hand, random);
    };
  };
  const signs = text
    .split(/\d/)
    .map((own, before) => Array.from(own, (each) => drawn(each, before)));
  return new Map([...signs.entries()].filter(([, own]) => own.length > 0));
}

function pickSigns(length: number, setting: SignSetting, random: Random): Map<number, DrawnSign> {
  const planned = new Map<number, DrawnSign>();
  if (setting.pitch || !random.chance(setting.signs)) return planned;
  // What guards an amount is no sign of it.
  const usages = ['decimal', 'thousands', 'minus', 'price'] as const;
  const usage = random.pick(setting.joined === undefined ? usages : usages.slice(0, 2));
  if (usage === 'minus') planned.set(0, 'minus');
  if (usage === 'price') planned.set(length, 'minus');
  if (usage === 'decimal' && length > 1) {
    planned.set(
      length - (1 + random.below(Math.min(2, length - 1))),
      random.pick(['comma', 'point']),
    );
  }
  if (usage === 'thousands') {
    const mark = random.pick(['point', 'comma', 'separator'] as const);
    for (let before = length - 3; before > 0; before -= 3) planned.set(before, mark);
  }
  return planned;
}

/** A sign in a hand of its own, its left end at `place`, where `place.y` is the baseline. */
function writtenSign(
  { character, ways, before }: { character: string; ways: keyof SignWays; before: number },
  place: Place,
  hand: Hand,
  random: Random,
): PlacedSign {
  if (!hand.writeSign) throw new TypeError(`${hand.name} writes no signs.`);
  const strokes = hand.writeSign(character, ways, random);
  const left = Math.min(...strokes.flat().map(({ x }) => x));
  return {
    kind: signKindOf(character, before === 0)!,
    before,
    strokes: strokes.map((stroke) =>
      stroke.map(({ x, y }) => ({ x: place.x + x - left, y: place.y - 1 + y })),
    ),
  };
}

/** A sign as strokes from `place` on, where `place.y` is the baseline. */
function drawSign(kind: DrawnSign, before: number, place: Place, random: Random): PlacedSign {
  const at = (x: number, y: number): Place => ({
    x: place.x + x + random.near(0, 0.008),
    y: place.y + y + random.near(0, 0.015),
  });
  const middle = -random.between(0.38, 0.52);
  const long = random.between(0.25, 0.45);
  const strokes = {
    point: [[at(0.02, -0.03), at(0.04, -0.02)]],
    comma: [[at(0.06, -0.05), at(0.06, 0.05), at(0, 0.17)]],
    minus: [[at(0, middle), at(long, middle + random.near(0, 0.03))]],
    separator: [[at(0.04, -1.02), at(0, -0.82)]],
  }[kind];
  return { kind, before, strokes };
}
