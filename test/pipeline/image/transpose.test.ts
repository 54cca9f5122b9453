import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transpose } from '../../../src/pipeline/image/transpose.ts';
import { pageOf } from '../../fixtures/pages.ts';
import { trials } from '../../fixtures/trials.ts';

const side = fc.integer({ min: 0, max: 30 });

test('what stands in a row stands in a column, and twice is as before', () => {
  const turns = fc.property(side, side, (width, height) => {
    const page = pageOf(width, height, (x, y) => 8 * x + y);
    expect(transpose(page)).toEqual(pageOf(height, width, (x, y) => 8 * y + x));
    expect(transpose(transpose(page))).toEqual(page);
  });
  fc.assert(turns, trials);
});
