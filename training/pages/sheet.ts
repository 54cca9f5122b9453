import type { PlacedNumber } from './placed.ts';
import type { Frame, Place } from './camera.ts';
import { pickAmount } from './amount.ts';
import { pickChain } from './chain.ts';
import type { Hand } from './hand.ts';
import { shareOfHand } from './haste.ts';
import { frameOf, movedNumber, pickValues, type Setting, writeNumber } from './layout.ts';
import { type Arrangement, type PageOptions, type PaperKind, type Range } from './options.ts';
import type { Random } from '../data/random.ts';
import { straightDigits } from './straight.ts';

// Numbers of this file are guesses where nothing else is said.

/** A straight line from place to place. */
export type Line = readonly [Place, Place];

/** What is written on a sheet and the distances it keeps; lengths in heights of a digit. */
export interface Sheet {
  readonly rows: readonly (readonly PlacedNumber[])[];
  /** Lines round numbers or digits. */
  readonly boxes: readonly Line[];
  /** What the writing and its boxes cover. */
  readonly written: Frame;
  /** From one baseline to the next; the first lies at 0. */
  readonly pitch: number;
  /** The side of the squares that digits stand in one by one, where they do. */
  readonly square: number | undefined;
}

/** Writes rows of numbers with one hand. */
export function writeSheet(
  options: PageOptions,
  paper: PaperKind,
  penWidth: number,
  hand: Hand,
  random: Random,
): Sheet {
  const choices = options.arrangements.filter((kind) => kind !== 'squares' || paper === 'squared');
  const arrangement = random.pick(choices);
  const [rowCount, numberCount] = random.pick(options.grids);
  const setting = pickSetting(options, arrangement, penWidth, random);
  const pitch =
    arrangement === 'squares'
      ? setting.pitch! * (1 + random.below(2))
      : random.between(...rowPitches[arrangement]);
  const raw = Array.from({ length: rowCount }, () =>
    Array.from({ length: numberCount }, () =>
      writeNumber(pickDigits(options, random), { x: 0, y: 0 }, hand, setting, random),
    ),
  );
  const rows = arrange(raw, arrangement, pitch, setting, random);
  const boxes = boxesOf(rows, arrangement, pitch, setting, random);
  const written = around([...rows.flat().map(frameOf), ...boxes.map(frameOfLine)]);
  const square = arrangement === 'squares' ? setting.pitch : undefined;
  return { rows, boxes, written, pitch, square };
}

/** Some hands run figures together all the time, 0s above all; some set small ones off the line, or write 0s in a chain. */
function runningTogether({ touching, chained = 0 }: PageOptions, random: Random) {
  return {
    touching: shareOfHand(touching, random),
    joined: shareOfHand(touching / 2, random),
    lift: random.chance(0.4) ? random.between(0, 0.8) : 0,
    chain: chained > 0 && random.chance(chained) ? pickChain(random) : undefined,
  };
}

function pickDigits({ amounts, digits, straight }: PageOptions, random: Random): number[] {
  if (amounts) return pickAmount(digits, random);
  const values = pickValues(digits, random);
  return straight
    ? values.map((value) => (random.chance(0.75) ? random.pick(straightDigits) : value))
    : values;
}

/** From baseline to baseline. */
const rowPitches: Record<Exclude<Arrangement, 'squares'>, Range> = {
  running: [1.45, 2.4],
  columns: [1.45, 2.4],
  table: [1.6, 2.4],
  boxes: [2, 2.8],
};

function pickSetting(
  options: PageOptions,
  arrangement: Arrangement,
  penWidth: number,
  random: Random,
): Setting {
  const single = arrangement === 'boxes' || arrangement === 'squares';
  return {
    gap: random.between(0.08, 0.26),
    touching: options.touching,
    unrest: random.between(0.5, 1.4),
    signs: options.signs,
    // Ink meets ink, but a 1 does not disappear in a 0's side.
    touch: [(options.amounts ? -0.5 : 0.4) * penWidth, 0.95 * penWidth],
    penWidth,
    pitch: single ? random.between(1.3, 1.7) : undefined,
    ...(options.amounts ? runningTogether(options, random) : {}),
  };
}

/** Puts the numbers of each row beside each other and the rows below each other. */
function arrange(
  raw: readonly (readonly PlacedNumber[])[],
  arrangement: Arrangement,
  pitch: number,
  setting: Setting,
  random: Random,
): PlacedNumber[][] {
  const inColumns = arrangement === 'columns' || arrangement === 'table';
  const starts = inColumns ? columnStarts(raw, random) : undefined;
  const right = inColumns && random.chance(0.5);
  const wander = inColumns || arrangement === 'running' ? 1 : 0.3;
  return raw.map((numbers, row) => {
    const drift = pickDrift(wander * setting.unrest, random);
    const origins = starts
      ? numbers.map((number, index) => inColumn(number, starts[index]!, right, random))
      : runningStarts(numbers, setting.pitch, random);
    return numbers.map((number, index) =>
      movedNumber(number, origins[index]!, (x) => row * pitch + drift(x)),
    );
  });
}

