import type { Random } from '../../data/random.ts';
import { pickAmount } from '../amount.ts';
import { pickChain } from '../chain.ts';
import type { Hand } from '../hand.ts';
import { hasty, pickSizes, shareOfHand } from '../haste.ts';
import type { PlacedNumber } from '../placed.ts';
import { pickValues, type Setting, writeNumber } from '../layout.ts';
import { pickPrinter, type Printer } from '../lettering/printing.ts';
import type { Range, Split } from '../options.ts';
import { pickWordWriter, type WordWriter } from '../writing/words.ts';
import { pickWideHand } from '../writing/wide-hands.ts';

/** Who fills a sheet, and what it was printed with. */
export interface Writer {
  readonly hand: Hand;
  readonly setting: Setting;
  readonly words: WordWriter;
  readonly printer: Printer;
  /** Numbers are amounts of money: round, run together, guarded. */
  readonly writesAmounts: boolean;
  /** Whether there may be boxes, tables and underlines, and printed words. */
  readonly boxes: boolean;
  readonly prints: boolean;
}

export interface WriterLimits {
  /** The share of writers of amounts. */
  readonly amounts: number;
  readonly split: Split;
  readonly penWidth: number;
  readonly boxes: boolean;
  readonly prints: boolean;
}

export function pickWriter(
  { split, penWidth, amounts, boxes, prints }: WriterLimits,
  random: Random,
): Writer {
  const hand = pickWideHand(split, random);
  const uneven = random.chance(0.25);
  const writesAmounts = random.chance(amounts);
  const wordTool = random.chance(0.7) ? 'pen' : 'second';
  return {
    hand: uneven ? hasty(hand, { sizes: pickSizes(0.3, random) }) : hand,
    setting: pickSetting(penWidth, writesAmounts, random),
    words: pickWordWriter(split, wordTool, random),
    printer: pickPrinter(random),
    writesAmounts,
    boxes,
    prints,
  };
}

function pickSetting(penWidth: number, writesAmounts: boolean, random: Random): Setting {
  const touching = random.chance(0.4) ? shareOfHand(0.25, random) : 0.02;
  const chained = random.chance(0.18);
  return {
    gap: random.between(0.05, 0.3),
    touching,
    unrest: random.between(0.4, 1.8),
    signs: random.chance(0.4) ? random.between(0.1, 0.8) : 0.05,
    touch: [-0.4 * penWidth, 0.95 * penWidth],
    penWidth,
    lift: random.chance(0.4) ? random.between(0, 0.8) : 0,
    ...(writesAmounts ? { joined: shareOfHand(0.12, random) } : {}),
    ...(chained ? { chain: pickChain(random), joined: 0.1 } : {}),
  };
}

/** A number of the writer's, its baseline at 0. */
export function numberOf(writer: Writer, digits: Range, random: Random): PlacedNumber {
  const values = writer.writesAmounts ? pickAmount(digits, random) : pickValues(digits, random);
  return writeNumber(values, { x: 0, y: 0 }, writer.hand, writer.setting, random);
}

/** A number without signs and flourishes: what stands in boxes, in tables, in sums. Its baseline at 0. */
export function plainNumber(
  { hand, setting }: Writer,
  values: readonly number[],
  random: Random,
): PlacedNumber {
  const { gap, touching, unrest, touch, penWidth } = setting;
  const plain = { gap, touching, unrest, touch, penWidth, signs: 0 };
  return writeNumber(values, { x: 0, y: 0 }, hand, plain, random);
}
