import { catalogue } from '../synthetic/catalogue.ts';
import type { Allograph } from '../synthetic/allograph.ts';
import type { Random } from '../synthetic/random.ts';
import { heldOutStyle, type Style, styleOf, trainingStyle } from '../synthetic/style.ts';
import { write } from '../synthetic/writer.ts';
import type { Stroke } from '../../src/pipeline/ink.ts';
import type { Hand, Trace } from './hand.ts';
import { mnistHand } from './mnist-hand.ts';
import type { PageOptions, Split } from './options.ts';

/** A writer for a page: of the catalogue, or of MNIST's images. */
export function pickHand({ hands, split }: PageOptions, random: Random): Hand {
  if (split === 'training' && hands.includes('mnist')) {
    throw new RangeError('MNIST gives held-out hands only.');
  }
  return random.pick(hands) === 'mnist' ? mnistHand(random) : catalogueHand(split, random);
}

/** A style of the catalogue with the one way of each digit that this writer keeps to. */
export interface CatalogueWriter {
  readonly style: Style;
  readonly ways: readonly Allograph[];
}

export function pickWriter(split: Split, random: Random): CatalogueWriter {
  const id = split === 'training' ? trainingStyle(random) : heldOutStyle(random.below(1 << 16));
  const ways = catalogue.map((allographs) => random.pickWeighted(allographs));
  return { style: styleOf(id), ways };
}

/** The writer's digit as strokes 100 units high or so. */
export function writeDigit(
  { style, ways }: CatalogueWriter,
  value: number,
  random: Random,
): Stroke[] {
  return write(ways[value]!, style, random);
}

function catalogueHand(split: Split, random: Random): Hand {
  const writer = pickWriter(split, random);
  // Paper keeps the whole line; only a device looks now and then.
  const style = { ...writer.style, sampling: 1 };
  return {
    name: `catalogue/${style.id}`,
    write: (value, chance) => traceOf(writeDigit({ ...writer, style }, value, chance)),
  };
}

function traceOf(strokes: readonly Stroke[]): Trace {
  const points = strokes.flatMap((stroke) => stroke.points);
  const left = Math.min(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  const width = Math.max(...points.map(({ x }) => x)) - left;
  const height = Math.max(...points.map(({ y }) => y)) - top;
  return {
    kind: 'strokes',
    width: width / height,
    height: Math.max(0.6, Math.min(1.2, height / 100)),
    strokes: strokes.map((stroke) =>
      stroke.points.map(({ x, y }) => ({ x: (x - left) / height, y: (y - top) / height })),
    ),
  };
}
