import { describe, expect, test } from 'vitest';
import { extentOf, layOut, toInk } from '../../../src/page/draw/ink-surface.ts';
import { blankInk } from '../../../src/page/draw/blank-ink.ts';
import type { Ink } from '../../../src/pipeline/ink/ink.ts';

function inkAt(...places: { x: number; y: number }[]): Ink {
  return {
    strokes: [{ points: places.map((at) => ({ ...at, time: 0, pressure: 0.5 })), width: 3 }],
  };
}

describe('ink on a pad', () => {
  test('has 100 units along the shorter side, counted from the middle', () => {
    const pad = layOut(600, 300, blankInk);
    expect(toInk(pad, 300, 150)).toEqual({ x: 0, y: 0 });
    expect(toInk(pad, 300, 300)).toEqual({ x: 0, y: 50 });
    expect(toInk(pad, 600, 150)).toEqual({ x: 100, y: 0 });
  });

  test('beyond the edge counts as on the edge', () => {
    const pad = layOut(300, 300, blankInk);
    expect(toInk(pad, 340, -20)).toEqual(toInk(pad, 300, 0));
  });

  test('is seen whole after the pad was turned, wherever on it was written', () => {
    const wide = layOut(800, 300, blankInk);
    for (const [x, y] of [
      [0, 0],
      [800, 300],
      [799, 1],
      [400, 150],
    ] as const) {
      const at = toInk(wide, x, y);
      const tall = extentOf(layOut(300, 500, inkAt(at)));
      expect(Math.abs(at.x)).toBeLessThanOrEqual(tall.width / 2 + 1e-9);
      expect(Math.abs(at.y)).toBeLessThanOrEqual(tall.height / 2 + 1e-9);
    }
  });

  test('comes back to its size when the pad is turned back', () => {
    const ink = inkAt(toInk(layOut(800, 300, blankInk), 790, 10));
    expect(layOut(800, 300, ink).unit).toBeCloseTo(3, 9);
  });
});
