import { describe, expect, test } from 'vitest';
import { tileSide } from '../../../src/pipeline/network/tile.ts';
import { meanOf, movedViews, viewOf } from '../../../src/pipeline/network/views.ts';
import { blob, logits } from '../../fixtures/views.ts';

describe('a view', () => {
  test('that is not moved nor turned is the tile', () => {
    expect(viewOf(blob(), movedViews[0]!)).toEqual(blob());
  });

  test('moved by whole pixels moves every pixel', () => {
    const moved = viewOf(blob(), { turn: 0, right: 2, down: -1 });
    const tile = blob();
    for (let y = 1; y < tileSide - 1; y++)
      for (let x = 2; x < tileSide; x++)
        expect(moved[y * tileSide + x]).toBeCloseTo(tile[(y + 1) * tileSide + x - 2]!, 6);
  });

  test('turned there and back is about the tile', () => {
    const turn = { turn: 0.1, right: 0, down: 0 };
    const back = viewOf(viewOf(blob(), turn), { ...turn, turn: -0.1 });
    const apart = back.map((value, index) => Math.abs(value - blob()[index]!));
    expect(Math.max(...apart)).toBeLessThan(0.1);
  });

  test('has its share in the mean', () => {
    expect([...meanOf([logits({ 3: 2 }), logits({ 3: 4, 5: 1 })])]).toEqual([
      ...logits({ 3: 3, 5: 0.5 }),
    ]);
  });
});
