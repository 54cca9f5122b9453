import { expect, test } from 'vitest';
import { doCross } from '../../../src/pipeline/ink/crossing.ts';
import type { Position } from '../../../src/pipeline/ink/curve.ts';

/** A straight line, a position each unit of the way. */
function line(from: Position, to: Position): Position[] {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y));
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps,
    y: from.y + ((to.y - from.y) * step) / steps,
  }));
}

const level = line({ x: 0, y: 50 }, { x: 100, y: 50 });
const steepAt = (x: number, top = 0, bottom = 100) => line({ x, y: top }, { x, y: bottom });

test('lines cross where each goes on to both sides, whichever is asked first', () => {
  for (const [one, other] of [
    [level, steepAt(50)],
    [steepAt(50), level],
  ] as const) {
    expect(doCross(one, other, 20)).toBe(true);
    expect(doCross(one, other, 60)).toBe(false);
  }
});

test('lines that meet with an end, or never, do not cross', () => {
  expect(doCross(level, steepAt(50, 45), 20)).toBe(false);
  expect(doCross(level, steepAt(95), 20)).toBe(false);
  expect(doCross(level, steepAt(150), 0)).toBe(false);
  expect(doCross(level, steepAt(50, 60), 0)).toBe(false);
});
