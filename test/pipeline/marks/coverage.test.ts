import { describe, expect, test } from 'vitest';
import { withoutBorder, withoutSpecks } from '../../../src/pipeline/marks/clean.ts';
import { Coverage } from '../../../src/pipeline/marks/coverage.ts';
import { withoutFrames } from '../../../src/pipeline/marks/frames.ts';
import { withoutSurroundings } from '../../../src/pipeline/marks/surroundings.ts';
import { digitInk } from '../../fixtures/pages.ts';
import { sheet } from '../../fixtures/ruled.ts';

describe('coverage', () => {
  const digit = digitInk(5, { x: 160, y: 130, scale: 1 });
  const withSpeck = (speck: number) =>
    sheet((x, y) => 255 * Math.max(digit(x, y), x === 40 && y === 40 ? speck : 0));

  test('is handed on, labels and all, by stages that take nothing away', () => {
    const coverage = new Coverage(withSpeck(0));
    const clean = withoutFrames(withoutBorder(withoutSurroundings(coverage)));
    expect(withoutSpecks(clean, coverage.page)).toBe(coverage);
    expect(coverage.labelled).toBe(coverage.labelled);
    expect(coverage.labelled.components).toHaveLength(1);
  });

  test('is labelled anew where something was taken away', () => {
    const coverage = new Coverage(withSpeck(1));
    expect(coverage.labelled.components).toHaveLength(2);
    const left = withoutSpecks(coverage, coverage.page);
    expect(left).not.toBe(coverage);
    expect(left.labelled.components).toHaveLength(1);
  });
});
