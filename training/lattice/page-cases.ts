import type { Box } from '../../src/pipeline/box.ts';
import { findMarks } from '../../src/pipeline/find-marks.ts';
import type { Piece } from '../../src/pipeline/piece.ts';
import type { Pixels } from '../../src/pipeline/pixels.ts';
import { propose } from '../../src/pipeline/propose.ts';
import { proposeInPicture } from '../../src/pipeline/propose-runs.ts';
import { heldOutMnist } from '../mnist.ts';
import { presets, type PageOptions } from '../pages/options.ts';
import { makePage, type Truth } from '../pages/page.ts';
import { handExample } from '../synthetic/hand.ts';
import { outlierExample, signsOf } from '../synthetic/outlier.ts';
import { Random } from '../synthetic/random.ts';
import { heldOutStyle } from '../synthetic/style.ts';
import { piecesIn, type Case, type Owner } from './case.ts';

/** What pages the fit learns from: small ones, since it is their kinds that count. */
const pages: readonly PageOptions[] = [
  {
    ...presets.photograph,
    grids: [
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ],
    digitHeight: [28, 60],
  },
  { ...presets.cheque, touching: 0.12 },
  {
    ...presets.screen,
    grids: [
      [1, 1],
      [2, 1],
    ],
    digitHeight: [28, 60],
    touching: 0.06,
  },
  { ...presets.boxed, grids: [[2, 2]], digitHeight: [28, 50] },
  { ...presets.cheque, papers: ['plain'], touching: 0.15 },
];

/** A page of numbers in a held-out hand; undefined where no writing was found on it. */
export function pageCase(seed: number): Case | undefined {
  const { pixels, truth } = makePage(seed, pages[seed % pages.length]!);
  return caseOf(pixels, truth);
}

/** A picture of one digit: MNIST's held-out ones, and drawn or photographed in a held-out hand. */
export function singleCase(seed: number): Case | undefined {
  const random = new Random(seed, 0x54);
  if (random.chance(0.4)) {
    const mnist = heldOutMnist();
    const index = random.below(mnist.count);
    return caseOfWhole(mnist.picture(index), `${mnist.label(index)}`);
  }
  const { picture, target } = handExample(heldOutStyle(random.below(1 << 16)), random);
  return caseOfWhole(picture, target.kind === 'digit' ? `${target.value}` : '');
}

/** A picture of something that is no digit. */
export function outlierCase(seed: number): Case | undefined {
  const random = new Random(seed, 0x55);
  const signs = signsOf(random.chance(0.3));
  for (;;) {
    const style = heldOutStyle(random.below(1 << 16));
    const { picture, target } = outlierExample(style, signs, random);
    if (target.kind === 'outlier') return caseOfWhole(picture, '');
  }
}

function caseOfWhole(page: Pixels, text: string): Case | undefined {
  const marks = findMarks(page);
  const [whole] = propose(marks);
  if (!whole) return undefined;
  const proposal = proposeInPicture(marks, whole, false);
  const owner: Owner = { digits: text === '' ? [] : [0], isLoose: text === '' };
  const owners = new Map([...piecesIn(proposal)].map((piece) => [piece, owner] as const));
  return { proposal, owners, text };
}

function caseOf(page: Pixels, { lines }: Truth): Case | undefined {
  const marks = findMarks(page);
  const [whole] = propose(marks);
  if (!whole) return undefined;
  const proposal = proposeInPicture(marks, whole, false);
  const boxes = lines
    .flatMap((numbers) => numbers.flatMap(({ digits }) => digits))
    .map(({ box }) => box);
  const owners = [...piecesIn(proposal)].map((piece) => [piece, ownerOf(piece, boxes)] as const);
  const text = lines
    .map((numbers) => numbers.flatMap(({ digits }) => digits.map(({ value }) => value)).join(''))
    .join('\n');
  return { proposal, owners: new Map(owners), text };
}

// Of a piece: what lies in a digit's box by this share is of it, by less than the other is not.
const [inside, outside] = [0.6, 0.25];
// Of a digit's height: smaller is a speck, of the digit or not.
const speck = 0.15;

/** A piece that lies in two digits' boxes alike is of neither, and may not be left out: there is no right way. */
function ownerOf({ box }: Piece, digits: readonly Box[]): Owner {
  const shared = digits
    .map((digit, index) => ({ index, digit, share: sharedArea(box, digit) / areaOf(box) }))
    .filter(({ share }) => share >= outside)
    .sort((one, other) => sharedOf(box, other) - sharedOf(box, one));
  const [first, second] = shared;
  if (!first) return { digits: [], isLoose: true };
  if (second && first.share < inside) return { digits: [], isLoose: false };
  const isSpeck = Math.max(box.width, box.height) < speck * first.digit.height;
  return { digits: [first.index], isLoose: isSpeck };
}

/** How much of a piece lies in a digit's box, and, where it all does in several, how much of the box it fills. */
function sharedOf(box: Box, { digit, share }: { digit: Box; share: number }): number {
  return share + 0.1 * (sharedArea(box, digit) / areaOf(digit));
}

function sharedArea(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
}

function areaOf({ width, height }: Box): number {
  return Math.max(1e-9, width * height);
}
