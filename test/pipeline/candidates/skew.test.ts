import { describe, expect, test } from 'vitest';
import type { Box } from '../../../src/pipeline/image/box.ts';
import { fallOf } from '../../../src/pipeline/candidates/skew.ts';

describe('the fall of a page', () => {
  const row = (fall: number, top: number): Box[] =>
    Array.from({ length: 12 }, (_, index) => {
      return { x: 30 * index, y: top + fall * 30 * index, width: 20, height: 30 };
    });

  test.each([-0.2, 0, 0.15])('of %f is found from rows that fall so', (fall) => {
    const boxes = [0, 60, 120].flatMap((top) => row(fall, top));
    boxes.sort((one, other) => one.x - other.x);
    expect(fallOf(boxes, 30)).toBeCloseTo(fall, 1);
  });
});
