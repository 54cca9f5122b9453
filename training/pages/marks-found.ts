import { labelComponents } from '../../src/pipeline/image/index.ts';
import { findMarks } from '../../src/pipeline/marks/index.ts';
import { presets, type PageOptions } from './options.ts';
import { makePage, type Page } from './page.ts';

// Numbers of this file are guesses where nothing else is said.

/** What was found of a page's writing, and of what is none. */
export interface MarksFound {
  /** Of the writing's ink, the share that was kept. */
  readonly kept: number;
  /** Of the digits, the share that lost a seventh of its ink or more. */
  readonly cut: number;
  /** Of the ink of rulings, boxes and specks that no writing is near, the share that was left. */
  readonly left: number;
  /** Parts as large as a digit's that touch no writing. */
  readonly spurious: number;
}

const { photograph, cheque } = presets;
const small: PageOptions = { ...photograph, grids: [[4, 3]], edges: 0 };

/** Pages by what is printed under the writing, or around it. */
export const printedKinds: Readonly<Record<string, PageOptions>> = {
  plain: { ...small, papers: ['plain'], arrangements: ['running'] },
  ruled: { ...small, papers: ['ruled'], arrangements: ['running'] },
  squared: { ...small, papers: ['squared'], arrangements: ['running'] },
  boxes: { ...small, papers: ['plain'], arrangements: ['boxes'] },
  table: { ...small, papers: ['plain'], arrangements: ['table'] },
  'turned up to 20°': { ...small, papers: ['ruled', 'squared'], turn: 20 },
  cheque,
};

/** The mean of what was found on pages of one kind, from a seed on. */
export function meanMarksFound(options: PageOptions, seed: number, count: number): MarksFound {
  const each = Array.from({ length: count }, (_, index) =>
    marksFound(makePage(seed + index, options)),
  );
  const mean = (of: (found: MarksFound) => number): number => {
    const known = each.map(of).filter((value) => !Number.isNaN(value));
    return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  };
  return {
    kept: mean(({ kept }) => kept),
    cut: mean(({ cut }) => cut),
    left: mean(({ left }) => left),
    spurious: mean(({ spurious }) => spurious),
  };
}

// Of 255: what counts as inked.
const inked = 128;

// In pixels: blur moves the edge of ink so far, and hides lines that run so close beside it.
const [off, beside] = [1, 3];

// Of a digit's ink: what it may lose to be taken for what it is.
const whole = 6 / 7;

// In pixels.
const partArea = 12;

/** Looks for marks on a page and holds them against the layers that the page was made from. */
export function marksFound({ pixels, layers, truth }: Page): MarksFound {
  const [width, height] = [pixels.width, pixels.height];
  const found = foundOn(pixels);
  const written = maskOf(layers.written.cover);
  const near = widened(found, width, off);
  const kept = shareOf(written, near);
  const digits = truth.lines.flat().flatMap((number) => number.digits);
  const cut = digits.filter(({ box }) => shareIn(box, written, near, width) < whole).length;
  const hidden = widened(written, width, beside);
  const lined = maskOf(layers.printed.cover, layers.inked.cover).map((value, index) => {
    return hidden[index] === 1 ? 0 : value;
  });
  const spurious = spuriousOf(found, hidden, width, height);
  return { kept, cut: cut / digits.length, left: shareOf(lined, found), spurious };
}

/** 1 for each of the page's pixels that marks cover. */
function foundOn(pixels: Page['pixels']): Uint8ClampedArray {
  const { box, coverage, reduction = 1 } = findMarks(pixels);
  const found = new Uint8ClampedArray(pixels.width * pixels.height);
  for (let index = 0; index < found.length; index++) {
    const x = Math.floor((index % pixels.width) / reduction) - box.x;
    const y = Math.floor(Math.floor(index / pixels.width) / reduction) - box.y;
    if (x < 0 || y < 0 || x >= box.width || y >= box.height) continue;
    if (coverage[y * box.width + x]! >= inked) found[index] = 1;
  }
  return found;
}

function maskOf(...covers: readonly Uint8Array[]): Uint8ClampedArray {
  return Uint8ClampedArray.from(covers[0]!, (_, index) =>
    covers.some((cover) => cover[index]! >= inked) ? 1 : 0,
  );
}

/** What lies within a square of `reach` around what is 1. */
function widened(mask: Uint8ClampedArray, width: number, reach: number): Uint8ClampedArray {
  const across = spread(mask, reach, 1);
  return spread(across, reach, width);
}

function spread(mask: Uint8ClampedArray, reach: number, step: number): Uint8ClampedArray {
  const wider = mask.slice();
  mask.forEach((value, index) => {
    if (value === 0) return;
    for (let off = -reach; off <= reach; off++) wider[index + off * step] = 1;
  });
  return wider;
}

function shareOf(wanted: Uint8ClampedArray, found: Uint8ClampedArray): number {
  let [count, hits] = [0, 0];
  for (let index = 0; index < wanted.length; index++) {
    count += wanted[index]!;
    hits += wanted[index]! & found[index]!;
  }
  return count === 0 ? Number.NaN : hits / count;
}

function shareIn(
  box: { x: number; y: number; width: number; height: number },
  wanted: Uint8ClampedArray,
  found: Uint8ClampedArray,
  width: number,
): number {
  let [count, hits] = [0, 0];
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      count += wanted[y * width + x]!;
      hits += wanted[y * width + x]! & found[y * width + x]!;
    }
  }
  return hits / Math.max(1, count);
}

function spuriousOf(
  found: Uint8ClampedArray,
  hidden: Uint8ClampedArray,
  width: number,
  height: number,
): number {
  const { labels, components } = labelComponents(width, height, found);
  const touching = new Set(labels.filter((_, index) => hidden[index] === 1));
  return components.filter((part, index) => part.area >= partArea && !touching.has(index + 1))
    .length;
}
