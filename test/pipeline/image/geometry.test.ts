import { expect, test } from 'vitest';
import {
  besideness,
  centreOf,
  distanceBetween,
  enclosing,
  gapAcross,
  gapDown,
  scaled,
} from '../../../src/pipeline/image/geometry.ts';
import { seeded } from '../../fixtures/seeded.ts';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

test('boxes apart have the distance of their nearest corners or sides', () => {
  const one = box(0, 0, 10, 10);
  expect(distanceBetween(one, box(13, 14, 5, 5))).toBe(5);
  expect(distanceBetween(one, box(-9, 2, 5, 5))).toBe(4);
  expect(distanceBetween(one, box(4, 15, 2, 2))).toBe(5);
  expect(distanceBetween(one, box(10, 10, 2, 2))).toBe(0);
  expect(distanceBetween(one, box(2, 2, 4, 4))).toBe(0);
});

test('a gap is below 0 by how much boxes overlap', () => {
  expect(gapAcross(box(0, 0, 10, 1), box(7, 0, 10, 1))).toBe(-3);
  expect(gapDown(box(0, 0, 1, 10), box(0, 14, 1, 10))).toBe(4);
});

test('of the lower of two boxes as much stands beside the other as they overlap from above to below', () => {
  expect(besideness(box(0, 0, 5, 40), box(9, 10, 5, 10))).toBe(1);
  expect(besideness(box(0, 0, 5, 40), box(9, 35, 5, 10))).toBe(0.5);
  expect(besideness(box(0, 0, 5, 40), box(9, 50, 5, 10))).toBeLessThan(0);
});

test('the enclosing box holds all and touches some on each side, and scales with them', () => {
  const random = seeded(31);
  const boxes = Array.from({ length: 20 }, () =>
    box(90 * random(), 90 * random(), 9 * random(), 9 * random()),
  );
  const around = enclosing(boxes);
  for (const each of boxes) {
    expect(gapAcross(around, each)).toBeCloseTo(-each.width, 9);
    expect(gapDown(around, each)).toBeCloseTo(-each.height, 9);
  }
  expect(boxes.some(({ x }) => x === around.x)).toBe(true);
  expect(boxes.some(({ y }) => y === around.y)).toBe(true);
  const twice = enclosing(boxes.map((each) => scaled(each, 2)));
  expect(centreOf(twice).x).toBeCloseTo(2 * centreOf(around).x, 9);
  expect(centreOf(twice).y).toBeCloseTo(2 * centreOf(around).y, 9);
});
