import { expect, test } from 'vitest';
import { findMarks } from '../../../src/pipeline/marks/find-marks.ts';
import { darkOnLight } from '../../../src/pipeline/marks/polarity.ts';
import { writingOf } from '../../../src/pipeline/candidates/writing.ts';
import { downscale } from '../../../src/pipeline/image/downscale.ts';
import { strokesOf } from '../../fixtures/digits.ts';
import { mnistPicture } from '../../fixtures/mnist.ts';
import { digitInk, pageOf } from '../../fixtures/pages.ts';
import { lineAt, sheet as paper } from '../../fixtures/ruled.ts';
import { likeness, tileOf, tileOfInk } from '../../fixtures/tiles.ts';
import { describeBlankPages } from './blank-pages.ts';
import { expectNearlyUnchanged } from './nearly-unchanged.ts';
import { describeSameTiles } from './same-tiles.ts';

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

// A ring, a line, a corner that is crossed, two rings; all ten are for the long test.
describeSameTiles([0, 1, 4, 8]);

test('an MNIST image goes through nearly unchanged', () => {
  expectNearlyUnchanged(100);
});

// Upright 1s four pixels wide, whose sides stand on those of the blocks that so small a picture is looked at in.
test.each([382, 10378, 12178, 31755])('MNIST image %i is light on dark', (index) => {
  const picture = mnistPicture(index);
  expect(darkOnLight(picture).values).toEqual(picture.values.map((value) => 255 - value));
});

test('the box of the digit lies where it was placed, in a picture of any size', () => {
  for (const scale of [0.5, 2, 12]) {
    const placed = { x: 60 * scale, y: 40 * scale, scale };
    const ink = digitInk(3, placed);
    const page = pageOf(200 * scale, 180 * scale, (x, y) => 240 - 200 * ink(x, y));
    const { x, y, height } = writingOf(findMarks(page))!.whole.box;
    // The raster has a margin of 1 pixel around ink 80 pixels high.
    expect(Math.abs(y / scale - 41)).toBeLessThan(3);
    expect(Math.abs(height / scale - 80)).toBeLessThan(4);
    expect(x / scale).toBeGreaterThan(59);
  }
});

describeBlankPages(300, 260);

test('a page of no size, of one pixel or of one row has no marks', () => {
  for (const [width, height] of [
    [0, 0],
    [0, 5],
    [1, 1],
    [300, 1],
    [1, 300],
    [2000, 3],
  ] as const) {
    expect(writingOf(findMarks(pageOf(width, height, () => 200)))).toBeUndefined();
  }
});

test('a large page is looked at in a copy half as large where its strokes are thick, as it is where they are thin', () => {
  for (const digit of [2, 4, 8]) {
    const drawn = tileOfInk(strokesOf(digit));
    for (const [scale, reduction] of [
      [5, 2],
      [0.8, 1],
    ] as const) {
      const ink = digitInk(digit, { x: 150, y: 90, scale });
      const page = pageOf(800, 620, (x, y) => 230 - 180 * ink(x, y));
      expect(findMarks(page).reduction, `${digit}, ${scale}`).toBe(reduction);
      expect(likeness(tileOf(page)!, drawn), `${digit}, ${scale}`).toBeGreaterThan(0.95);
    }
  }
});

test('a digit of 8 pixels is found in a picture of 10', () => {
  for (const digit of digits) {
    const ink = digitInk(digit, { x: 16, y: 6, scale: 1 });
    const page = downscale(
      pageOf(100, 100, (x, y) => 255 * ink(x, y)),
      10,
    );
    expect(likeness(tileOf(page)!, tileOfInk(strokesOf(digit)))).toBeGreaterThan(0.75);
  }
});

test('a page of nothing but rulings and boxes holds no marks', () => {
  const page = paper((x, y) => {
    const squared = Math.max(lineAt((x % 40) - 20), lineAt((y % 40) - 20));
    return 230 - 100 * squared;
  });
  expect(findMarks(page).coverage).toHaveLength(0);
});
