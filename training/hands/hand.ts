import { penWidth, type Point, rasterise, type Stroke } from '../../src/pipeline/ink/index.ts';
import type { Pixels } from '../../src/pipeline/image/index.ts';
import { degrade } from './augment/degrade.ts';
import { randomWarp, type Warp } from './augment/warp.ts';
import type { Allograph } from './strokes/allograph.ts';
import { catalogue } from './catalogue.ts';
import type { Example } from './example.ts';
import { drawOnPaper } from './strokes/pen.ts';
import { Random } from '../data/random.ts';
import { styleOf, type Style } from './style.ts';
import { write } from './writer.ts';

/** A digit in a made-up hand. */
export function handExample(styleId: number, random: Random): Example {
  const value = random.below(10);
  const style = styleOf(styleId);
  const strokes = write(usualAllograph(style, value, random), style, random);
  return { picture: drawn(strokes, style.pen, random), target: { kind: 'digit', value } };
}

/** The allograph that a hand keeps to, and now and then another. */
export function usualAllograph(style: Style, value: number, random: Random): Allograph {
  const own = new Random(style.id, value);
  return (random.chance(0.8) ? own : random).pickWeighted(catalogue[value]!);
}

/**
 * Strokes as the reader meets them: drawn in the app, with its one pen, or on paper with any pen and all that
 * happens to paper.
 */
export function drawn(strokes: readonly Stroke[], pen: number, random: Random): Pixels {
  const bent = warpStrokes(strokes, randomWarp(random, random.between(0, 0.8)));
  if (random.chance(0.2)) return rasterise(bent).page;
  // The same pen as the app's, in fewer pixels than `rasterise` takes: a tile hardly differs, and it costs a fifth.
  if (random.chance(0.35)) return drawOnPaper(evenlyPressed(bent), 48, penWidth);
  return degrade(drawOnPaper(bent, random.between(26, 52), pen), random);
}

function evenlyPressed(strokes: readonly Stroke[]): Stroke[] {
  return mapPoints(strokes, (point) => ({ ...point, pressure: 0.5 }));
}

function warpStrokes(strokes: readonly Stroke[], warp: Warp): Stroke[] {
  return mapPoints(strokes, (point) => {
    const bent = warp(point.x / 100, point.y / 100);
    return { ...point, x: 100 * bent.x, y: 100 * bent.y };
  });
}

function mapPoints(strokes: readonly Stroke[], move: (point: Point) => Point): Stroke[] {
  return strokes.map((stroke) => ({ ...stroke, points: stroke.points.map(move) }));
}
