import { expect, test } from 'vitest';
import { cross } from '../../../src/pipeline/ink/crossing.ts';
import type { Place } from '../../../src/pipeline/ink/curve.ts';

/** A straight line, a place each unit of the way. */
function line(from: Place, to: Place): Place[] {
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
    expect(cross(one, other, 20)).toBe(true);
    expect(cross(one, other, 60)).toBe(false);
  }
});

test('lines that meet with an end, or never, do not cross', () => {
  expect(cross(level, steepAt(50, 45), 20)).toBe(false);
  expect(cross(level, steepAt(95), 20)).toBe(false);
  expect(cross(level, steepAt(150), 0)).toBe(false);
  expect(cross(level, steepAt(50, 60), 0)).toBe(false);
});
