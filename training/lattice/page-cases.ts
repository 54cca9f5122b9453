import type { Box, Pixels } from '../../src/pipeline/image/index.ts';
import { findWriting } from '../../src/pipeline/paper/index.ts';
import { type Piece, propose, readLines, writingOf } from '../../src/pipeline/candidates/index.ts';
import type { FittedNetwork } from '../../src/pipeline/read.ts';
import { heldOutMnist } from '../data/mnist.ts';
import { presets, type PageOptions } from '../pages/options.ts';
import { makePage, type Page } from '../pages/page.ts';
import { makeWidePage } from '../pages/wide/wide-page.ts';
import { handExample } from '../hands/hand.ts';
import { outlierExample, signsOf } from '../hands/outlier.ts';
import { Random } from '../data/random.ts';
import { heldOutStyle } from '../hands/style.ts';
import { piecesIn, type Case, type Owner } from './case.ts';

/** The networks that see pictures. */
export type ForPictures = Pick<FittedNetwork, 'look' | 'readLine'>;

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
];

/** Amounts: figures that run together, 0s in one go, and what guards them, on the form's print or on plain paper. */
const amounts: readonly PageOptions[] = [
  presets.cheque,
  { ...presets.cheque, touching: 0.6 },
  { ...presets.cheque, papers: ['plain'] },
  { ...presets.cheque, chained: 0.8 },
  { ...presets.cheque, touching: 0.4, chained: 0.8 },
];

/** A page of numbers in a held-out hand; undefined where no writing was found on it. */
export function pageCase(seed: number, by: ForPictures): Promise<Case | undefined> {
  return caseOfPage(makePage(seed, pages[seed % pages.length]!), by);
}

/** An amount of money in a held-out hand; undefined where no writing was found. */
export function amountCase(seed: number, by: ForPictures): Promise<Case | undefined> {
  return caseOfPage(makePage(seed, amounts[seed % amounts.length]!), by);
}

/** A page of any kind that people photograph, with words and print on it, in a held-out hand. */
export function wideCase(seed: number, by: ForPictures): Promise<Case | undefined> {
  return caseOfPage(makeWidePage(seed, { split: 'held-out' }), by);
}

/** A digit or two that fill a photograph; every third as straight as the lines of the paper, every tenth not there. */
export function closeCase(seed: number, by: ForPictures): Promise<Case | undefined> {
  const [one] = [presets.photograph, presets.boxed].slice(seed % 2);
  return caseOfPage(
    makePage(seed, {
      ...one!,
      grids: [[1, 1]],
      digits: [1, 2],
      digitHeight: [28, 90],
      margin: [0.02, 0.9],
      straight: seed % 3 === 0,
      blank: seed % 10 === 0,
    }),
    by,
  );
}

/** A picture of one digit: MNIST's held-out ones, and drawn or photographed in a held-out hand. */
export function singleCase(seed: number, by: ForPictures): Promise<Case | undefined> {
  const random = new Random(seed, 0x54);
  if (random.chance(0.4)) {
    const mnist = heldOutMnist();
    const index = random.below(mnist.count);
    return caseOfWhole(mnist.picture(index), `${mnist.label(index)}`, by);
  }
  const { picture, target } = handExample(heldOutStyle(random.below(1 << 16)), random);
  return caseOfWhole(picture, target.kind === 'digit' ? `${target.value}` : '', by);
}

/** A picture of something that is no digit. */
export function outlierCase(seed: number, by: ForPictures): Promise<Case | undefined> {
  const random = new Random(seed, 0x55);
  const signs = signsOf(random.chance(0.3));
  for (;;) {
    const style = heldOutStyle(random.below(1 << 16));
    const { picture, target } = outlierExample(style, signs, random);
    if (target.kind === 'outlier') return caseOfWhole(picture, '', by);
  }
}

