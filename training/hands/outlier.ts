import type { Box, Pixels } from '../../src/pipeline/image/index.ts';
import type { Stroke } from '../../src/pipeline/ink/index.ts';
import { degrade } from './augment/degrade.ts';
import type { Allograph } from './strokes/allograph.ts';
import { boundsOf } from './strokes/bounds.ts';
import { catalogue } from './catalogue.ts';
import type { Example, Target } from './example.ts';
import { drawn } from './hand.ts';
import type { Random } from '../data/random.ts';
import { gridPiece, scribble } from './scribble.ts';
import { doubtfulLetters, letters } from './signs/letters.ts';
import { symbols } from './signs/symbols.ts';
import { blot, grain } from './stain.ts';
import { styleOf } from './style.ts';
import { write } from './writer.ts';

const outlier: Target = { kind: 'outlier' };
const doubtful: Target = { kind: 'doubtful' };

/** Signs that training never sees: they tell how the reader takes to what it has not been taught. */
const heldOutNames = new Set([
  'letter/K',
  'letter/w',
  'letter/R-one-stroke',
  'letter/psi',
  'symbol/star-outline',
  'symbol/tree',
  'symbol/euro',
  'symbol/arrow-left',
  'symbol/key',
]);
const signs = [...letters, ...symbols];

/** The signs to train on, or those held out. */
export function signsOf(heldOut: boolean): Allograph[] {
  return signs.filter(({ name }) => heldOutNames.has(name) === heldOut);
}

/** Something drawn that is no digit. */
export function outlierExample(
  styleId: number,
  known: readonly Allograph[],
  random: Random,
): Example {
  const style = styleOf(styleId);
  const picture = (strokes: readonly Stroke[]): Pixels => drawn(strokes, style.pen, random);
  const sign = (allographs: readonly Allograph[]): Pixels =>
    picture(write(random.pickWeighted(allographs), style, random));
  const kind = random.next();
  if (kind < 0.56) return { picture: sign(known), target: outlier };
  if (kind < 0.64) return { picture: picture(scribble(random)), target: outlier };
  if (kind < 0.68) return { picture: picture(gridPiece(random)), target: outlier };
  if (kind < 0.72) return { picture: degrade(blot(random), random), target: outlier };
  if (kind < 0.75) return { picture: grain(random), target: outlier };
  if (kind < 0.84) return pairExample(styleId, random);
  if (kind < 0.93) return { picture: sign(doubtfulLetters), target: doubtful };
  return { picture: picture(partOfDigit(styleId, random)), target: doubtful };
}

/** Two digits at once, as a cut in the wrong place gives. With a 1, some pairs look like one sign. */
function pairExample(styleId: number, random: Random): Example {
  const style = styleOf(styleId);
  const values = [random.below(10), random.below(10)] as const;
  const [first, second] = values.map((value) =>
    write(random.pickWeighted(catalogue[value]!), style, random),
  ) as [Stroke[], Stroke[]];
  const gap = random.between(-10, 25);
  const pair = beside(first, second, gap, random.near(0, 8));
  const target = values.includes(1) ? doubtful : outlier;
  return { picture: drawn(pair, style.pen * 0.7, random), target };
}

function beside(first: Stroke[], second: Stroke[], gap: number, rise: number): Stroke[] {
  const [left, right] = [first, second].map((strokes) =>
    boundsOf(strokes.map(({ points }) => points)),
  ) as [Box, Box];
  const shift = left.x + left.width - right.x + gap;
  const moved = second.map((stroke) => ({
    ...stroke,
    points: stroke.points.map((point) => ({ ...point, x: point.x + shift, y: point.y + rise })),
  }));
  return [...first, ...moved];
}

/**
 * A digit that breaks off: from a third to two thirds of its line, and no plain line itself: that
 * may be a 1. Parts of 4 and 9 may be a 1 or a 7.
 */
function partOfDigit(styleId: number, random: Random): Stroke[] {
  for (;;) {
    const part = brokenOff(styleId, random);
    const { width, height } = boundsOf(part.map(({ points }) => points));
    if (Math.min(width, height) > 0.45 * Math.max(width, height)) return part;
  }
}

function brokenOff(styleId: number, random: Random): Stroke[] {
  const value = random.pick([0, 2, 3, 5, 6, 8]);
  const strokes = write(random.pickWeighted(catalogue[value]!), styleOf(styleId), random);
  const count = strokes.reduce((sum, { points }) => sum + points.length, 0);
  const length = Math.max(3, Math.round(count * random.between(0.33, 0.66)));
  const first = random.below(count - length + 1);
  let index = 0;
  return strokes
    .map((stroke) => ({
      ...stroke,
      points: stroke.points.filter(() => {
        const kept = index >= first && index < first + length;
        index++;
        return kept;
      }),
    }))
    .filter(({ points }) => points.length > 1);
}
