import { describe, expect, test } from 'vitest';
import { isRuled, rulingOf, withoutLines } from '../../../src/pipeline/lines/lines.ts';
import { valuesApart } from '../../fixtures/pages.ts';
import { lineAt, ruledBy, sheet } from '../../fixtures/ruled.ts';

describe('lines', () => {
  test('make a ruled sheet where there is room for writing between them, else a pattern', () => {
    const ruling = rulingOf(sheet((x, y) => 60 * ruledBy(0, 24)(x, y)));
    expect(isRuled(ruling, 20)).toBe(true);
    expect(isRuled(ruling, 28)).toBe(false);
  });

  test('are neither ones side by side nor a long one', () => {
    const ones = (x: number, y: number) =>
      x > 90 && x < 330 && y > 110 && y < 230 ? lineAt((x % 40) - 20) : 0;
    const page = sheet((x, y) => 200 * ones(x, y));
    expect(valuesApart(withoutLines(page, rulingOf(page)), page)).toBe(0);
    const one = sheet((x, y) => 200 * (y > 25 && y < 330 ? lineAt(x - 200 - 0.1 * y) : 0));
    expect(valuesApart(withoutLines(one, rulingOf(one)), one)).toBe(0);
  });
});