/** How a baseline leaves the straight line: a slope and a slow wave. */
function pickDrift(strength: number, random: Random): (x: number) => number {
  const slope = random.near(0, 0.006) * strength;
  const [height, phase] = [random.near(0, 0.04) * strength, random.between(0, 7)];
  return (x) => slope * x + height * Math.sin(0.45 * x + phase);
}

interface Column {
  readonly start: number;
  readonly width: number;
}

function columnStarts(raw: readonly (readonly PlacedNumber[])[], random: Random): Column[] {
  const gutter = random.between(1.1, 2);
  let start = 0;
  return raw[0]!.map((_, index) => {
    const width = Math.max(...raw.map((numbers) => widthOf(numbers[index]!)));
    const column = { start, width };
    start += width + gutter;
    return column;
  });
}

function inColumn(number: PlacedNumber, column: Column, right: boolean, random: Random): number {
  const free = right ? column.width - widthOf(number) : 0;
  return column.start + free + random.near(0, 0.07) - frameOf(number).left;
}

/** One number after the other, with gaps that cannot be taken for gaps within a number. */
function runningStarts(
  numbers: readonly PlacedNumber[],
  square: number | undefined,
  random: Random,
): number[] {
  const gap = random.between(0.95, 1.7);
  let edge = square ? 0 : random.near(0, 0.25);
  return numbers.map((number) => {
    const start = square ? Math.ceil(edge / square) * square : edge - frameOf(number).left;
    const width = square ? number.digits.length * square : widthOf(number);
    edge = start + (square ? 0 : frameOf(number).left) + width + gap * random.between(0.85, 1.4);
    return start;
  });
}

function widthOf(number: PlacedNumber): number {
  const { left, right } = frameOf(number);
  return right - left;
}

function boxesOf(
  rows: readonly (readonly PlacedNumber[])[],
  arrangement: Arrangement,
  pitch: number,
  setting: Setting,
  random: Random,
): Line[] {
  if (arrangement === 'table') return tableLines(rows, pitch);
  if (arrangement !== 'boxes') return [];
  const high = random.between(1.45, Math.min(1.9, pitch - 0.15));
  return rows.flatMap((numbers, row) =>
    numbers.flatMap((number) => digitBoxes(number, row * pitch, setting.pitch!, high)),
  );
}

/** A frame round the number and a line between its digits. */
function digitBoxes(number: PlacedNumber, baseline: number, wide: number, high: number): Line[] {
  const first = number.digits[0]!;
  const left = first.cell ?? first.x;
  const right = left + number.digits.length * wide;
  const bottom = baseline + (high - 1) / 2;
  const top = bottom - high;
  const uprights = Array.from({ length: number.digits.length + 1 }, (_, index) =>
    upright(left + index * wide, top, bottom),
  );
  return [levelLine(top, left, right), levelLine(bottom, left, right), ...uprights];
}

function tableLines(rows: readonly (readonly PlacedNumber[])[], pitch: number): Line[] {
  const columns = rows[0]!.map((_, index) => around(rows.map((row) => frameOf(row[index]!))));
  const between = columns
    .slice(1)
    .map((column, index) => (columns[index]!.right + column.left) / 2);
  const [left, right] = [columns[0]!.left - 0.6, columns.at(-1)!.right + 0.6];
  const below = (pitch - 1) / 2;
  const top = below - pitch;
  const bottom = top + rows.length * pitch;
  return [
    ...Array.from({ length: rows.length + 1 }, (_, row) =>
      levelLine(top + row * pitch, left, right),
    ),
    ...[left, ...between, right].map((x) => upright(x, top, bottom)),
  ];
}

function levelLine(y: number, left: number, right: number): Line {
  return [
    { x: left, y },
    { x: right, y },
  ];
}

function upright(x: number, top: number, bottom: number): Line {
  return [
    { x, y: top },
    { x, y: bottom },
  ];
}

function frameOfLine([from, to]: Line): Frame {
  return {
    left: Math.min(from.x, to.x),
    top: Math.min(from.y, to.y),
    right: Math.max(from.x, to.x),
    bottom: Math.max(from.y, to.y),
  };
}

function around(frames: readonly Frame[]): Frame {
  return {
    left: Math.min(...frames.map(({ left }) => left)),
    top: Math.min(...frames.map(({ top }) => top)),
    right: Math.max(...frames.map(({ right }) => right)),
    bottom: Math.max(...frames.map(({ bottom }) => bottom)),
  };
}
