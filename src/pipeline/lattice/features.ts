import { type Box, logSum, mean } from '../image/index.ts';
import { doCross } from '../ink/index.ts';
import type { StretchScore } from '../line/index.ts';
import type { TileScore } from '../network/index.ts';
import { type Piece, type Row, widestGapOf } from '../candidates/index.ts';

/** What may speak for or against a step of a path through a page. `training/lattice` fits what each counts. */
export const featureNames = [
  // Pieces taken as one digit: that they are; how much they look like one, and like which; as the whole page.
  'digit',
  'energy',
  'energyOver2',
  'energyOver5',
  'value',
  'whole',
  // Their shape against the line: how low, high, wide they are, how flat by themselves, how far off it they lie.
  'low',
  'high',
  'wide',
  'flat',
  'offLine',
  // What they were joined from: strokes or components, over a gap, out of turn.
  'joins',
  'gap',
  'late',
  // Of a picture's: how likely they are print; and of the whole writing as one digit, what is left beside it.
  'printed',
  'printedOver',
  'beside',
  // What the line network says of the stretch it takes up: that one digit stands there, that it is that digit, that none does.
  'lineDigit',
  'lineValue',
  'lineNone',
  // Pieces taken as no digit.
  'refused',
  'refusedWhole',
  'refusedTall',
  'refusedBroad',
  'refusedInner',
  'refusedRow',
  'refusedSize',
  'refusedWide',
  'refusedEnergy',
  'refusedEnergyOver2',
  // Neighbours taken apart: how far they overlap, whether strokes cross; or that a cut parts them, through how much ink,
  // and how far those overlap.
  'overlap',
  'overlapShare',
  'cut',
  'cutInk',
  'cutOverlap',
  'crossing',
  // Rows: one more, how near the last, and a page as narrow as a single sign read as more than one.
  'line',
  'lineTouch',
  'narrow',
] as const;

export type Feature = (typeof featureNames)[number];

/** How much of each there is; none where it is left out. */
export type Features = Partial<Record<Feature, number>>;

// What a network says beyond these, in nats, is no more telling. Guesses.
const [leastEnergy, mostEnergy] = [-12, 9];
const leastRefused = -5;
const leastValue = -4;

// A digit's width over its height: flatter is a bar. A guess.
const flattest = 1.4;

// In heights of a digit: how far off the others' middles a small one's may lie. A guess.
const onLine = 0.25;

/** Pieces taken as one digit, in a line whose digits are `height` high. */
export function digitFeatures(
  members: readonly Piece[],
  box: Box,
  height: number,
  tileScore: TileScore,
  isWhole: boolean,
  off = 0,
): Features {
  const tall = Math.max(-1.5, Math.log(Math.max(box.height, 1e-9) / height));
  const energy = within(tileScore.energy, leastEnergy, mostEnergy);
  const origins = new Set(members.map(({ origin }) => origin));
  return {
    digit: 1,
    energy,
    energyOver2: Math.max(0, energy - 2),
    energyOver5: Math.max(0, energy - 5),
    value: Math.max(leastValue, tileScore.logProbability),
    whole: isWhole ? 1 : 0,
    low: Math.max(0, -tall) ** 2,
    high: Math.max(0, tall) ** 2,
    wide: Math.max(0, box.width / height - 0.9),
    flat: within(Math.log(box.width / Math.max(box.height, 1e-9) / flattest), 0, 2),
    offLine: within(off / height - onLine, 0, 1),
    joins: Math.min(origins.size - 1, 3),
    gap: widestGapOf(members) / height,
    late: areOutOfTurn(members, origins) ? 1 : 0,
    ...printedFeatures(members),
  };
}

// Beyond it print is likelier than handwriting. A guess.
const likelyPrint = 0.4;

function printedFeatures(members: readonly Piece[]): Features {
  const printed = mean(members.map((piece) => piece.printed ?? 0));
  return printed === 0 ? {} : { printed, printedOver: Math.max(0, printed - likelyPrint) };
}

// In nats: what the line network holds for less likely than this is no more telling; where it sees several digits, that there is
// one or none is as unlikely as all of them together. Guesses.
const [leastLine, leastLineValue] = [-27, -6];

/** Pieces taken as one digit, or as none, by what the line network says of the stretch that they take up. */
export function lineFeatures(
  kind: 'digit' | 'refused',
  stretch: StretchScore | undefined,
  value: number,
): Features {
  if (!stretch) return {};
  if (kind === 'refused') return { lineNone: Math.max(leastLine, stretch.none) };
  const any = stretch.digits.reduce(logSum, -Infinity);
  return {
    lineDigit: Math.max(leastLine, any),
    lineValue: Math.max(leastLineValue, stretch.digits[value]! - any),
  };
}

