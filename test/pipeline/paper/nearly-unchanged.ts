import { expect } from 'vitest';
import { likeness } from '../../fixtures/tiles.ts';
import { mnistPicture } from '../../fixtures/mnist.ts';
import { tileOf } from '../../fixtures/written.ts';

/**
 * Expects images of MNIST, taken evenly from all, to come out of a picture in the form in which they went in: their tiles'
 * greys are the network's estimate of coverage, no longer the image's own.
 */
export async function expectNearlyUnchanged(count: number): Promise<void> {
  const every = Math.floor(59_999 / count);
  const alike: number[] = [];
  for (let index = 0; index < count; index++) {
    const picture = mnistPicture(index * every);
    const tile = await tileOf(picture);
    // What is not found is not alike at all.
    alike.push(tile ? likeness(tile, picture.values) : 0);
  }
  alike.sort((one, other) => one - other);
  expect(alike[Math.floor(0.5 * count)]).toBeGreaterThan(0.9);
  expect(alike[Math.floor(0.05 * count)]).toBeGreaterThan(0.8);
}
