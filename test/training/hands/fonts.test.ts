import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  heldOutFonts,
  openFont,
  printFonts,
  trainingFonts,
} from '../../../training/hands/fonts.ts';

test('each font that is installed teaches, is held out or prints', () => {
  const file = new URL('../../../training/fonts/package.json', import.meta.url);
  const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const named = [...trainingFonts, ...heldOutFonts, ...printFonts].map(
    (name) => `@fontsource/${name}`,
  );
  expect(named.sort()).toEqual(Object.keys(dependencies).sort());
});

test('a font gives the outlines of the digits asked for, within an em', () => {
  const { outlines } = openFont('caveat', ['0', '7']);
  expect([...outlines.keys()]).toEqual(['0', '7']);
  for (const { x, y } of [...outlines.values()].flat(2)) {
    expect(Math.abs(x)).toBeLessThan(1);
    expect(y).toBeGreaterThan(-1);
    expect(y).toBeLessThan(0.5);
  }
});

test('every font has all ten digits', { timeout: 30_000 }, () => {
  const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
  for (const name of [...trainingFonts, ...heldOutFonts])
    expect([...openFont(name, digits).outlines.keys()], name).toEqual(digits);
});

test('no font both teaches and is held out', () => {
  const held = new Set<string>(heldOutFonts);
  expect(trainingFonts.filter((name) => held.has(name))).toEqual([]);
});
