import { expect, test } from 'vitest';
import { isCorrected, isDoubtful } from '../../../src/page/reader/correction.ts';
import { textOf, type Reading } from '../../../src/pipeline/reading/reading.ts';
import { corrected as correct, digit, reading } from '../doubles.ts';

const number = reading('unsure', digit(4), digit(9, 0.6, 4), digit(7, 0.5, 1));

function digits(of: Reading) {
  return 'lines' in of ? of.lines[0]!.numbers[0]!.digits : [];
}

test('a correction changes its digit alone, and the reading it came from not at all', () => {
  const before = structuredClone(number);
  const corrected = correct(number, 1, 4);
  expect(textOf(corrected)).toBe('447');
  expect(digits(corrected)[0]).toBe(digits(number)[0]);
  expect(digits(corrected)[1]).toMatchObject({ value: 4, certainty: 1, correctedFrom: 9 });
  expect(number).toEqual(before);
});

test('a reading is unsure until its last doubtful digit is settled', () => {
  const once = correct(number, 1, 9);
  const doubtful = digits(once).filter(isDoubtful);
  expect([once.kind, doubtful.map(({ value }) => value)]).toEqual(['unsure', [7]]);
  const twice = correct(once, 2, 1);
  expect([twice.kind, digits(twice).filter(isDoubtful)]).toEqual(['read', []]);
  expect(twice).not.toHaveProperty('doubt');
});

test('a reading that may be parted wrongly is unsure until every digit is settled', () => {
  const parted = reading('unsure', digit(7), digit(1));
  const once = correct(parted, 0, 7);
  expect(once).toMatchObject({ kind: 'unsure', doubt: 'parting' });
  expect(correct(once, 1, 1).kind).toBe('read');
});

test('the whole is as certain as what was not corrected', () => {
  const settled = correct(correct(number, 1, 4), 2, 7);
  if (!('certainty' in settled)) throw new Error('There is no certainty.');
  expect(settled.certainty).toBeCloseTo(0.99);
});

test('who corrects twice is taken at the last word, and what was read is still known', () => {
  const twice = correct(correct(number, 1, 4), 1, 5);
  expect(digits(twice)[1]).toMatchObject({ value: 5, correctedFrom: 9 });
  expect(digits(twice).map(isCorrected)).toEqual([false, true, false]);
});

test('where there is no such digit nothing changes', () => {
  expect(correct(number, 7, 1)).toBe(number);
  const nothing = { kind: 'nothing-written' } as const;
  expect(correct(nothing, 0, 1)).toBe(nothing);
});
