import { expect } from 'vitest';
import { mnistPicture } from '../../fixtures/mnist.ts';
import { tileOf } from '../../fixtures/written.ts';

/** Expects images of MNIST, taken evenly from all, to come out of a picture as they went in. */
export async function expectNearlyUnchanged(count: number): Promise<void> {
  const every = Math.floor(59_999 / count);
  const differences: number[] = [];
  for (let index = 0; index < count; index++) {
    const picture = mnistPicture(index * every);
    const tile = await tileOf(picture);
    const away = (value: number, at: number) => Math.abs(value - picture.values[at]! / 255);
    // What is not found is as far away as can be.
    differences.push(tile ? tile.reduce((sum, value, at) => sum + away(value, at), 0) / 784 : 1);
  }
  differences.sort((one, other) => one - other);
  expect(differences[Math.floor(0.75 * count)]).toBeLessThan(0.001);
  expect(differences[Math.floor(0.95 * count)]).toBeLessThan(0.01);
}
