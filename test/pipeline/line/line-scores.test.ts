import { describe, expect, test } from 'vitest';
import {
  lineScoresOf,
  outcomes,
  partingsIn,
  stretchOf,
} from '../../../src/pipeline/line/line-scores.ts';
import { columnWidth } from '../../../src/pipeline/line/strip.ts';
import { seeded } from '../../fixtures/seeded.ts';

const none = outcomes - 1;
const random = seeded(15);

function scoresOf(columns: number, logit: (column: number, outcome: number) => number) {
  const logits = Float32Array.from({ length: columns * outcomes }, (_, index) =>
    logit(Math.floor(index / outcomes), index % outcomes),
  );
  return { scores: lineScoresOf({ left: 0, scale: 1 }, logits), logits };
}

/** The probability of each text that columns can say, by going through all they can say. */
function byCounting(logits: Float32Array, first: number, last: number): Map<string, number> {
  let texts = new Map([['|none', 1]]);
  for (let column = first; column < last; column++) {
    const own = [...logits.subarray(column * outcomes, (column + 1) * outcomes)].map(Math.exp);
    const all = own.reduce((sum, each) => sum + each, 0);
    const next = new Map<string, number>();
    for (const [state, before] of texts) {
      const [text, latest] = state.split('|') as [string, string];
      own.forEach((each, outcome) => {
        const isNew = outcome !== none && latest !== `${outcome}`;
        const key = `${text}${isNew ? outcome : ''}|${outcome === none ? 'none' : outcome}`;
        next.set(key, (next.get(key) ?? 0) + (before * each) / all);
      });
    }
    texts = next;
  }
  const sums = new Map<string, number>();
  for (const [state, probability] of texts) {
    const text = state.split('|')[0]!;
    sums.set(text, (sums.get(text) ?? 0) + probability);
  }
  return sums;
}

describe('what a stretch holds', () => {
  test('is what all that its columns can say adds up to', () => {
    const { scores, logits } = scoresOf(5, () => 3 * random());
    for (const [first, last] of [
      [0, 5],
      [1, 4],
      [2, 3],
    ] as const) {
      const counted = byCounting(logits, first, last);
      const stretch = stretchOf(scores, first * columnWidth, last * columnWidth);
      expect(Math.exp(stretch.none)).toBeCloseTo(counted.get('')!, 5);
      for (let digit = 0; digit < none; digit++)
        expect(Math.exp(stretch.digits[digit]!)).toBeCloseTo(counted.get(`${digit}`)!, 5);
    }
  });

  test('is one digit where a run of columns says so, and not where two runs do', () => {
    const said = (text: string) =>
      stretchOf(
        scoresOf(text.length, (column, outcome) =>
          `${outcome === none ? '-' : outcome}` === text[column] ? 9 : 0,
        ).scores,
        -Infinity,
        Infinity,
      );
    expect(said('--44-').digits[4]).toBeGreaterThan(-0.1);
    expect(said('--4-4-').digits[4]).toBeLessThan(-5);
    expect(said('-----').none).toBeGreaterThan(-0.1);
  });

  test('is told of one column at least, and beyond the ends of the nearest', () => {
    const { scores } = scoresOf(3, (column, outcome) => (outcome === column ? 9 : 0));
    for (const [from, to, column] of [
      [5, 5.5, 1],
      [-100, -90, 0],
      [90, 100, 2],
    ] as const)
      expect(stretchOf(scores, from, to).digits[column]).toBeGreaterThan(-0.1);
  });
});

test('digits are parted halfway between the columns that say them, two of the same by what says none between', () => {
  const said = (text: string) =>
    partingsIn(
      scoresOf(text.length, (column, outcome) =>
        `${outcome === none ? '-' : outcome}` === text[column] ? 9 : 0,
      ).scores,
    ).map((place) => place / columnWidth);
  expect(said('-4---4-')).toEqual([3.5]);
  expect(said('-44-7--0')).toEqual([3.5, 6]);
  expect(said('-47-')).toEqual([2]);
  expect(said('--44--')).toEqual([]);
});
