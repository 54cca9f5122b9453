import { expect, test } from 'vitest';
import { tightMarks } from '../../../src/pipeline/marks/marks.ts';
import { normalise } from '../../../src/pipeline/network/normalise.ts';
import { heldOutMnist, testMnist, trainingMnist } from '../../../training/data/mnist.ts';
import { orderOf } from '../../../training/data/order.ts';

test('MNIST has its 55,000 + 5,000 + 10,000 pictures, and the digits they are known for', () => {
  const counts = [trainingMnist(), heldOutMnist(), testMnist()].map(({ count }) => count);
  expect(counts).toEqual([55_000, 5_000, 10_000]);
  const first = trainingMnist();
  expect([0, 1, 2, 3, 4].map((index) => first.label(index))).toEqual([5, 0, 4, 1, 9]);
  expect(testMnist().label(0)).toBe(7);
});

test('the normaliser gives MNIST its own pictures back', () => {
  const mnist = heldOutMnist();
  const unchanged = Array.from({ length: 200 }, (_, index) => mnist.picture(index)).filter(
    (picture) => {
      const tile = normalise(tightMarks(picture));
      return picture.values.every((value, place) => Math.abs(value / 255 - tile[place]!) < 0.002);
    },
  );
  expect(unchanged.length).toBeGreaterThanOrEqual(198);
});

test('an epoch takes every picture once, in an order of its own', () => {
  const order = orderOf(1, 0, 1000);
  expect(order.toSorted()).toEqual(Uint32Array.from({ length: 1000 }, (_, index) => index));
  expect(orderOf(1, 1, 1000)).not.toEqual(order);
  expect(orderOf(1, 0, 1000)).toEqual(order);
});
