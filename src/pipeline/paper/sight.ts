import { labelComponents, mean, type Pixels, strokeWidth } from '../image/index.ts';
import type { Layers } from './look.ts';
import { sizeOfWriting, type WritingSize } from './writing-size.ts';

/** A page's layers at one size, what of them is writing, and what can be measured of it. */
export interface Sight extends WritingSize {
  readonly layers: Layers;
  /** The view's size against the page's. */
  readonly scale: number;
  /** Ink as coverage, 0 to 255, of the view's size. */
  readonly ink: Pixels;
  /**
   * How long all strokes are together, in the page's pixels, times the square of how sure they are: by it views of one page
   * can be compared. That it is the square is a guess.
   */
  readonly worth: number;
}

// Of 255: less is paper, and what is nowhere more than half sure is none.
const [some, sure] = [48, 140];

export function sightOf(layers: Layers, scale: number): Sight {
  const ink = inkOf(layers);
  const length = lengthOf(ink) / scale;
  const worth = length * surenessOf(layers) ** 2;
  return { layers, scale, ink, worth, ...sizeOfWriting(layers) };
}

/** How sure the network is of what may be ink, 0 to 1: where writing is too large for it, it wavers between ink and line. */
function surenessOf({ handwriting }: Layers): number {
  const seen = handwriting.filter((value) => value >= some);
  return seen.length === 0 ? 0 : mean([...seen]) / 255;
}

/** The length of strokes is their area over their width. */
function lengthOf(ink: Pixels): number {
  const width = strokeWidth(ink);
  if (width === 0) return 0;
  return ink.values.reduce((sum, value) => sum + value, 0) / 255 / width;
}

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
