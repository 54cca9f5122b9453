import type { Point, Stroke } from '../../src/pipeline/ink/index.ts';
import { boundsOf } from './strokes/bounds.ts';
import type { Example } from './example.ts';
import { drawn, usualAllograph } from './hand.ts';
import type { Random } from '../data/random.ts';
import { styleOf } from './style.ts';
import { write } from './writer.ts';

/**
 * A digit as it is cut out of a number: what led the pen to it from the digit before hangs on to it, or what leads on
 * to the next one, or a crumb of a neighbour that it touched.
 */
export function cutOutExample(styleId: number, random: Random): Example {
  const value = random.below(10);
  const style = styleOf(styleId);
  const strokes = cutOut(write(usualAllograph(style, value, random), style, random), random);
  return { picture: drawn(strokes, style.pen, random), target: { kind: 'digit', value } };
}

type Line = readonly Point[];

function cutOut(strokes: readonly Stroke[], random: Random): Stroke[] {
  const lines = strokes.map(({ points }) => points);
  const kind = random.next();
  const leadsIn = kind < 0.55 ? link(lines[0]![0]!, -1, lines, random) : [];
  const leadsOn =
    kind > 0.3 && kind < 0.85 ? link(lines.at(-1)!.at(-1)!, 1, lines, random).toReversed() : [];
  const all = lines.map((line, index) => [
    ...(index === 0 ? leadsIn : []),
    ...line,
    ...(index === lines.length - 1 ? leadsOn : []),
  ]);
  if (kind > 0.85) all.push(crumbOf(lines, random));
  return all.map((points) => ({ ...strokes[0]!, points }));
}

/**
 * From a point beside the digit (to its left for a side of -1, to its right for 1) to an end of it, without that end.
 * Nothing where the end is far from that side: the pen would cross the digit and make another sign of it.
 */
function link(end: Point, side: number, lines: readonly Line[], random: Random): Point[] {
  const { x, width, height } = boundsOf(lines);
  const edge = side < 0 ? x : x + width;
  if (Math.abs(end.x - edge) > 0.25 * height) return [];
  // What is as slim as a 1 becomes another sign sooner.
  const reach = width < 0.3 * height ? 0.12 : 0.3;
  const from = {
    x: edge + side * height * random.between(0, reach),
    y: end.y + height * random.near(0, reach / 2),
  };
  const swing = random.near(0, 0.15) * Math.hypot(from.x - end.x, from.y - end.y);
  return [0, 0.2, 0.4, 0.6, 0.8].map((t) => ({
    ...end,
    x: from.x + t * (end.x - from.x),
    y: from.y + t * (end.y - from.y) + 4 * t * (1 - t) * swing,
  }));
}

/** A short bow at the outermost point of one side, as a neighbour's side leaves it behind a cut. */
function crumbOf(lines: readonly Line[], random: Random): Point[] {
  const side = random.pick([-1, 1]);
  const outermost = lines
    .flat()
    .reduce((most, point) => (side * (point.x - most.x) > 0 ? point : most));
  const half = boundsOf(lines).height * random.between(0.04, 0.12);
  const bow = half * random.between(-0.2, 0.8);
  return [-1, -0.5, 0, 0.5, 1].map((step) => ({
    ...outermost,
    x: outermost.x + side * bow * step * step,
    y: outermost.y + half * step,
  }));
}
