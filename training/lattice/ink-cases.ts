import { inkDefaults } from '../pages/ink-options.ts';
import { type Box, enclosing } from '../../src/pipeline/image/index.ts';
import { type Raster, rasterise, type Stroke } from '../../src/pipeline/ink/index.ts';
import { tightMarks } from '../../src/pipeline/marks/index.ts';
import {
  type Piece,
  type Proposal,
  propose,
  writingOf,
} from '../../src/pipeline/candidates/index.ts';
import { inkNumber, type InkNumber } from '../pages/ink-number.ts';
import { catalogue } from '../hands/catalogue.ts';
import { signsOf } from '../hands/outlier.ts';
import { Random } from '../data/random.ts';
import { scribble } from '../hands/scribble.ts';
import { heldOutStyle, styleOf, type Style } from '../hands/style.ts';
import { write } from '../hands/writer.ts';
import { piecesIn, type Case, type Owner } from './case.ts';

/** A drawn number of 2 to 8 digits in a held-out hand. */
export function numberCase(seed: number): Case {
  return caseOfLines([inkNumber(seed, { ...inkDefaults, digits: [2, 8] })]);
}

/** A number of 2 or 3 digits, most of it in one stroke. */
export function joinedCase(seed: number): Case {
  const options = { ...inkDefaults, digits: [2, 3] as const, joined: 0.8, delayed: 0, broken: 0 };
  return caseOfLines([inkNumber(seed, options)]);
}

/** Two lines of numbers, one under the other. */
export function rowsCase(seed: number): Case {
  const random = new Random(seed, 0x53);
  const options = { ...inkDefaults, height: [100, 100] as const, digits: [2, 5] as const };
  // Two single digits, one close under the other, are an 8 of two rings rather than two 0s.
  const first = inkNumber(seed, options);
  const second = inkNumber(seed + 1e6, { ...options, digits: [1, 5] });
  const extent = enclosing(first.digits.map(({ box }) => box));
  const top = enclosing(second.digits.map(({ box }) => box)).y;
  const down = extent.y + extent.height - top + 100 * random.between(0.08, 1.2);
  return caseOfLines([first, movedBy(second, 150 * random.between(-1, 1), down)]);
}

function movedBy({ ink, digits, hand }: InkNumber, right: number, down: number): InkNumber {
  const moved = <At extends { x: number; y: number }>(at: At): At => ({
    ...at,
    x: at.x + right,
    y: at.y + down,
  });
  return {
    ink: {
      strokes: ink.strokes.map((stroke) => ({ ...stroke, points: stroke.points.map(moved) })),
    },
    digits: digits.map((digit) => ({ ...digit, box: moved(digit.box) })),
    hand,
  };
}

/** A single digit, any allograph of the catalogue. */
export function digitCase(seed: number): Case {
  const random = new Random(seed, 0x52);
  const value = random.below(10);
  const { raster, proposal } = proposed(
    write(random.pickWeighted(catalogue[value]!), heldOut(random), random),
  );
  const owner: Owner = { digits: [0], isLoose: false };
  const owners = new Map([...piecesIn(proposal)].map((piece) => [piece, owner] as const));
  return raster.strokes.length > 0 ? { proposal, owners, text: `${value}` } : digitCase(seed + 1);
}

/** Something drawn that is no digit. */
export function signCase(seed: number): Case {
  const random = new Random(seed, 0x51);
  const strokes = random.chance(0.85)
    ? write(random.pickWeighted(signsOf(random.chance(0.3))), heldOut(random), random)
    : scribble(random);
  const { proposal } = proposed(strokes);
  const owner: Owner = { digits: [], isLoose: true };
  const owners = new Map([...piecesIn(proposal)].map((piece) => [piece, owner] as const));
  return { proposal, owners, text: '' };
}

function heldOut(random: Random): Style {
  return styleOf(heldOutStyle(random.below(1 << 16)));
}

function proposed(drawn: readonly Stroke[]): { proposal: Proposal; raster: Raster } {
  const raster = rasterise(drawn);
  const writing = writingOf(tightMarks(raster.page), raster.strokes);
  return { raster, proposal: propose(writing!) };
}

/** A digit's box on the page that was read, and which strokes hold some of it. */
interface DrawnDigit {
  readonly box: Box;
  readonly strokes: readonly number[];
}

function caseOfLines(lines: readonly InkNumber[]): Case {
  const { raster, proposal } = proposed(lines.flatMap(({ ink }) => ink.strokes));
  let drawnBefore = 0;
  const digits = lines.flatMap(({ digits: own, ink }) => {
    const first = drawnBefore;
    drawnBefore += ink.strokes.length;
    return own.map(({ box, strokes }) => ({
      box: onPage(box, raster),
      strokes: strokes.map((index) => first + index),
    }));
  });
  const owners = [...piecesIn(proposal)].map(
    (piece) => [piece, ownerByStroke(piece, digits)] as const,
  );
  const text = lines.map((line) => line.digits.map(({ value }) => value).join('')).join('\n');
  return { proposal, owners: new Map(owners), text };
}

function onPage({ x, y, width, height }: Box, { scale, origin }: Raster): Box {
  return {
    x: (x - origin.x) * scale,
    y: (y - origin.y) * scale,
    width: width * scale,
    height: height * scale,
  };
}

// Of a piece's width: so much in one digit's box makes it that digit's. A guess.
const most = 0.7;

/** A part of a stroke through several digits belongs to the one it lies in, to either where it lies between. */
function ownerByStroke({ box, origin }: Piece, digits: readonly DrawnDigit[]): Owner {
  const possible = digits.flatMap((digit, index) =>
    digit.strokes.includes(origin) ? [{ index, inside: sharedWidth(box, digit.box) }] : [],
  );
  if (possible.length < 2)
    return { digits: possible.map(({ index }) => index), isLoose: possible.length === 0 };
  possible.sort((one, other) => other.inside - one.inside);
  const [first, second] = [possible[0]!, possible[1]!];
  const isClear = first.inside >= most && second.inside < most;
  if (isClear) return { digits: [first.index], isLoose: false };
  return {
    digits: [first.index, second.index],
    isLoose: box.width < most * digits[first.index]!.box.width,
  };
}

/** How much of the first box' width lies within the second's. */
function sharedWidth(one: Box, other: Box): number {
  const shared = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  return Math.max(0, shared) / Math.max(one.width, 1e-9);
}