/** The whole writing taken as one digit, with `others` left beside it: of a height that makes them digits as well. */
export function besideFeatures(others: readonly Piece[], height: number): Features {
  const large = others.filter(({ box }) => box.height >= asLarge * height);
  return large.length === 0 ? {} : { beside: Math.min(large.length, mostBeside) };
}

// In heights of the digit, and how many say no more. Guesses.
const asLarge = 0.5;
const mostBeside = 3;

/** Whether strokes are joined that another one was written between. */
function areOutOfTurn(members: readonly Piece[], origins: ReadonlySet<number>): boolean {
  if (members[0]?.substance.kind !== 'ink') return false;
  return Math.max(...origins) - Math.min(...origins) >= origins.size;
}

/** Pieces taken as no digit; without a score they are too small to be asked about. */
export function refusedFeatures(
  box: Box,
  height: number,
  tileScore: TileScore | undefined,
  isWhole: boolean,
  isInner = false,
): Features {
  const size = { refusedSize: Math.min(Math.max(box.width, box.height) / height, 4) };
  if (!tileScore) return size;
  const energy = within(tileScore.energy, leastRefused, mostEnergy);
  const aspect = box.width / Math.max(box.height, 1e-9);
  const tall = isWhole ? 0 : within(2 * (box.height / height) - 1, 0, 1);
  return {
    ...size,
    refused: isWhole ? 0 : 1,
    refusedWhole: isWhole ? 1 : 0,
    refusedTall: tall,
    refusedBroad: tall * within(box.width / height - 1, 0, 3),
    refusedInner: isInner ? tall : 0,
    refusedWide: isWhole ? within(aspect - 0.9, 0, 1) : 0,
    refusedRow: isWhole ? within(aspect - 1.9, 0, 2) : 0,
    refusedEnergy: energy,
    refusedEnergyOver2: Math.max(0, energy - 2),
  };
}

/** Two neighbouring runs of pieces taken apart. */
export function boundaryFeatures(
  before: readonly Piece[],
  after: readonly Piece[],
  height: number,
): Features {
  const left = before.reduce((one, other) => (rightOf(other) > rightOf(one) ? other : one));
  const right = after.reduce((one, other) => (other.box.x < one.box.x ? other : one));
  const overlap = Math.max(0, rightOf(left) - right.box.x);
  // The stroke from one digit to the next runs over both: that they overlap says less than of two strokes.
  const rest = after.find(({ origin }) => before.some((piece) => piece.origin === origin));
  if (rest) {
    return { cut: 1, cutInk: rest.cutInk ?? 0, cutOverlap: Math.min(overlap / height, 1) };
  }
  const isCrossed = before.some((one) => after.some((other) => areCrossed(one, other, height)));
  const narrower = Math.max(Math.min(left.box.width, right.box.width), 0.1 * height);
  return {
    overlap: Math.min(overlap / height, 1),
    overlapShare: Math.min(overlap / narrower, 1),
    crossing: isCrossed ? 1 : 0,
  };
}

// Width over height: digits side by side are wider. A guess.
const narrowest = 1.3;

/** Rows under each other: how many, how near in heights of a digit, and how narrow one alone is. */
export function rowsFeatures(rows: readonly Row[], page: Box): Features {
  let [line, lineTouch] = [0, 0];
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    if (!above) return;
    line++;
    lineTouch += Math.max(0, near - gapBelow(above, row) / Math.max(above.height, row.height));
  });
  const narrow = line > 0 ? 0 : Math.max(0, narrowest - page.width / Math.max(page.height, 1e-9));
  return { line, lineTouch, narrow };
}

// In heights of a digit: rows further apart do not touch. A guess.
const near = 0.3;

/** The least distance down from a piece of one row to a piece of the next that stands under it. */
function gapBelow(above: Row, below: Row): number {
  const gaps = above.pieces.flatMap(({ box: upper }) =>
    below.pieces
      .filter(({ box }) => box.x < upper.x + upper.width && upper.x < box.x + box.width)
      .map(({ box }) => box.y - upper.y - upper.height),
  );
  return Math.max(-above.height, Math.min(Infinity, ...gaps));
}

// In heights of a digit: how far strokes that cross go on at least. A guess.
const crossed = 0.15;

function areCrossed(
  { substance: one }: Piece,
  { substance: other }: Piece,
  height: number,
): boolean {
  if (one.kind !== 'ink' || other.kind !== 'ink') return false;
  return doCross(one.stroke.points, other.stroke.points, crossed * height);
}

function rightOf({ box }: Piece): number {
  return box.x + box.width;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
