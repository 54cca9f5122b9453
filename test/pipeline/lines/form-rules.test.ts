import { describe, expect, test } from 'vitest';
import { formRulesOf } from '../../../src/pipeline/lines/form-rules.ts';
import { strokesOf } from '../../fixtures/digits.ts';
import { digitInk } from '../../fixtures/pages.ts';
import { height, lineAt, sheet, width } from '../../fixtures/ruled.ts';
import { likeness, tileOf, tileOfInk } from '../../fixtures/tiles.ts';

describe("a form's rules", () => {
  test('are found where they fall, as thin as they are, and nothing else is', () => {
    for (const fall of [-0.04, 0, 0.03]) {
      const rule = (x: number, y: number) => lineAt(y - 300 - fall * (x - 210));
      const stem = (x: number, y: number) => (y > 20 && y < 310 ? lineAt((x - 100) / 3) : 0);
      const [found, ...others] = formRulesOf(
        sheet((x, y) => Math.max(110 * rule(x, y), 200 * stem(x, y))),
      );
      expect(others).toEqual([]);
      for (const x of [5, 210, 415]) {
        expect(Math.abs(found!.rows[x]! - 300 - fall * (x - 210))).toBeLessThan(1.5);
      }
    }
    expect(formRulesOf(sheet((_, y) => 40 * lineAt(y - 300)))).toEqual([]);
    expect(formRulesOf(sheet(() => 0))).toEqual([]);
  });

  test.each([0, 2, 3, 5, 6, 8, 9])('leave a %i that stands on one whole', (digit) => {
    const ink = digitInk(digit, { x: 140, y: 110, scale: 1.6 });
    const rows = Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (__, x) => ink(x, y)).some((value) => value > 0.5),
    );
    const foot = rows.lastIndexOf(true);
    const waves = (x: number, y: number) => lineAt(((y + 2 * Math.sin(x / 9)) % 7) - 3);
    const rule = (y: number) => lineAt(y - foot + 1);
    const page = sheet((x, y) =>
      Math.min(225 - 40 * waves(x, y), 225 - 110 * rule(y), 225 - 170 * ink(x, y)),
    );
    expect(likeness(tileOf(page)!, tileOfInk(strokesOf(digit))), `${digit}`).toBeGreaterThan(0.9);
  });
});
