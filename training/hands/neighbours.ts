import type { Pixels } from '../../src/pipeline/image/index.ts';
import { degrade, otherWidth } from './augment/degrade.ts';
import { warpPicture } from './augment/warp-picture.ts';
import { randomWarp } from './augment/warp.ts';
import type { Mnist } from '../data/mnist.ts';
import type { Example, Target } from './example.ts';
import { blank } from './strokes/pen.ts';
import type { Random } from '../data/random.ts';

/**
 * Two of MNIST's digits side by side that touch, or nearly, and what a reader of numbers makes of them before it knows
 * where one ends: both at once, one cut out with what hangs on to it, or one with half of the other.
 */
export function neighbourExample(mnist: Mnist, random: Random): Example {
  const pair = sideBySide(mnist, random);
  if (random.chance(0.3))
    return { picture: degrade(joinedPair(pair), random), target: pairTarget(pair) };
  const own = random.below(2);
  // How much of the other one stays, in its widths: a crumb at most, or about half.
  const reach = random.chance(0.65) ? random.near(0, 0.05) : random.between(0.35, 0.65);
  const cut = cutApart(pair, own, reach, random.near(0, 0.12));
  return { picture: degrade(cut, random), target: cutTarget(pair, own, cut) };
}

/** A digit of its own on the paper that both stand on. */
interface Placed {
  readonly value: number;
  /** Ink of this digit alone, on the whole paper. */
  readonly paper: Pixels;
  /** Its first column, and the one behind its last. */
  readonly left: number;
  readonly right: number;
}

type Pair = readonly [Placed, Placed];

// Side of the picture a digit is drawn in; it fills five sevenths of it, as MNIST's do.
const side = 42;

/** Two digits of one lean and pen, the second up to a quarter smaller or larger, a little higher or lower. */
function sideBySide(mnist: Mnist, random: Random): Pair {
  const warp = randomWarp(random, random.between(0.2, 1));
  const drawn = [side, side * random.between(0.75, 1.25)].map((size) => {
    const index = random.below(mnist.count);
    const picture = warpPicture(mnist.picture(index), warp, Math.round(size));
    return { value: mnist.label(index), ...tight(otherWidth(picture, random)) };
  });
  const [first, second] = drawn as [(typeof drawn)[0], (typeof drawn)[0]];
  const touching = random.chance(0.75);
  const gap = Math.round(
    touching ? random.between(-0.2, 0) * side : random.between(0, 0.12) * side,
  );
  const start = Math.max(2, Math.round(first.ink.width * 0.7), first.ink.width + gap);
  const width = start + second.ink.width;
  const height = Math.max(first.ink.height, second.ink.height) + 8;
  const foot = height - 4 - Math.round(random.between(0, 4));
  const place = ({ value, ink }: typeof first, x: number, bottom: number): Placed => ({
    value,
    paper: laid(ink, blank(Math.max(width, x + ink.width), height), x, bottom - ink.height),
    left: x,
    right: x + ink.width,
  });
  const rise = Math.round(random.between(-3, 3));
  return [
    place(first, 0, Math.max(first.ink.height, foot)),
    place(second, start, Math.max(second.ink.height, Math.min(height, foot + rise))),
  ];
}

// Fainter ink at its sides does not make a digit wider. A guess.
const visible = 64;

function tight(picture: Pixels): { ink: Pixels } {
  let [left, top, right, bottom] = [picture.width, picture.height, 0, 0];
  picture.values.forEach((value, index) => {
    if (value < visible) return;
    const [x, y] = [index % picture.width, Math.floor(index / picture.width)];
    [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
  });
  if (right <= left) return { ink: blank(1, 1) };
  const ink = blank(right - left, bottom - top);
  for (let row = 0; row < ink.height; row++) {
    const from = (top + row) * picture.width + left;
    ink.values.set(picture.values.subarray(from, from + ink.width), row * ink.width);
  }
  return { ink };
}

function laid(ink: Pixels, paper: Pixels, left: number, top: number): Pixels {
  for (let row = 0; row < ink.height; row++) {
    const line = ink.values.subarray(row * ink.width, (row + 1) * ink.width);
    paper.values.set(line, (top + row) * paper.width + left);
  }
  return paper;
}

function joinedPair([{ paper }, { paper: other }]: Pair): Pixels {
  const both = blank(paper.width, paper.height);
  both.values.forEach((_, index) => {
    both.values[index] = Math.max(paper.values[index]!, other.values[index]!);
  });
  return both;
}

/**
 * What stays of both on the side of digit `own`: cut in the middle between them and `reach`, a share of the other's
 * width, further on; the cut leans by `lean` a row.
 */
function cutApart(pair: Pair, own: number, reach: number, lean: number): Pixels {
  const both = joinedPair(pair);
  const [first, second] = pair;
  const towards = own === 0 ? 1 : -1;
  const other = own === 0 ? second : first;
  const middle = (first.right + second.left) / 2 + towards * reach * (other.right - other.left);
  both.values.forEach((_, index) => {
    const [x, y] = [index % both.width, Math.floor(index / both.width)];
    const border = middle + lean * (y - both.height / 2);
    const beyond = towards * (x + 0.5 - border);
    if (beyond > 0) both.values[index] = 0;
  });
  return both;
}

// Shares of the digit's ink: with less of its own, or more of the other's, nobody could be sure; with so much more, it
// is no digit any longer. Guesses.
const [mostLost, mostForeign, plainlyForeign] = [0.1, 0.1, 0.3];

function cutTarget(pair: Pair, own: number, cut: Pixels): Target {
  const { paper, value } = pair[own]!;
  let [all, kept, foreign] = [0, 0, 0];
  paper.values.forEach((ink, index) => {
    all += ink;
    kept += Math.min(ink, cut.values[index]!);
    foreign += Math.max(0, cut.values[index]! - ink);
  });
  if (foreign >= plainlyForeign * all) return pairTarget(pair);
  const isClear = kept >= (1 - mostLost) * all && foreign <= mostForeign * all;
  return isClear ? { kind: 'digit', value } : { kind: 'doubtful' };
}

/** With a 1, some pairs look like one sign. */
function pairTarget(pair: Pair): Target {
  return { kind: pair.some(({ value }) => value === 1) ? 'doubtful' : 'outlier' };
}
