import { describe, expect, test } from 'vitest';
import { heldOutFonts, openFont, trainingFonts } from '../../../training/hands/fonts.ts';

describe('fonts', () => {
  test('are either trained on or held out', () => {
    const held = new Set<string>(heldOutFonts);
    expect(trainingFonts.filter((name) => held.has(name))).toEqual([]);
  });

  test('have all ten digits', { timeout: 30_000 }, () => {
    const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
    for (const name of [...trainingFonts, ...heldOutFonts])
      expect([...openFont(name, digits).outlines.keys()], name).toEqual(digits);
  });
});
