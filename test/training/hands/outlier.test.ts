import { describe, expect, test } from 'vitest';
import { signsOf } from '../../../training/hands/outlier.ts';
import { outlierSigns } from '../../../training/hands/type.ts';

describe('outliers', () => {
  test('leave out letters that a reader of digits may take for one', () => {
    const digitLike = 'OoDQlIi|SsZzBbgq'.split('');
    const drawn = [...signsOf(false), ...signsOf(true)].map(({ name }) => name.split('/')[1]);
    for (const sign of digitLike) {
      expect(outlierSigns).not.toContain(sign);
      expect(drawn).not.toContain(sign);
    }
  });

  test('held out are signs that training does not have', () => {
    const trained = new Set(signsOf(false).map(({ name }) => name));
    expect(signsOf(true).length).toBeGreaterThan(5);
    for (const { name } of signsOf(true)) expect(trained.has(name)).toBe(false);
  });
});
