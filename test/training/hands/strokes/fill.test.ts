import { expect, test } from 'vitest';
import { fill } from '../../../../training/hands/strokes/fill.ts';

test('filling covers as much as the outline encloses, holes left out', () => {
  const square = (from: number, to: number): { x: number; y: number }[] => [
    { x: from, y: from },
    { x: to, y: from },
    { x: to, y: to },
    { x: from, y: to },
  ];
  const ring = [square(0, 10), square(2.5, 7.5).reverse()];
  const { values } = fill(ring, 33);
  const covered = values.reduce((sum, value) => sum + value / 255, 0);
  expect(covered / (33 * 33)).toBeCloseTo(0.75, 2);
});
