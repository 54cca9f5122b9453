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
  const size = sizeOfWriting(layers);
  const ink = inkOf(layers, size.high);
  const length = lengthOf(ink) / scale;
  const worth = length * surenessOf(layers) ** 2;
  return { layers, scale, ink, worth, ...size };
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
function inkOf(layers: Layers, high: number): Pixels {
  const { width, height } = layers;
  const values = withShortLines(layers, high).map((value) => (value < some ? 0 : value));
  const { labels } = labelComponents(width, height, values);
  const isSure = new Set<number>();
  labels.forEach((part, index) => {
    if (part > 0 && values[index]! >= sure) isSure.add(part);
  });
  const kept = values.map((value, index) => (isSure.has(labels[index]!) ? value : 0));
  return { width, height, channels: 1, values: kept };
}

// In heights of the writing: a line that stands by itself and is no lower, higher or wider than this is a stroke. Guesses.
const [lowest, highest, widest] = [0.6, 1.6, 1.2];

// Of the ink: where there are more lines than so much of it, short or long, the paper has some, or boxes. A guess.
const ruled = 0.1;

/**
 * Handwriting, and on paper without lines beside it what the network takes for a line that is as short as a digit and hangs
 * together with nothing larger: a 1 as straight as a ruling, or a stroke of a digit that was torn.
 */
function withShortLines({ width, height, handwriting, lines }: Layers, high: number) {
  const either = handwriting.map((value, index) => Math.max(value, lines[index]!));
  const seen = either.map((value) => (value < sure ? 0 : value));
  const { labels, components } = labelComponents(width, height, seen);
  const isShort = components.map(
    ({ box }) =>
      box.height >= lowest * high &&
      box.height <= highest * high &&
      box.width <= widest * high &&
      box.x > 0 &&
      box.y > 0 &&
      box.x + box.width < width &&
      box.y + box.height < height,
  );
  const areaOf = (isMember: (index: number) => boolean) =>
    labels.reduce((sum, _, index) => sum + (isMember(index) ? 1 : 0), 0);
  const isLine = (index: number) => seen[index]! > 0 && lines[index]! > handwriting[index]!;
  const ruling = areaOf(isLine);
  const ink = areaOf((index) => seen[index]! > 0 && !isLine(index));
  if (ruling > ruled * ink) return handwriting;
  return handwriting.map((value, index) => (isShort[labels[index]! - 1] ? either[index]! : value));
}
