import { describe, expect, test } from 'vitest';
import {
  chance,
  nameDigit,
  percent,
  say,
  sayAloud,
  sayTime,
  whereIs,
} from '../../../src/page/answer/say-reading.ts';
import type { Digit, Reading } from '../../../src/pipeline/reading/reading.ts';
import { answer, corrected, digit, notADigit, reading } from '../doubles.ts';

const said = (of: Reading): string => {
  const { gist, more } = say({ kind: 'answered', answer: answer(of), outlines: [] });
  return `${gist} ${more}`.trim();
};

describe('what is said of an answer', () => {
  test('a certain digit is called certain, with the percentage', () => {
    expect(said(reading('read', digit(7, 0.9912)))).toBe('Certain 99\u{a0}%');
    expect(said(reading('read', digit(7, 0.91)))).toBe('Likely 91\u{a0}%');
  });

  test('what is less than likely is not called so', () => {
    const many = Array.from({ length: 27 }, () => digit(7, 0.968));
    expect(said(reading('read', ...many))).toBe('Perhaps all right 42\u{a0}%');
    expect(said(reading('read', ...many.slice(0, 21)))).toBe('Likely 51\u{a0}%');
  });

  test('a doubtful digit comes with the next best and its chance', () => {
    expect(said(reading('unsure', digit(4, 0.66, 9)))).toBe('Perhaps 4 or 9, one in three');
  });

  test('in a number the doubtful digit is pointed out by its place', () => {
    const number = reading('unsure', digit(4), digit(7), digit(9, 0.6, 4), digit(6));
    expect(said(number)).toBe('One doubtful the third: 9 or 4');
    const both = reading('unsure', digit(4, 0.5), digit(9, 0.6));
    expect(said(both)).toBe('Two doubtful the first and the second');
    const three = reading('unsure', digit(4, 0.5), digit(9, 0.6), digit(6, 0.7));
    expect(said(three)).toBe('Three doubtful');
  });

  test('a picture that was turned to read it says so', () => {
    const sideways = { ...reading('read', digit(7), digit(1)), turned: 3 as const };
    expect(said(sideways)).toMatch(/^Certain 9\d\u{a0}%; read with the picture turned left$/u);
  });

  test('where no digit is in doubt by itself, none is blamed', () => {
    expect(said(reading('unsure', digit(7), digit(1)))).toBe('Unsure where each digit ends');
  });

  test('of a page it is said how many lines there are, and how much is doubtful', () => {
    const page = (doubtful: number[], doubt?: 'digits' | 'parting'): Reading => {
      const lines = Array.from({ length: 40 }, (_, line) => {
        const digits = [digit(1), digit(2, doubtful.includes(line) ? 0.6 : 0.99)];
        return { numbers: [{ digits, signs: [], certainty: 0.965 }] };
      });
      const of = { lines, refused: [], certainty: 0.3 };
      return doubt ? { kind: 'unsure', doubt, ...of } : { kind: 'read', ...of };
    };
    expect(said(page([]))).toBe('40 lines certain, each number at least 96\u{a0}%');
    expect(said(page([3, 17, 29], 'digits'))).toBe('40 lines three doubtful');
    expect(said(page([16], 'digits'))).toBe('40 lines one doubtful: line 17, second: 2 or 3');
    expect(said(page([], 'parting'))).toBe('40 lines unsure where each digit ends');
  });

  test('on several lines a place is that in its line', () => {
    const number = (...digits: Digit[]) => ({ digits, signs: [], certainty: 0.9 });
    const lines = [
      [digit(1), digit(2)],
      [digit(3), digit(7, 0.6, 1)],
    ].map((digits) => ({
      numbers: [number(...digits)],
    }));
    const rows: Reading = {
      kind: 'unsure',
      doubt: 'digits',
      lines,
      refused: [],
      certainty: 0.6,
    };
    expect(said(rows)).toBe('Two lines one doubtful: line 2, second: 7 or 1');
    expect(whereIs({ ...rows, lines: lines.slice(0, 1) }, 1)).toBe('the second');
  });

  test('places beyond the tenth are told in figures', () => {
    const long = reading('read', ...Array.from({ length: 30 }, () => digit(7)));
    const places = [9, 10, 11, 12, 20, 21, 22, 29].map((place) => whereIs(long, place));
    expect(places.join(' ').replaceAll('the ', '')).toBe(
      'tenth 11th 12th 13th 21st 22nd 23rd 30th',
    );
  });

  test('the digit that is looked at is said alone', () => {
    const number = reading('unsure', digit(4), digit(9, 0.66, 4));
    const sayOf = (chosen: number, of = number): string => {
      const { gist, more } = say({ kind: 'answered', answer: answer(of), outlines: [], chosen });
      return `${gist} ${more}`;
    };
    expect(sayOf(0)).toBe('4, 99\u{a0}% the first');
    expect(sayOf(1)).toBe('Perhaps 9 or 4, one in three: the second');
    expect(sayOf(1, corrected(number, 1, 4))).toBe('Corrected to 4 the second');
  });

  test('what is no digit and what is not there are told apart', () => {
    expect(said(notADigit())).toMatch(/^No digit here/);
    expect(said({ kind: 'nothing-written' })).toMatch(/^Nothing written here/);
  });

  test('a failure is said in its own sentence', () => {
    const failure = { code: 'picture-unreadable', why: 'heic' } as const;
    expect(say({ kind: 'failed', failure }).more).toMatch(/HEIC.*JPEG/);
  });

  test('the last answer is said on while the next is on its way', () => {
    const last = answer(reading('read', digit(2, 0.97)));
    expect(say({ kind: 'reading', last, outlines: [] }).gist).toBe('Certain');
  });

  test('a point at the end of what is said aloud is no second full stop', () => {
    const point = { kind: 'point', before: 1, box: digit(7).box } as const;
    const line = { numbers: [{ digits: [digit(7)], signs: [point], certainty: 0.9912 }] };
    const of: Reading = { kind: 'read', lines: [line], refused: [], certainty: 0.9912 };
    expect(sayAloud({ kind: 'answered', answer: answer(of), outlines: [] })).toBe(
      '7. Certain, 99\u{a0}%',
    );
  });

  test('a digit has a name: its place in its line', () => {
    const long = reading('read', ...Array.from({ length: 12 }, () => digit(7)));
    expect([nameDigit(long, 1), nameDigit(long, 11)]).toEqual([
      'the second digit',
      'the 12th digit',
    ]);
    const line = { numbers: [{ digits: [digit(1), digit(2)], signs: [], certainty: 0.9 }] };
    const rows: Reading = { kind: 'read', lines: [line, line], refused: [], certainty: 0.9 };
    expect(nameDigit(rows, 2)).toBe('the first digit of line 2');
  });

  test('a time is told in milliseconds, a long one in seconds', () => {
    expect([0.2, 12.4, 1420].map(sayTime)).toEqual(['1 ms', '12 ms', '1.4 s']);
  });

  test('nothing is a hundred percent sure or impossible, and percentages are the nearest whole ones', () => {
    expect(percent(1)).toBe('99\u{a0}%');
    expect(percent(0.0099)).toBe('<\u{a0}1\u{a0}%');
    expect(percent(0.996)).toBe('99\u{a0}%');
    expect(percent(0.986)).toBe('99\u{a0}%');
    expect(percent(0.984)).toBe('98\u{a0}%');
    expect(percent(0.899)).toBe('90\u{a0}%');
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
