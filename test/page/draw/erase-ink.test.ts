import { describe, expect, test } from 'vitest';
import { eraseInk } from '../../../src/page/draw/erase-ink.ts';
import type { Ink, Point } from '../../../src/pipeline/ink/ink.ts';

const point = (x: number, y: number): Point => ({ x, y, time: x, pressure: 0.5 });
/** A line from left to right of two points only, far apart. */
const line: Ink = { strokes: [{ points: [point(-40, 0), point(40, 0)], width: 2 }] };
const wipe = (x: number, y: number, radius = 4) => ({ from: { x, y }, to: { x, y }, radius });

describe('the eraser', () => {
  test('cuts a stroke that it crosses into the two sides', () => {
    const { strokes } = eraseInk(line, wipe(10, 0));
    expect(strokes).toHaveLength(2);
    expect(strokes[0]!.points[0]).toEqual(point(-40, 0));
    expect(strokes[1]!.points.at(-1)).toEqual(point(40, 0));
  });

  test('leaves nothing within its reach and everything beyond', () => {
    const points = eraseInk(line, wipe(10, 0)).strokes.flatMap((stroke) => stroke.points);
    const distances = points.map(({ x, y }) => Math.hypot(x - 10, y));
    // 4 for itself, 1 for half the stroke's width, at most half its radius for the distance between points.
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(5);
    expect(Math.min(...distances)).toBeLessThan(7);
  });

  test('finds ink that its fast path only crosses between two events', () => {
    const crossing = { from: { x: 0, y: -50 }, to: { x: 0, y: 50 }, radius: 2 };
    expect(eraseInk(line, crossing).strokes).toHaveLength(2);
  });

  test('does not touch what it does not reach: the stroke stays the same object', () => {
    expect(eraseInk(line, wipe(0, 20)).strokes[0]).toBe(line.strokes[0]);
  });

  test('takes a stroke that it covers away altogether', () => {
    expect(eraseInk(line, wipe(0, 0, 60)).strokes).toEqual([]);
  });

  test('takes a dot away', () => {
    const dot: Ink = { strokes: [{ points: [point(0, 0)], width: 2 }] };
    expect(eraseInk(dot, wipe(3, 0)).strokes).toEqual([]);
  });
});
