import {
  labelComponents,
  type Lap,
  type Pixels,
  downscale,
  reductionOf,
  unmeasured,
} from '../image/index.ts';
import { darkOnLight, grey, type Marks, noMarks, tightMarks } from '../marks/index.ts';
import { lookOver } from './look-over.ts';
import type { Layers, Look } from './look.ts';
import { scaled, type Plane } from './scale.ts';
import { heightOfWriting } from './writing-size.ts';

/** What is written on a picture, as the page network sees it. */
export async function findWriting(page: Pixels, look: Look, lap: Lap = unmeasured): Promise<Marks> {
  if (page.width === 0 || page.height === 0) return noMarks;
  const dark = darkOnLight(grey(downscale(page, reductionOf(page, mostPixels))));
  lap('grey');
  const { layers, scale } = await lookClosely(dark, look);
  const coverage = coverageOfLayers(layers);
  return { ...tightMarks(coverage), reduction: (dark.reduction ?? 1) / scale };
}

/** A page's layers, and its size in them against its own. */
export interface View {
  readonly layers: Layers;
  readonly scale: number;
}

// In pixels. Where writing is so high in a view, it is read in that view; where it is not, it is looked at again so that
// it is of the best height.
const readable = { least: 24, most: 44, best: 34 };

// A first look is at a copy so long, in which a digit that fills the picture is not yet too large to be known for one.
const firstLength = 96;

// In pixels: a larger picture is made smaller before, and of a larger view there is no room.
const mostPixels = 2_000_000;
// How many times a picture may be enlarged.
const mostEnlarged = 2;

// Writing is found by the fifth look if it is there.
const mostLooks = 6;

/** Looks at smaller or larger copies until the writing is as high as the network knows it best. */
export async function lookClosely(dark: Plane, look: Look): Promise<View> {
  const { width, height } = dark;
  const most = Math.min(mostEnlarged, Math.sqrt(mostPixels / (width * height)));
  let scale = Math.min(most, firstLength / Math.max(width, height));
  for (let looks = 1; ; looks++) {
    const layers = await lookAt(dark, scale, look);
    const high = heightOfWriting(layers);
    const next = Math.min(most, scale * changeFor(high));
    if (looks === mostLooks || isNear(next, scale)) return { layers, scale };
    scale = next;
  }
}

function lookAt(dark: Plane, scale: number, look: Look): Promise<Layers> {
  const [width, height] = [dark.width, dark.height].map((length) =>
    Math.max(1, Math.round(length * scale)),
  ) as [number, number];
  return lookOver(scaled(dark, width, height), look);
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

// Of 255: less is paper, and what is nowhere more than half sure is none.
const [some, sure] = [48, 140];

/** Where ink is, as coverage: parts that are sure somewhere, with their soft edges. */
export function coverageOfLayers({ width, height, handwriting }: Layers): Pixels {
  const values = handwriting.map((value) => (value < some ? 0 : value));
  const { labels } = labelComponents(width, height, values);
  const isSure = new Set<number>();
  labels.forEach((part, index) => {
    if (part > 0 && values[index]! >= sure) isSure.add(part);
  });
  const kept = values.map((value, index) => (isSure.has(labels[index]!) ? value : 0));
  return { width, height, channels: 1, values: kept };
}
