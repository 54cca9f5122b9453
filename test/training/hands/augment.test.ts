import { describe, expect, test } from 'vitest';
import type { Pixels } from '../../../src/pipeline/image/pixels.ts';
import { tileSide } from '../../../src/pipeline/network/tile.ts';
import { degrade, otherWidth } from '../../../training/hands/augment/degrade.ts';
import { blur, shrink, dilate, erode, withMargin } from '../../../training/hands/augment/filter.ts';
import { tileOf, unsettle } from '../../../training/hands/augment/settle.ts';
import { warpPicture } from '../../../training/hands/augment/warp-picture.ts';
import { randomWarp } from '../../../training/hands/augment/warp.ts';
import { trainingMnist } from '../../../training/data/mnist.ts';
import { PlainRandom, Random } from '../../../training/data/random.ts';

const mnist = trainingMnist();

function ink({ values }: Pixels): number {
  return values.reduce((sum, value) => sum + value, 0);
}

describe('a warp', () => {
  test('of no strength leaves a picture as it is', () => {
    const picture = mnist.picture(3);
    const same = warpPicture(picture, randomWarp(new Random(1), 0), 28);
    expect([...same.values]).toEqual([...picture.values]);
  });

  test('turns by no more than 15° and moves the middle by little', () => {
    for (let seed = 0; seed < 500; seed++) {
      const warp = randomWarp(new Random(seed), 1);
      const middle = warp(0, 0);
      expect(Math.hypot(middle.x, middle.y)).toBeLessThan(0.25);
      const [above, below] = [warp(0, -0.5), warp(0, 0.5)];
      expect(below.y - above.y).toBeGreaterThan(0.6);
    }
  });
});

describe('stroke width', () => {
  test('grows and shrinks as asked, inside the margin', () => {
    const picture = withMargin(mnist.picture(0), 2);
    expect(ink(dilate(picture, 1))).toBeGreaterThan(ink(dilate(picture, 0.5)));
    expect(ink(dilate(picture, 0.5))).toBeGreaterThan(ink(picture));
    expect(ink(erode(picture, 0.5))).toBeLessThan(ink(picture));
  });

  test('never leaves a digit without most of its ink', () => {
    for (let seed = 0; seed < 300; seed++) {
      const picture = mnist.picture(seed);
      expect(ink(otherWidth(picture, new Random(seed)))).toBeGreaterThan(0.6 * ink(picture));
    }
  });
});

test('blur and fewer pixels keep the ink there is', () => {
  const picture = withMargin(mnist.picture(0), 2);
  expect(ink(blur(picture)) / ink(picture)).toBeCloseTo(1, 1);
  const small = shrink(picture, 2);
  expect([small.width, small.height]).toEqual([16, 16]);
  expect((4 * ink(small)) / ink(picture)).toBeCloseTo(1, 1);
});

describe('degrading', () => {
  test('follows from its random numbers alone and leaves its picture alone', () => {
    const picture = mnist.picture(5);
    const before = [...picture.values];
    for (let seed = 0; seed < 100; seed++) {
      const once = degrade(picture, new Random(seed));
      expect(degrade(picture, new Random(seed))).toEqual(once);
    }
    expect([...picture.values]).toEqual(before);
  });

  test('leaves a tile of nearly every digit', () => {
    let lost = 0;
    for (let index = 0; index < 1000; index++)
      if (!tileOf(degrade(mnist.picture(index), new Random(index)))) lost++;
    expect(lost).toBeLessThan(5);
  });
});

test('a finished tile moves by less than a pixel and stays a tile', () => {
  for (let index = 0; index < 300; index++) {
    const tile = tileOf(mnist.picture(index))!;
    const moved = unsettle(tile, new Random(index));
    expect(moved.every((value) => value >= 0 && value <= 1)).toBe(true);
    const [from, to] = [centreOf(tile), centreOf(moved)];
    expect(Math.hypot(from.x - to.x, from.y - to.y)).toBeLessThan(1.2);
  }
});

test('plain random numbers leave pictures, places and tiles as they are', () => {
  const picture = mnist.picture(7);
  const tile = tileOf(mnist.picture(7))!;
  for (let seed = 0; seed < 100; seed++) {
    const plain = new PlainRandom(seed);
    expect(degrade(otherWidth(picture, plain), plain)).toBe(picture);
    expect(unsettle(tile, plain)).toBe(tile);
    expect(randomWarp(plain, 1)(0.3, -0.4)).toEqual({ x: 0.3, y: -0.4 });
  }
});

function centreOf(tile: Float32Array): { x: number; y: number } {
  let [mass, x, y] = [0, 0, 0];
  tile.forEach((value, index) => {
    mass += value;
    x += value * (index % tileSide);
    y += value * Math.floor(index / tileSide);
  });
  return { x: x / mass, y: y / mass };
}
