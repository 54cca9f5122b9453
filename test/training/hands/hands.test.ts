import { describe, expect, test } from 'vitest';
import { tightMarks } from '../../../src/pipeline/marks/marks.ts';
import { normalise } from '../../../src/pipeline/network/normalise.ts';
import { rasterise } from '../../../src/pipeline/ink/rasterise.ts';
import type { Tile } from '../../../src/pipeline/network/tile.ts';
import { trainingMnist } from '../../../training/data/mnist.ts';
import { controlPoints, type Allograph } from '../../../training/hands/strokes/allograph.ts';
import { catalogue } from '../../../training/hands/catalogue.ts';
import type { Example } from '../../../training/hands/example.ts';
import { fill } from '../../../training/hands/strokes/fill.ts';
import { heldOutFonts, openFont, trainingFonts } from '../../../training/hands/fonts.ts';
import { neighbourExample } from '../../../training/hands/neighbours.ts';
import { signsOf } from '../../../training/hands/outlier.ts';
import { drawOnPaper } from '../../../training/hands/strokes/pen.ts';
import { pictureOfCatalogue } from '../../../training/hands/picture-of-catalogue.ts';
import { PlainRandom, Random } from '../../../training/data/random.ts';
import { openHeldOut, openSamples } from '../../../training/hands/sources.ts';
import { curve } from '../../../training/hands/strokes/spline.ts';
import { heldOutStyle, isHeldOut, styleOf, trainingStyle } from '../../../training/hands/style.ts';
import { outlierSigns } from '../../../training/hands/type.ts';
import { write } from '../../../training/hands/writer.ts';

const ways = catalogue.flatMap((of, digit) => of.map((way) => ({ way, digit })));

