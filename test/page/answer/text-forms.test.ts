import { expect, test } from 'vitest';
import { csvOf, oneALine } from '../../../src/page/answer/text-forms.ts';
import type { Reading, Sign } from '../../../src/pipeline/reading/index.ts';
import { digit, notADigit } from '../doubles.ts';

const box = { x: 0, y: 0, width: 1, height: 1 };

/** A number with its signs where they are written: "-4,5"; an apostrophe separates. */
function number(written: string) {
  const kinds: Record<string, Sign['kind']> = {
    '.': 'point',
    ',': 'comma',
    '-': 'minus',
    "'": 'separator',
  };
  const digits: ReturnType<typeof digit>[] = [];
  const signs: Sign[] = [];
  for (const character of written) {
    const kind = kinds[character];
    if (kind) signs.push({ kind, before: digits.length, box });
    else digits.push(digit(Number(character)));
  }
  return { digits, signs, certainty: 0.9 };
}

function page(...rows: string[]): Reading {
  const lines = rows.map((row) => ({ numbers: row.split(' ').map(number) }));
  return { kind: 'read', lines, refused: [], certainty: 0.9 };
}

test('one number a line, as it is written, whatever line it was written on', () => {
  expect(oneALine(page('12 -3,5', '045'))).toBe('12\n-3,5\n045');
});

test('a table has a row for each line and a column for each number', () => {
  expect(csvOf(page('12 3', '045'))).toBe('12,3\r\n045\r\n');
});

test.each([
  ['4,5', '4.5'],
  ['4.25', '4.25'],
  ['-17', '-17'],
  ['-0,234', '-0.234'],
])('signs that leave no doubt are kept: %s', (written, kept) => {
  expect(csvOf(page(written))).toBe(`${kept}\r\n`);
});

test.each([
  ['1,234', '"1,234"'],
  ['1.234.567', '1.234.567'],
  ["1'234,50", '"1\'234,50"'],
  ['1-2', '1-2'],
  ['7,', '"7,"'],
])('signs in doubt stand as they are written: %s', (written, kept) => {
  expect(csvOf(page(written))).toBe(`${kept}\r\n`);
});

test('where nothing was read there is nothing to save', () => {
  expect([oneALine(notADigit()), csvOf({ kind: 'nothing-written' })]).toEqual(['', '']);
});
