import { describe, expect, test } from 'vitest';
import { deskewed, skewOfPage, skewOfRow } from '../../../src/pipeline/candidates/skew.ts';
import type { Box } from '../../../src/pipeline/image/box.ts';

const height = 30;

const row = (skew: number, top: number, count = 12): Box[] =>
  Array.from({ length: count }, (_, index) => {
    return { x: 30 * index, y: top + skew * 30 * index, width: 20, height };
  });

describe.each([-0.2, 0, 0.15])('a skew of %f', (skew) => {
  const boxes = [0, 60, 120].flatMap((top) => row(skew, top));
  boxes.sort((one, other) => one.x - other.x);

  test('is found from the rows of a page', () => {
    expect(skewOfPage(boxes, height)).toBeCloseTo(skew, 1);
  });

  test('is found from a long row', () => {
    expect(skewOfRow(row(skew, 0, 40), height)).toBeCloseTo(skew, 2);
  });

  test('is gone once it is taken out', () => {
    const levels = row(skew, 0).map((box) => deskewed(box, skew).y);
    for (const level of levels) expect(level).toBeCloseTo(levels[0]!, 9);
  });
});

test('two digits one of which stands lower are not taken for a row that falls', () => {
  const [first, second] = row(0, 0, 2);
  expect(skewOfRow([first!, { ...second!, y: 15 }], height)).toBeLessThan(0.1);
});
