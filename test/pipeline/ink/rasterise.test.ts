import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stroke } from '../../../src/pipeline/ink/ink.ts';
import { rasterise } from '../../../src/pipeline/ink/rasterise.ts';
import { strokeWidth } from '../../../src/pipeline/image/stroke-width.ts';
import { strokesOf } from '../../fixtures/digits.ts';
import { seeded } from '../../fixtures/seeded.ts';
import { likeness, tileOfInk } from '../../fixtures/tiles.ts';
import { trials } from '../../fixtures/trials.ts';

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

test('a digit drawn anywhere on the pad, at any size, with any pen, gives the same tile', () => {
  const random = seeded(17);
  for (const digit of digits) {
    const expected = tileOfInk(strokesOf(digit));
    for (let trial = 0; trial < 20; trial++) {
      // From a tenth of a pad of 400 to all of it, on screens of up to four pixels to one.
      const scale = (0.4 + 3.6 * random()) * (1 + 3 * random());
      const place = { x: 3000 * (random() - 0.5), y: 3000 * (random() - 0.5) };
      const drawn = strokesOf(digit, { scale, ...place, pen: 1 + 30 * random() });
      expect(likeness(tileOfInk(drawn), expected)).toBeGreaterThan(0.999);
    }
  }
});

test('how often the device looks at the pen leaves the tile nearly the same', () => {
  for (const digit of digits) {
    const expected = tileOfInk(strokesOf(digit, { spacing: 2 }));
    for (const spacing of [0.2, 0.5, 1, 5, 10]) {
      expect(likeness(tileOfInk(strokesOf(digit, { spacing })), expected)).toBeGreaterThan(0.98);
    }
  }
});

test('points that lie on whole pixels at a tenth of the pad give nearly the same tile', () => {
  for (const digit of digits) {
    const small = strokesOf(digit, { scale: 0.4 }).map((stroke) => ({
      ...stroke,
      points: stroke.points.map((point) => ({
        ...point,
        x: Math.round(point.x),
        y: Math.round(point.y),
      })),
    }));
    expect(likeness(tileOfInk(small), tileOfInk(strokesOf(digit)))).toBeGreaterThan(0.93);
  }
});

const strokeThrough = (...places: [x: number, y: number][]): Stroke => ({
  points: places.map(([x, y], index) => ({ x, y, time: index, pressure: 0.5 })),
  width: 3,
});

test('a dot becomes a round one', () => {
  const { page } = rasterise([strokeThrough([120, 80])]);
  const ink = page.values.reduce((sum, value) => sum + value / 255, 0);
  expect(ink).toBeCloseTo(Math.PI * (strokeWidthOfPen / 2) ** 2, -1);
  expect(page.width).toBe(page.height);
});

const strokeWidthOfPen = 10;

test('a vertical line becomes a straight 1 as wide as the pen, and a flat 0 stays flat', () => {
  const line = rasterise([strokeThrough([5, 0], [5, 40])]).page;
  const inked = columnsWithInk(line.values, line.width);
  expect(inked).toBe(strokeWidthOfPen);
  const { page } = rasterise([strokeThrough([0, 5], [50, 0], [100, 5], [50, 10], [0, 5])]);
  expect(page.width).toBeGreaterThan(3 * page.height);
});

function columnsWithInk(values: Uint8ClampedArray, width: number): number {
  const columns = new Set<number>();
  values.forEach((value, index) => {
    if (value > 0) columns.add(index % width);
  });
  return columns.size;
}

test('points twice at a place, and without a place, change nothing', () => {
  for (const digit of digits) {
    const strokes = strokesOf(digit);
    const disturbed = strokes.map((stroke) => ({
      ...stroke,
      points: stroke.points.flatMap((point) => [point, { ...point, x: NaN }, point]),
    }));
    expect(rasterise(disturbed).page).toEqual(rasterise(strokes).page);
  }
});

// From a dot to a thousand pixels, on places of any fineness.
const place = fc.double({ min: 0, max: 1000, noNaN: true });
const anyStroke = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 40 });

test('the page of any ink is small, holds all of the writing and leads back to its place', () => {
  const leadsBack = fc.property(anyStroke, (places) => {
    const { page, strokes, scale, origin } = rasterise([strokeThrough(...places)]);
    expect(Math.max(page.width, page.height)).toBeLessThanOrEqual(120);
    expect(strokes[0]!.points).toHaveLength(places.length);
    strokes[0]!.points.forEach((point, index) => {
      expect(origin.x + point.x / scale).toBeCloseTo(places[index]![0], 5);
      expect(origin.y + point.y / scale).toBeCloseTo(places[index]![1], 5);
    });
    expect(borderIsPaper(page)).toBe(true);
  });
  fc.assert(leadsBack, trials);
});

function borderIsPaper({ width, height, values }: ReturnType<typeof rasterise>['page']): boolean {
  return values.every((value, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    return value === 0 || (x > 0 && y > 0 && x < width - 1 && y < height - 1);
  });
}

test('ink without a point cannot be rasterised', () => {
  expect(() => rasterise([])).toThrow(RangeError);
  expect(() => rasterise([{ points: [], width: 1 }])).toThrow(RangeError);
});

test('the measured width of strokes is that of the pen, to an eighth', () => {
  for (const digit of [0, 1, 2, 3, 7]) {
    for (const pen of [0.05, 0.1, 0.15]) {
      const measured = strokeWidth(rasterise(strokesOf(digit), pen).page) / 80;
      expect(Math.abs(measured / pen - 1)).toBeLessThan(0.125);
    }
  }
});

test('a scribble of a hundred thousand points is drawn from few of them, its two ends among them', () => {
  const points = Array.from({ length: 100_000 }, (_, index) => ({
    x: (index * 7919) % 101,
    y: (index * 104_729) % 97,
    time: index,
    pressure: 0.5,
  }));
  const { strokes } = rasterise([{ points, width: 3 }]);
  const [kept] = strokes.map((stroke) => stroke.points);
  expect(kept!.length).toBeLessThan(25_000);
  expect([kept!.at(0)!.time, kept!.at(-1)!.time]).toEqual([0, 99_999]);
});
