import { labelComponents, type Pixels, strokeWidth } from '../image/index.ts';
import type { Layers } from './look.ts';
import { heightOfWriting } from './writing-size.ts';

/** A page's layers at one size, what of them is writing, and what can be measured of it. */
export interface Sight {
  readonly layers: Layers;
  /** The view's size against the page's. */
  readonly scale: number;
  /** Ink as coverage, 0 to 255, of the view's size. */
  readonly ink: Pixels;
  /** How high the writing is, in the view's pixels; 0 where there is none. */
  readonly high: number;
  /** How long all strokes are together, in the page's pixels: views of one page can be compared by it. */
  readonly length: number;
}

export function sightOf(layers: Layers, scale: number): Sight {
  const ink = inkOf(layers);
  return { layers, scale, ink, high: heightOfWriting(layers), length: lengthOf(ink) / scale };
}

/** The length of strokes is their area over their width. */
function lengthOf(ink: Pixels): number {
  const width = strokeWidth(ink);
  if (width === 0) return 0;
  return ink.values.reduce((sum, value) => sum + value, 0) / 255 / width;
}

// Of 255: less is paper, and what is nowhere more than half sure is none.
const [some, sure] = [48, 140];

/** Where ink is, as coverage: parts that are sure somewhere, with their soft edges. */
export function inkOf({ width, height, handwriting }: Layers): Pixels {
  const values = handwriting.map((value) => (value < some ? 0 : value));
  const { labels } = labelComponents(width, height, values);
  const isSure = new Set<number>();
  labels.forEach((part, index) => {
    if (part > 0 && values[index]! >= sure) isSure.add(part);
  });
  const kept = values.map((value, index) => (isSure.has(labels[index]!) ? value : 0));
  return { width, height, channels: 1, values: kept };
}