async function caseOfWhole(page: Pixels, text: string, by: ForPictures): Promise<Case | undefined> {
  const writing = writingOf(await findWriting(page, by.look));
  if (!writing) return undefined;
  const proposal = await readLines(propose(writing), by.readLine);
  // A sign is refused as a whole: were its parts to be left out one by one, so would be a row's digits.
  const owner: Owner = { digits: text === '' ? [] : [0], isLoose: false };
  const owners = new Map([...piecesIn(proposal)].map((piece) => [piece, owner] as const));
  return { proposal, owners, text };
}

/** A page of which is known whose ink is where. */
type Truthful = Pick<Page, 'pixels' | 'owners' | 'truth'>;

async function caseOfPage(page: Truthful, by: ForPictures): Promise<Case | undefined> {
  const { lines } = page.truth;
  const writing = writingOf(await findWriting(page.pixels, by.look));
  if (!writing) return undefined;
  const proposal = await readLines(propose(writing), by.readLine);
  const boxes = lines
    .flatMap((numbers) => numbers.flatMap(({ digits }) => digits))
    .map(({ box }) => box);
  const owners = [...piecesIn(proposal)].map(
    (piece) => [piece, ownerByInk(piece, page, boxes)] as const,
  );
  const text = lines
    .map((numbers) => numbers.flatMap(({ digits }) => digits.map(({ value }) => value)).join(''))
    .join('\n');
  return { proposal, owners: new Map(owners), text };
}

// Of a piece's ink: a digit's has at least this fraction of it, and of what is any digit's almost all. Guesses.
const [written, own] = [0.25, 0.75];
// Of a digit's height: smaller is a speck, of the digit or not. A guess.
const speck = 0.15;

/** A piece that holds much of two digits is of neither, and may not be left out: there is no right path. */
function ownerByInk(piece: Piece, page: Truthful, boxes: readonly Box[]): Owner {
  const { counts, all } = inkByOwner(piece, page);
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
  // Dirt between a digit's parts goes with it or not.
  if (known <= written * all) return { digits: digitsAround(piece.box, boxes), isLoose: true };
  const [number, most] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one));
  if (most < own * known) return { digits: [], isLoose: false };
  const { width, height } = piece.box;
  const isSpeck = Math.max(width, height) < speck * boxes[number - 1]!.height;
  return { digits: [number - 1], isLoose: isSpeck };
}

/** Which boxes a piece's middle lies in. */
function digitsAround({ x, y, width, height }: Box, boxes: readonly Box[]): number[] {
  const [across, down] = [x + width / 2, y + height / 2];
  return [...boxes.keys()].filter((index) => {
    const box = boxes[index]!;
    const [right, bottom] = [box.x + box.width, box.y + box.height];
    return across >= box.x && across <= right && down >= box.y && down <= bottom;
  });
}

/** Whose ink a pixel is, or the next one's to a side: blur makes strokes wider than the pen drew them. */
function ownerAt(owners: Uint16Array, { width }: Pixels, x: number, y: number): number {
  const here = y * width + x;
  const around = [0, -1, 1, -width, width].map((step) => owners[here + step] ?? 0);
  return around.find((number) => number > 0) ?? 0;
}

/** How many of a piece's pixels are each digit's, by its number, and how many there are. */
function inkByOwner({ substance }: Piece, { owners, pixels }: Truthful) {
  if (substance.kind === 'ink') throw new TypeError('Pages have no strokes.');
  const { box, coverage, reduction = 1 } = substance.marks;
  const counts = new Map<number, number>();
  let all = 0;
  coverage.forEach((value, index) => {
    if (value < 128) return;
    all++;
    const x = Math.floor((box.x + (index % box.width) + 0.5) * reduction);
    const y = Math.floor((box.y + Math.floor(index / box.width) + 0.5) * reduction);
    const number = ownerAt(owners, pixels, x, y);
    if (number > 0) counts.set(number, (counts.get(number) ?? 0) + 1);
  });
  return { counts, all };
}
