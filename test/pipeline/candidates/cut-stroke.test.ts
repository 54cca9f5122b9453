import { expect, test } from 'vitest';
import { cutStroke } from '../../../src/pipeline/candidates/cut-stroke.ts';
import { inkPiece } from '../../../src/pipeline/candidates/ink-pieces.ts';
import type { Stroke } from '../../../src/pipeline/ink/ink.ts';

function strokeOf(places: readonly (readonly [x: number, y: number])[]): Stroke {
  return { points: places.map(([x, y]) => ({ x, y, time: 0, pressure: 0.5 })), width: 5 };
}

/** A ring drawn against the clock from its top, 100 high. */
function ring(x: number): [number, number][] {
  return Array.from({ length: 41 }, (_, step) => {
    const angle = -Math.PI / 2 - (step / 40) * 2 * Math.PI;
    return [x + 40 * Math.cos(angle), 50 + 50 * Math.sin(angle)];
  });
}

function lengthOf({ points }: Stroke): number {
  return points.slice(1).reduce((sum, { x, y }, index) => {
    const before = points[index]!;
    return sum + Math.hypot(x - before.x, y - before.y);
  }, 0);
}

test('a narrow stroke stays whole', () => {
  const stroke = strokeOf([
    [0, 0],
    [10, 50],
    [0, 100],
  ]);
  expect(cutStroke(stroke, 100)).toEqual([stroke]);
});

test('a stroke through two rings is cut on the way from one to the other, and nothing is lost', () => {
  const stroke = strokeOf([...ring(40), ...ring(150)]);
  const parts = cutStroke(stroke, 100);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.reduce((sum, part) => sum + lengthOf(part), 0)).toBeCloseTo(lengthOf(stroke), 6);
  const [left, right] = [parts[0]!, parts.at(-1)!];
  expect(Math.max(...left.points.map(({ x }) => x))).toBeLessThan(112);
  expect(Math.min(...right.points.map(({ x }) => x))).toBeGreaterThan(78);
});

test("a 5's bar that runs on into a 0 is cut where the pen turns back", () => {
  // From the bar's end, beyond the ring's middle, back down its left side and around.
  const around: [number, number][] = Array.from({ length: 41 }, (_, step) => {
    const angle = -Math.PI / 4 - (step / 40) * 2 * Math.PI;
    return [140 + 40 * Math.cos(angle), 50 + 50 * Math.sin(angle)];
  });
  const turn: [number, number] = [172, 5];
  const stroke = strokeOf([[0, 0], [60, 2], turn, ...around]);
  const starts = cutStroke(stroke, 100).map(({ points }) => points[0]!);
  expect(starts.some(({ x, y }) => Math.hypot(x - turn[0], y - turn[1]) < 12)).toBe(true);
});

test('a stroke of more points than a call may have arguments is cut, and is a piece', () => {
  const points = Array.from({ length: 300_000 }, (_, index) => ({
    x: index / 100,
    y: Math.sin(index / 10) * 20,
    time: index,
    pressure: 0.5,
  }));
  const stroke = { points, width: 3 };
  expect(cutStroke(stroke, 40).length).toBeGreaterThan(0);
  expect(inkPiece(stroke, 0).box.width).toBeCloseTo(2999.99);
});
