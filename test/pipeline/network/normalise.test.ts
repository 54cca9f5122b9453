import { expect, test } from 'vitest';
import { tightMarks } from '../../../src/pipeline/marks/marks.ts';
import { normalise } from '../../../src/pipeline/network/normalise.ts';
import { tileSide } from '../../../src/pipeline/network/tile.ts';
import { mnistPicture } from '../../fixtures/mnist.ts';
import { pageOf } from '../../fixtures/pages.ts';
import { likeness } from '../../fixtures/tiles.ts';

const indices = Array.from({ length: 300 }, (_, index) => index * 199);

test('an MNIST image is already in the form that normalise brings marks to', () => {
  const differences = indices.map((index) => {
    const picture = mnistPicture(index);
    const tile = normalise(tightMarks(picture));
    return Math.max(...tile.map((value, pixel) => Math.abs(value - picture.values[pixel]! / 255)));
  });
  const unchanged = differences.filter((difference) => difference < 1e-6).length;
  // The others' centre of mass lies half-way between two pixels: they move by one.
  expect(unchanged / indices.length).toBeGreaterThan(0.95);
});

test('normalising a tile again leaves it as it is', () => {
  for (const index of indices.slice(0, 50)) {
    const once = normalise(tightMarks(mnistPicture(index)));
    const values = Uint8ClampedArray.from(once, (value) => Math.round(value * 255));
    const twice = normalise(tightMarks({ width: tileSide, height: tileSide, channels: 1, values }));
    expect(Math.max(...twice.map((value, pixel) => Math.abs(value - once[pixel]!)))).toBeLessThan(
      0.01,
    );
  }
});

// The larger one is centred on its own, finer pixels.
test('a digit enlarged by a whole number gives the tile it came from, to half a pixel', () => {
  for (const index of indices.slice(0, 30)) {
    const small = mnistPicture(index);
    const large = pageOf(
      28 * 5,
      28 * 5,
      (x, y) => small.values[Math.floor(y / 5) * 28 + Math.floor(x / 5)]!,
    );
    expect(likeness(normalise(tightMarks(large)), normalise(tightMarks(small)))).toBeGreaterThan(
      0.9,
    );
  }
});

test('the centre of mass lies in the middle of the tile, to half a pixel', () => {
  for (const index of indices.slice(0, 100)) {
    const tile = normalise(tightMarks(mnistPicture(index)));
    let [mass, x, y] = [0, 0, 0];
    tile.forEach((value, pixel) => {
      mass += value;
      x += value * ((pixel % tileSide) + 0.5);
      y += value * (Math.floor(pixel / tileSide) + 0.5);
    });
    expect(Math.abs(x / mass - 14.5)).toBeLessThanOrEqual(0.501);
    expect(Math.abs(y / mass - 14.5)).toBeLessThanOrEqual(0.501);
  }
});