describe('the catalogue', () => {
  test('holds at least a dozen ways of each digit, each named once', () => {
    for (const of of catalogue) expect(of.length).toBeGreaterThanOrEqual(12);
    const names = ways.map(({ way }) => way.name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('keeps each way near its box, with a weight and a place of use', () => {
    for (const { way } of ways) {
      expect(way.weight, way.name).toBeGreaterThan(0);
      expect(way.where, way.name).not.toBe('');
      for (const { x, y } of way.strokes.flat()) {
        expect(x, way.name).toSatisfy((place: number) => place >= -10 && place <= 110);
        expect(y, way.name).toSatisfy((place: number) => place >= -20 && place <= 115);
      }
    }
  });

  test('shows every way in its picture', () => {
    const picture = pictureOfCatalogue();
    for (const { way } of ways) expect(picture).toContain(`>${way.name}<`);
  });

  test('does not take a slip of the pen for a control point', () => {
    expect(() => controlPoints('1,2 3;4')).toThrow(SyntaxError);
  });

  test('calls no way by a wrong digit: MNIST, where it knows the way, agrees', () => {
    const known = ways.filter(({ way }) => !unknownToMnist.has(way.name));
    const reader = nearestOf(8000);
    const wrong = known.filter(({ way, digit }) => reader(asWritten(way)) !== digit);
    expect(wrong.map(({ way }) => way.name)).toEqual([]);
  });
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

describe('a hand', () => {
  test('is the same whenever its number is', () => {
    expect(styleOf(77)).toEqual(styleOf(77));
    const again = (): unknown => write(catalogue[7]![2]!, styleOf(77), new Random(5));
    expect(again()).toEqual(again());
  });

  test('writes a digit alike twice, and unlike another hand', () => {
    const way = catalogue[4]![0]!;
    const places = (id: number, seed: number): number[] =>
      write(way, { ...styleOf(id), sampling: 1, hooks: 0, overshoot: 9 }, new Random(seed)).flatMap(
        ({ points }) => points.flatMap(({ x, y }) => [x, y]),
      );
    let [own, other] = [0, 0];
    for (let id = 1; id < 40; id++) {
      own += apart(places(id, 1), places(id, 2));
      other += apart(places(id, 1), places(id + 40, 2));
    }
    expect(own * 1.6).toBeLessThan(other);
  });

  test('held out is never met in training', () => {
    const random = new Random(1);
    for (let count = 0; count < 5000; count++) {
      expect(isHeldOut(trainingStyle(random))).toBe(false);
      expect(isHeldOut(heldOutStyle(count))).toBe(true);
    }
  });

  test('has ink for every way of writing', () => {
    for (const { way } of ways) {
      const random = new Random(3);
      const picture = drawOnPaper(write(way, styleOf(trainingStyle(random)), random), 40, 0.1);
      expect(tightMarks(picture).coverage.length, way.name).toBeGreaterThan(0);
    }
  });
});

function apart(first: readonly number[], second: readonly number[]): number {
  const squares = first.map((place, index) => (place - second[index]!) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

test('paper takes the same strokes as the app, where the pen is the same', () => {
  const random = new Random(9);
  const style = { ...styleOf(17), pressure: 0 };
  const strokes = write(catalogue[5]![1]!, style, random);
  const app = normalise(tightMarks(rasterise(strokes, 0.1).page));
  const paper = normalise(tightMarks(drawOnPaper(strokes, 80, 0.1)));
  const most = app.reduce((far, value, index) => Math.max(far, Math.abs(value - paper[index]!)), 0);
  expect(most).toBeLessThan(0.15);
});

test('filling covers as much as the outline encloses, holes left out', () => {
  const square = (from: number, to: number): { x: number; y: number }[] => [
    { x: from, y: from },
    { x: to, y: from },
    { x: to, y: to },
    { x: from, y: to },
  ];
  const ring = [square(0, 10), square(2.5, 7.5).reverse()];
  const { values } = fill(ring, 33);
  const covered = values.reduce((sum, value) => sum + value / 255, 0);
  expect(covered / (33 * 33)).toBeCloseTo(0.75, 2);
});

describe('fonts', () => {
  test('are either trained on or held out', () => {
    const held = new Set<string>(heldOutFonts);
    expect(trainingFonts.filter((name) => held.has(name))).toEqual([]);
  });

  test('have all ten digits', { timeout: 30_000 }, () => {
    const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
    for (const name of [...trainingFonts, ...heldOutFonts])
      expect([...openFont(name, digits).outlines.keys()], name).toEqual(digits);
  });
});

describe('outliers', () => {
  test('leave out letters that a reader of digits may take for one', () => {
    const digitLike = 'OoDQlIi|SsZzBbgq'.split('');
    const drawn = [...signsOf(false), ...signsOf(true)].map(({ name }) => name.split('/')[1]);
    for (const sign of digitLike) {
      expect(outlierSigns).not.toContain(sign);
      expect(drawn).not.toContain(sign);
    }
  });

  test('held out are signs that training does not have', () => {
    const trained = new Set(signsOf(false).map(({ name }) => name));
    expect(signsOf(true).length).toBeGreaterThan(5);
    for (const { name } of signsOf(true)) expect(trained.has(name)).toBe(false);
  });
});

describe('neighbours', () => {
  const mnist = trainingMnist();
  const examples = Array.from({ length: 300 }, (_, index) =>
    neighbourExample(mnist, new PlainRandom(7, index)),
  );
  const inkOf = ({ picture }: Example) => picture.values.reduce((sum, value) => sum + value, 0);
  const meanInk = (kind: Example['target']['kind']) => {
    const own = examples.filter(({ target }) => target.kind === kind);
    return own.reduce((sum, example) => sum + inkOf(example), 0) / own.length;
  };

  test('cut down to a digit hold less ink than those that are two', () => {
    expect(meanInk('outlier')).toBeGreaterThan(1.3 * meanInk('digit'));
  });

  test('are now and then too near to two digits, or to one, to be sure', () => {
    const kinds = examples.map(({ target }) => target.kind);
    for (const kind of ['digit', 'outlier', 'doubtful'] as const)
      expect(kinds.filter((each) => each === kind).length).toBeGreaterThan(30);
  });
});

describe('examples', () => {
  const source = openSamples();

  test('settle on MNIST as it is where a run comes to rest, and are the same before', () => {
    const settling = openSamples(undefined, { settlesAt: 50 });
    expect(settling.sample(4, 49)).toEqual(source.sample(4, 49));
    const later = Array.from({ length: 20 }, (_, index) => settling.sample(4, 50 + index));
    expect(later).not.toEqual(later.map((_, index) => source.sample(4, 50 + index)));
  });

  test('follow from seed and index alone, in any order', () => {
    const another = openSamples();
    const forwards = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => source.sample(4, index));
    const backwards = [7, 6, 5, 4, 3, 2, 1, 0].map((index) => another.sample(4, index));
    expect(backwards.reverse()).toEqual(forwards);
    expect(source.sample(5, 0)).not.toEqual(forwards[0]);
  });

  test('are tiles from 0 to 1 with ink, whose targets sum to how surely it is a digit', () => {
    const seen = new Set<number | undefined>();
    for (let index = 0; index < 2000; index++) {
      const { tile, target, weight } = source.sample(1, index);
      expect(tile.length).toBe(28 * 28);
      expect(tile.every((value) => value >= 0 && value <= 1.0001)).toBe(true);
      expect(Math.max(...tile)).toBeGreaterThan(0.3);
      const sum = target.reduce((total, share) => total + share, 0);
      // A digit, one that may be any or none, no digit.
      const kind = [1, 0.5, 0].find((share) => Math.abs(sum - share) < 1e-5);
      expect(kind).toBeDefined();
      seen.add(kind);
      expect(weight).toBeGreaterThan(0);
    }
    expect(seen.size).toBe(3);
  });

  test('held out come with their digits, the same at every call', { timeout: 60_000 }, () => {
    for (const name of ['mnist', 'mnist-augmented', 'hands', 'fonts'] as const) {
      const { tiles, labels } = openHeldOut(name, 50);
      expect(tiles.length).toBe(50);
      expect(new Set(labels).size).toBeGreaterThan(5);
      expect(labels.every((label) => label >= 0 && label <= 9)).toBe(true);
      expect(openHeldOut(name, 50).tiles).toEqual(tiles);
    }
    expect(new Set(openHeldOut('outliers', 50).labels)).toEqual(new Set([-1]));
  });
});
