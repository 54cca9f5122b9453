import { expect, test } from 'vitest';
import { signScoreOf } from '../../../training/evaluate/sign-score.ts';

test('signs are counted where they stand, by what they are', () => {
  const score = signScoreOf([
    { expected: '12.50', text: '12.50' },
    { expected: '3/4', text: '314' },
    { expected: '−7', text: '-7' },
    { expected: '1,234', text: '1234' },
    { expected: '25', text: '2.5' },
  ]);
  expect(score).toMatchObject({ texts: 5, textsRight: 2, signs: 4, signsRight: 2 });
  expect(score).toMatchObject({ takenForDigits: 1, added: 1 });
  expect([...score.bySign]).toEqual([
    [',', { signs: 1, right: 0 }],
    ['-', { signs: 1, right: 1 }],
    ['.', { signs: 1, right: 1 }],
    ['/', { signs: 1, right: 0 }],
  ]);
});

test('blanks count in the whole text, and in no sign', () => {
  const score = signScoreOf([{ expected: '0171 555-2368', text: '0171555-2368' }]);
  expect(score).toMatchObject({ textsRight: 0, signs: 1, signsRight: 1, added: 0 });
});

test('no texts are nothing, and none is right', () => {
  expect(signScoreOf([])).toMatchObject({ texts: 0, textsRight: 0, signs: 0, added: 0 });
});
