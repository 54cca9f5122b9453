import { describe, expect, test } from 'vitest';
import { pickWideHand } from '../../../../training/pages/writing/wide-hands.ts';
import { Random } from '../../../../training/data/random.ts';
import { isHeldOut } from '../../../../training/hands/style.ts';

describe('hands', () => {
  test('of held-out pages never teach, be they styles, images or fonts', () => {
    const ids = (split: 'training' | 'held-out') =>
      Array.from({ length: 60 }, (_, seed) => pickWideHand(split, new Random(seed)).name)
        .filter((hand) => hand.startsWith('catalogue/'))
        .map((hand) => Number(hand.split('/')[1]));
    expect(ids('held-out').length).toBeGreaterThan(0);
    expect(ids('held-out').every(isHeldOut)).toBe(true);
    expect(ids('training').some(isHeldOut)).toBe(false);
    const others = (split: 'training' | 'held-out') =>
      Array.from({ length: 60 }, (_, seed) => pickWideHand(split, new Random(seed)).name).filter(
        (hand) => hand.startsWith('font/'),
      );
    const teaching = new Set(others('training'));
    expect(teaching.size).toBeGreaterThan(0);
    expect(others('held-out').some((hand) => teaching.has(hand))).toBe(false);
  });
});
