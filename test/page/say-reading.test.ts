import { describe, expect, test } from 'vitest';
import { chance, percent, say } from '../../src/page/say-reading.ts';
import type { Reading } from '../../src/pipeline/reading.ts';
import { answer, digit, notADigit, reading } from './doubles.ts';

const said = (of: Reading): string => {
  const { gist, more } = say({ kind: 'answered', answer: answer(of), outlines: [] });
  return `${gist} ${more}`.trim();
};

describe('what is said of an answer', () => {
  test('a certain digit is called certain, with the percentage', () => {
    expect(said(reading('read', digit(7, 0.9912)))).toBe('Certain 99 %');
    expect(said(reading('read', digit(7, 0.91)))).toBe('Likely 91 %');
  });

  test('a doubtful digit comes with the next best and its chance', () => {
    expect(said(reading('unsure', digit(4, 0.66, 9)))).toBe('Perhaps 4 or 9, one in three');
  });

  test('in a number the doubtful digit is pointed out by its place', () => {
    const number = reading('unsure', digit(4), digit(7), digit(9, 0.6, 4), digit(6));
    expect(said(number)).toBe('One doubtful the third: 9 or 4');
    expect(said(reading('unsure', digit(4, 0.5), digit(9, 0.6)))).toBe('Two doubtful');
  });

  test('what is no digit and what is not there are told apart', () => {
    expect(said(notADigit())).toMatch(/^No digit here/);
    expect(said({ kind: 'nothing-written' })).toMatch(/^Nothing written here/);
  });

  test('a failure is its own sentence', () => {
    const sentence = 'This file is not a picture the browser can open. Try PNG or JPEG.';
    const failure = { code: 'picture-unreadable', sentence } as const;
    expect(say({ kind: 'failed', failure }).more).toBe(sentence);
  });

  test('the last answer is said on while the next is on its way', () => {
    const last = answer(reading('read', digit(2, 0.97)));
    expect(say({ kind: 'reading', last, outlines: [] }).gist).toBe('Certain');
  });

  test('nothing is a hundred percent sure, and no percentage is rounded up', () => {
    expect(percent(1)).toBe('99 %');
    expect(percent(0.899)).toBe('89 %');
  });

  test.each([
    [0.5, 'nearly as likely'],
    [0.34, 'one in three'],
    [0.25, 'one in four'],
    [0.11, 'one in nine'],
    [0.02, 'less likely'],
  ])('a chance of %d is “%s”', (probability, words) => {
    expect(chance(probability)).toBe(words);
  });
});
