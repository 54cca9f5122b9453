import { catalogue } from '../hands/catalogue.ts';
import { numberSigns } from '../hands/signs/number-signs.ts';
import type { Random } from '../data/random.ts';
import { heldOutStyle, styleOf, trainingStyle } from '../hands/style.ts';
import { write } from '../hands/writer.ts';
import type { Stroke } from '../../src/pipeline/ink/index.ts';
import type { Hand, Trace, TracePoint } from './hand.ts';
import { mnistHand } from './mnist-hand.ts';
import type { PageOptions, Split } from './options.ts';

/** A writer for a page: of the catalogue, or of MNIST's images. */
export function pickHand({ hands, split }: PageOptions, random: Random): Hand {
  return random.pick(hands) === 'mnist'
    ? mnistHand(split, random)
    : catalogueHand(split, random, 'paper');
}

/**
 * A hand of the catalogue: a style, and the one allograph of each digit that this writer keeps to. Paper shows the whole
 * line; a device looks only now and then, as often as the style says.
 */
export function catalogueHand(split: Split, random: Random, surface: 'paper' | 'device'): Hand {
  const id = split === 'training' ? trainingStyle(random) : heldOutStyle(random.below(1 << 16));
  const own = styleOf(id);
  const style = surface === 'paper' ? { ...own, sampling: 1 } : own;
  const kept = catalogue.map((allographs) => random.pickWeighted(allographs));
  return {
    name: `catalogue/${id}`,
    write: (value, chance) => traceOf(write(kept[value]!, style, chance)),
    writeSign: (character, ways, chance) =>
      signStrokes(write(chance.pickWeighted(numberSigns[character]![ways]), style, chance)),
  };
}

/** The writer's units are hundredths, from the middle of a digit. */
function signStrokes(strokes: readonly Stroke[]): TracePoint[][] {
  return strokes.map(({ points }) => points.map(({ x, y }) => ({ x: x / 100, y: y / 100 + 0.5 })));
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
