import { describe, expect, test } from 'vitest';
import { labelComponents } from '../../../src/pipeline/image/components.ts';
import { Coverage } from '../../../src/pipeline/marks/coverage.ts';
import { withoutFrames } from '../../../src/pipeline/marks/frames.ts';
import { strokesOf } from '../../fixtures/digits.ts';
import { digitInk, valuesApart } from '../../fixtures/pages.ts';
import { height, lineAt, sheet, width } from '../../fixtures/ruled.ts';
import { likeness, tileOf, tileOfInk } from '../../fixtures/tiles.ts';

describe('frames', () => {
  const side = (x: number, y: number, box: readonly [number, number, number, number]) => {
    const [left, top, right, bottom] = box;
    const level = x >= left && x <= right ? Math.max(lineAt(y - top), lineAt(y - bottom)) : 0;
    const steep = y >= top && y <= bottom ? Math.max(lineAt(x - left), lineAt(x - right)) : 0;
    return Math.max(level, steep);
  };

  test('a digit in a box, upright or turned, gives the tile of its ink', () => {
    for (const turned of [0, 0.12, -0.2]) {
      for (let digit = 0; digit < 10; digit++) {
        const ink = digitInk(digit, { x: 160, y: 130, scale: 1 });
        const page = sheet((x, y) => {
          const [across, down] = [x + turned * (y - 170), y - turned * (x - 200)];
          return 230 - 190 * Math.max(ink(x, y), side(across, down, [135, 105, 265, 240]));
        });
        const tile = tileOf(page);
        expect(tile, `${digit} turned ${turned}`).toBeDefined();
        expect(likeness(tile!, tileOfInk(strokesOf(digit))), `${digit}`).toBeGreaterThan(0.95);
      }
    }
  });

  test('a row of cells leaves the digits in it, one component each', () => {
    const inks = [2, 3, 5].map((digit, place) =>
      digitInk(digit, { x: 55 + 110 * place, y: 130, scale: 0.9 }),
    );
    const page = sheet((x, y) => {
      const cells = inks.map((_, place) =>
        side(x, y, [40 + 110 * place, 110, 150 + 110 * place, 230]),
      );
      return 255 * Math.max(...cells, ...inks.map((ink) => ink(x, y)));
    });
    const { components } = labelComponents(
      width,
      height,
      withoutFrames(new Coverage(page)).page.values,
    );
    expect(components).toHaveLength(inks.length);
  });

  test('an 8, a 0 with a dot in it and a page of digits are none', () => {
    const ring = digitInk(0, { x: 150, y: 100, scale: 1.5 });
    const dot = (x: number, y: number) => (Math.hypot(x - 215, y - 165) < 6 ? 1 : 0);
    const dotted = sheet((x, y) => 255 * Math.max(ring(x, y), dot(x, y)));
    expect(valuesApart(withoutFrames(new Coverage(dotted)).page, dotted)).toBe(0);
    const all = Array.from({ length: 10 }, (_, digit) =>
      digitInk(digit, {
        x: 10 + 80 * (digit % 5),
        y: 40 + 140 * Math.floor(digit / 5),
        scale: 0.8,
      }),
    );
    const page = sheet((x, y) => 255 * Math.max(...all.map((ink) => ink(x, y))));
    expect(valuesApart(withoutFrames(new Coverage(page)).page, page)).toBe(0);
  });
});
