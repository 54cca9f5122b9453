import { expect, test } from 'vitest';
import type { Logits } from '../../../src/pipeline/network/calibrate.ts';
import { chooseWhole } from '../../../src/pipeline/reading/choose-whole.ts';
import { noMarks } from '../../../src/pipeline/marks/marks.ts';
import { textOf } from '../../../src/pipeline/reading/reading.ts';
import type { Tile } from '../../../src/pipeline/network/tile.ts';

const logits = (...values: number[]) => Float32Array.from(values) as Logits;
const sureOfThree = logits(0, 0, 0, 12, 0, 0, 0, 0, 0, 0);
const threeOrEight = logits(0, 0, 0, 12, 0, 0, 0, 0, 11.9, 0);
const sureOfNothing = logits(0, 0, 0, 0.5, 0, 0, 0, 0, 0, 0);
const calibration = { temperature: 1, refuseBelow: 6, unsureBelow: 0.8 };

const box = { x: 3, y: 4, width: 5, height: 6 };
const tile = new Float32Array(784) as Tile;

function reading(...all: Logits[]) {
  const candidates = all.map(() => ({ box, marks: noMarks }));
  return chooseWhole(
    candidates,
    all.map(() => tile),
    all,
    calibration,
  );
}

test('a clear digit is read, with its box, its tile and all ten probabilities', () => {
  const answer = reading(sureOfThree);
  expect(answer).toMatchObject({
    kind: 'read',
    refused: [],
    lines: [{ numbers: [{ digits: [{ value: 3, box, tile }], signs: [] }] }],
  });
  expect(textOf(answer)).toBe('3');
});

test('two digits alike are unsure, and the likelier one is the answer', () => {
  const answer = reading(threeOrEight);
  expect(answer.kind).toBe('unsure');
  expect(textOf(answer)).toBe('3');
});

test('what looks like no digit is refused with what it looked like', () => {
  const answer = reading(sureOfNothing);
  expect(answer).toMatchObject({ kind: 'not-a-digit', refused: [{ box, tile }] });
  expect(textOf(answer)).toBe('');
});

test('of several candidates the one most like a digit is the answer', () => {
  expect(textOf(reading(sureOfNothing, sureOfThree, sureOfNothing))).toBe('3');
});
