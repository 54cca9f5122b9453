import { expect, test } from 'vitest';
import { rasterise } from '../../../src/pipeline/ink/rasterise.ts';
import { tightMarks } from '../../../src/pipeline/marks/marks.ts';
import { normalise } from '../../../src/pipeline/network/normalise.ts';
import type { Tile } from '../../../src/pipeline/network/tile.ts';
import { trainingMnist } from '../../../training/data/mnist.ts';
import { catalogue } from '../../../training/hands/catalogue.ts';
import type { Allograph } from '../../../training/hands/strokes/allograph.ts';
import { curve } from '../../../training/hands/strokes/spline.ts';

const ways = catalogue.flatMap((of, digit) => of.map((way) => ({ way, digit })));

test('the catalogue calls no way by a wrong digit: MNIST, where it knows the way, agrees', () => {
  const known = ways.filter(({ way }) => !unknownToMnist.has(way.name));
  const reader = nearestOf(8000);
  const wrong = known.filter(({ way, digit }) => reader(asWritten(way)) !== digit);
  expect(wrong.map(({ way }) => way.name)).toEqual([]);
});

/** Ways whose nearest neighbour in MNIST is another digit, each looked at: MNIST hardly has them. */
const unknownToMnist = new Set([
  'zero/slashed-upright',
  'one/cane',
  'one/long-upstroke',
  'one/full-upstroke',
  'one/curved-upstroke',
  'one/flat-upstroke',
  'one/high-flag',
  'two/swirl',
  'four/open-short-stem',
  'four/closed-leaning-loop',
  'five/short-neck',
  'six/big-loop',
  'six/u-loop',
  'seven/deep-flick',
  'eight/snowman',
  'nine/flat-tail',
  'nine/small-head-curled',
  'nine/small-head-wide-tail',
  'nine/open-head-curled',
  'nine/small-head-g',
  'zero/barred-upright',
  'zero/barred-upright-tall',
  'zero/barred-in-one',
  'one/lambda',
  'two/gamma',
  'two/gamma-plain',
  'two/arched-retraced',
  'four/low-right-stem',
  'four/low-right-stem-apart',
  'four/low-right-stem-rounded',
  'six/e-like-wide',
  'six/e-like-steep',
  'seven/barred-hooked-low',
  'seven/arched-barred-mid',
  'eight/flag-long',
  'nine/looped-head-bowl',
  'nine/looped-head-bowl-turned',
  'nine/looped-head-narrow-bowl',
  'nine/wide-looped-head-bowl',
  'nine/s-tail-crossed',
  'nine/long-stemmed-p',
  'four/low-angle-tall-stem',
  'four/one-stroke-flicked',
]);

function asWritten(way: Allograph): Tile {
  const strokes = way.strokes.map((stroke) => ({
    points: curve(stroke).map((place) => ({ ...place, time: 0, pressure: 0.5 })),
    width: 10,
  }));
  return normalise(tightMarks(rasterise(strokes).page));
}

/** The digit whose tile is nearest by cosine, among MNIST's first. */
function nearestOf(count: number): (tile: Tile) => number {
  const mnist = trainingMnist();
  const tiles = Array.from({ length: count }, (_, index) =>
    unit(normalise(tightMarks(mnist.picture(index)))),
  );
  return (tile) => {
    const looked = unit(tile);
    let [best, nearest] = [-1, 0];
    tiles.forEach((other, index) => {
      let likeness = 0;
      for (let pixel = 0; pixel < other.length; pixel++) likeness += other[pixel]! * looked[pixel]!;
      if (likeness > best) [best, nearest] = [likeness, index];
    });
    return mnist.label(nearest);
  };
}

function unit(tile: Tile): Float32Array {
  const length = Math.sqrt(tile.reduce((sum, value) => sum + value * value, 0));
  return tile.map((value) => value / length);
}
