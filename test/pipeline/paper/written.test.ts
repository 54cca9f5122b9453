import { expect, test } from 'vitest';
import { downscale } from '../../../src/pipeline/image/downscale.ts';
import { darkOnLight } from '../../../src/pipeline/paper/polarity.ts';
import { strokesOf } from '../../fixtures/digits.ts';
import { mnistPicture } from '../../fixtures/mnist.ts';
import { digitInk, pageOf } from '../../fixtures/pages.ts';
import { likeness, tileOfInk } from '../../fixtures/tiles.ts';
import { tileOf, writtenOn } from '../../fixtures/written.ts';
import { describeBlankPages } from './blank-pages.ts';
import { expectNearlyUnchanged } from './nearly-unchanged.ts';
import { describeSameTiles } from './same-tiles.ts';

// A corner that is crossed; all ten are for the long test.
describeSameTiles([4]);

describeBlankPages(300, 260);

test('an MNIST image keeps its form', () => expectNearlyUnchanged(100));

// Upright 1s four pixels wide, whose sides stand on those of the blocks that so small a picture is looked at in.
test.each([382, 10378, 12178, 31755])('MNIST image %i is light on dark', (index) => {
  const picture = mnistPicture(index);
  expect(darkOnLight(picture).values).toEqual(picture.values.map((value) => 255 - value));
});

test('the box of the digit lies where it was placed, in a picture of any size', async () => {
  for (const scale of [0.5, 2, 12]) {
    const placed = { x: 60 * scale, y: 40 * scale, scale };
    const ink = digitInk(3, placed);
    const page = pageOf(200 * scale, 180 * scale, (x, y) => 240 - 200 * ink(x, y));
    const { x, y, height } = (await writtenOn(page))!.whole.box;
    // The raster has a margin of 1 pixel around ink 80 pixels high.
    expect(Math.abs(y / scale - 41)).toBeLessThan(3);
    expect(Math.abs(height / scale - 80)).toBeLessThan(4);
    expect(x / scale).toBeGreaterThan(59);
  }
});

test('a page of no size, of one pixel or of one row has no marks', async () => {
  for (const [width, height] of [
    [0, 0],
    [0, 5],
    [1, 1],
    [300, 1],
    [1, 300],
    [2000, 3],
  ] as const) {
    expect(await writtenOn(pageOf(width, height, () => 200))).toBeUndefined();
  }
});

test('a digit of 8 pixels is found in a picture of 10', async () => {
  for (let digit = 0; digit < 10; digit++) {
    const ink = digitInk(digit, { x: 16, y: 6, scale: 1 });
    const page = downscale(
      pageOf(100, 100, (x, y) => 255 * ink(x, y)),
      10,
    );
    const tile = await tileOf(page);
    expect(tile, `${digit} is found`).toBeDefined();
    expect(likeness(tile!, tileOfInk(strokesOf(digit)))).toBeGreaterThan(0.75);
  }
});
