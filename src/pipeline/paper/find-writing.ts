import { type Lap, type Pixels, downscale, reductionOf, unmeasured } from '../image/index.ts';
import { type Marks, noMarks, tightMarks } from '../marks/index.ts';
import { grey } from './grey.ts';
import { lookOver } from './look-over.ts';
import type { Look } from './look.ts';
import { darkOnLight } from './polarity.ts';
import { scaled, type Plane } from './scale.ts';
import { type Sight, sightOf } from './sight.ts';

/** What is written on a picture, as the page network sees it. */
export async function findWriting(page: Pixels, look: Look, lap: Lap = unmeasured): Promise<Marks> {
  if (page.width === 0 || page.height === 0) return noMarks;
  const dark = darkInk(page);
  lap('grey');
  const { layers, ink, scale, high } = await lookClosely(dark, look);
  // Too low in the largest view there is to be told from a speck.
  if (high < known.least) return noMarks;
  const marks = tightMarks(ink);
  const print = { ...ink, values: layers.print };
  return { ...marks, print: cut(print, marks.box), reduction: (dark.reduction ?? 1) / scale };
}

/** A page in one channel, with dark ink on light paper, and no larger than is worked on. */
export function darkInk(page: Pixels): Pixels {
  return darkOnLight(grey(downscale(page, reductionOf(page, mostPixels))));
}

function cut({ width, values }: Pixels, box: Marks['box']): Uint8ClampedArray {
  const part = new Uint8ClampedArray(box.width * box.height);
  for (let row = 0; row < box.height; row++) {
    const start = (box.y + row) * width + box.x;
    part.set(values.subarray(start, start + box.width), row * box.width);
  }
  return part;
}

// In pixels. Where writing is so high in a view, it is read in that view; where it is not, it is looked at again so that
// it is of the best height.
const readable = { least: 28, most: 40, best: 34 };

// First looks are at copies so long, in pixels: in the smallest a digit that fills the picture is of the best height, in
// the largest one of a fifth of it.
const firstLengths = [40, 64, 102, 163];

/**
 * The most pixels that are worked on: a larger picture is made smaller before, and no view is larger. A sheet of this
 * size shows a digit of a seventieth of its height at 20 pixels, the tile's own scale.
 */
export const mostPixels = 2_000_000;
// How many times a picture may be enlarged, if that is not less than the smallest first look.
const mostEnlarged = 2;

// Copies so long are looked at as well where the strokes of the first looks are shorter than so many of the picture's longer
// sides: what was seen may be a blot beside small writing. Guesses.
const furtherLengths = [260, 416];
const little = 0.6;

// After the first looks, writing is found by the fourth one if it is there.
const mostLooks = 5;

/** Looks at smaller and larger copies until the writing is as high as the network knows it best. */
export async function lookClosely(dark: Plane, look: Look): Promise<Sight> {
  const longest = Math.max(dark.width, dark.height);
  const enlarged = Math.max(mostEnlarged, firstLengths[0]! / longest);
  const most = Math.min(enlarged, Math.sqrt(mostPixels / (dark.width * dark.height)));
  const sights: Sight[] = [];
  const lookFirst = async (lengths: readonly number[]) => {
    for (const scale of new Set(lengths.map((length) => Math.min(most, length / longest))))
      sights.push(await lookAt(dark, scale, look));
  };
  await lookFirst(firstLengths);
  if (aimOf(sights).worth < little * longest) await lookFirst(furtherLengths);
  let last = aimOf(sights);
  for (let looks = 1; looks < mostLooks; looks++) {
    const scale = Math.min(mostFor(last, most), last.scale * changeFor(last.high));
    if (sights.some((sight) => isNear(sight.scale, scale))) break;
    last = await lookAt(dark, scale, look);
    sights.push(last);
  }
  return bestOf(sights, last);
}

/** The view that saw most, from which the next is aimed; the largest where none saw anything that is not too high. */
function aimOf(sights: readonly Sight[]): Sight {
  return sights
    .filter(({ high }) => high > 0 && high <= known.most)
    .reduce((best, next) => (next.worth > best.worth ? next : best), nothingIn(sights.at(-1)!));
}

const nothingIn = (sight: Sight): Sight =>
  sight.high > known.most ? { ...sight, worth: 0 } : sight;

// The last view is the one that was aimed at: another must be worth so many times as much. A guess.
const better = 1.1;

// In pixels: writing so high is known for what it is.
const known = { least: 14, most: 64 };

const isKnown = ({ high }: Sight): boolean => high >= known.least && high <= known.most;

// Of a known height: so many parts are writing, and no digit that was torn because it is too large. A guess.
const many = 9;

/** The last view, or an earlier one that saw more of the writing, at a height at which it is known. */
function bestOf(sights: readonly Sight[], last: Sight): Sight {
  if (isKnown(last) && last.parts >= many) return last;
  return sights.filter(isKnown).reduce((best, next) => {
    const factor = best === last && isKnown(last) ? better : 1;
    return !isKnown(best) || next.worth > factor * best.worth ? next : best;
  }, last);
}

/** A picture on which nothing is seen is not enlarged: what is too small in all its pixels is none. */
const mostFor = ({ high }: Sight, most: number): number => (high === 0 ? Math.min(1, most) : most);

async function lookAt(dark: Plane, scale: number, look: Look): Promise<Sight> {
  const [width, height] = [dark.width, dark.height].map((length) =>
    Math.max(1, Math.round(length * scale)),
  ) as [number, number];
  return sightOf(await lookOver(scaled(dark, width, height), look), scale);
}

/** How many times larger the next view should be for writing that is so high in this one. */
function changeFor(high: number): number {
  const { least, most, best } = readable;
  if (high >= least && high <= most) return 1;
  if (high === 0) return 3;
  // What is far too low to be known well says little about how much too low.
  return Math.max(0.2, Math.min(3.5, best / high));
}

const isNear = (one: number, other: number): boolean => Math.abs(one / other - 1) < 0.05;
