import { expect } from 'vitest';
import { mnistPicture } from '../../fixtures/mnist.ts';
import { tileOf } from '../../fixtures/tiles.ts';

/** Expects images of MNIST, taken evenly from all, to come out of a picture as they went in. */
export function expectNearlyUnchanged(count: number): void {
  const every = Math.floor(59_999 / count);
  const differences = Array.from({ length: count }, (_, index) => {
    const picture = mnistPicture(index * every);
    const tile = tileOf(picture)!;
    return (
      tile.reduce((sum, value, at) => sum + Math.abs(value - picture.values[at]! / 255), 0) / 784
    );
  });
  differences.sort((one, other) => one - other);
  expect(differences[Math.floor(0.75 * count)]).toBeLessThan(0.001);
  expect(differences[Math.floor(0.95 * count)]).toBeLessThan(0.01);
}
