import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/page/reader/apply-edits.ts';
import { readMissed } from '../../../src/page/reader/read-missed.ts';
import type { Box } from '../../../src/pipeline/image/box.ts';
import { textOf, type Digit, type Reading } from '../../../src/pipeline/reading/reading.ts';
import { digit, notADigit, placed, reading } from '../doubles.ts';

const at = (x: number, value: number): Digit => ({
  ...digit(value),
  box: { x, y: 0, width: 20, height: 40 },
});

/** "12  3": room for a sign between the first two, for a digit before the third. */
const page = placed(reading('read', at(0, 1), at(40, 2), at(120, 3)));

/** What is written once `found` was read in a box by itself. */
async function writtenWith(found: Reading): Promise<string> {
  const box: Box = { x: 0, y: 0, width: 200, height: 40 };
  const expectations: string[] = [];
  const edits = await readMissed(page, box, (_, expect) => {
    expectations.push(expect);
    return Promise.resolve(placed(found));
  });
  expect(expectations).toEqual(['number']);
  return textOf(applyEdits(page, edits).reading);
}

test('all digits that stand in a box are put in, in their order', async () => {
  expect(await writtenWith(reading('read', at(64, 4), at(90, 5)))).toBe('12453');
});

test('a gap between them stays one', async () => {
  const numbers = [at(64, 4), at(90, 5)].map((one) => ({
    digits: [one],
    signs: [],
    certainty: 0.9,
  }));
  const found: Reading = { kind: 'read', lines: [{ numbers }], refused: [], certainty: 0.9 };
  expect(await writtenWith(found)).toBe('124 53');
});

test('a sign that is read among them stays with them', async () => {
  const point = { kind: 'point', before: 1, box: { x: 86, y: 34, width: 3, height: 4 } } as const;
  const number = { digits: [at(64, 4), at(90, 5)], signs: [point], certainty: 0.9 };
  const found: Reading = {
    kind: 'read',
    lines: [{ numbers: [number] }],
    refused: [],
    certainty: 0.9,
  };
  expect(await writtenWith(found)).toBe('124.53');
});

test.each([
  [
    'a point, though it looked like a digit',
    reading,
    { x: 28, y: 35, width: 5, height: 5 },
    '1.23',
  ],
  ['a comma that is refused', refusing, { x: 28, y: 34, width: 5, height: 12 }, '1,23'],
  ['a minus', refusing, { x: -18, y: 18, width: 14, height: 4 }, '-123'],
  ['a dash', reading, { x: 84, y: 18, width: 16, height: 4 }, '12-3'],
])('a small mark by itself is the sign that its place says: %s', async (_, seen, box, text) => {
  const look = { ...digit(1), box };
  expect(await writtenWith(seen === reading ? reading('read', look) : refusing(look))).toBe(text);
});

test('nothing is put in where neither digit nor sign is', async () => {
  expect(await writtenWith({ kind: 'nothing-written' })).toBe('123');
  expect(await writtenWith(refusing({ ...digit(1), box: at(64, 1).box }))).toBe('123');
});

function refusing(glyph: Digit): Reading {
  return { ...notADigit(), kind: 'not-a-digit', refused: [glyph] };
}
