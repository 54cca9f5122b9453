import { expect, test } from 'vitest';
import { isNumberText, isWritingText, typedOver } from '../../../src/page/reader/typed-number.ts';

const taken = (...values: number[]) =>
  values.map((value, index) => ({ value, box: { x: 30 * index, y: 0, width: 20, height: 40 } }));

function placesOf(values: readonly number[], text: string): number[][] {
  const [edit] = typedOver(taken(...values), text);
  if (edit?.kind !== 'digits') throw new Error('There are no digits.');
  return edit.given.map(({ box }) => [box.x, box.width]);
}

test('digits that begin and end a number as before keep their places', () => {
  expect(placesOf([4, 7, 2], '492')).toEqual([
    [0, 20],
    [30, 20],
    [60, 20],
  ]);
  expect(placesOf([4, 7, 2], '4992')).toEqual([
    [0, 20],
    [30, 10],
    [40, 10],
    [60, 20],
  ]);
  expect(placesOf([4, 7, 2], '42')).toEqual([
    [0, 20],
    [60, 20],
  ]);
});

test('a digit that was missed stands in the gap, or beside the number', () => {
  expect(placesOf([4, 2], '472')[1]).toEqual([20, 10]);
  const [, , [left, width]] = placesOf([4, 2], '427') as [number[], number[], [number, number]];
  expect(left).toBeGreaterThanOrEqual(50);
  expect(width).toBeGreaterThan(0);
});

test.each(['4728', '84726', '472888'])('%s typed at the edge of a picture stays in it', (text) => {
  const number = taken(4, 7, 2);
  const extent = { x: -4, y: 0, width: 90, height: 50 };
  const [edit] = typedOver(number, text, false, extent);
  if (edit?.kind !== 'digits') throw new Error('There are no digits.');
  expect(edit.given).toHaveLength(text.length);
  for (const { box } of edit.given) {
    expect(box.x).toBeGreaterThanOrEqual(extent.x);
    expect(box.x + box.width).toBeLessThanOrEqual(extent.x + extent.width);
    expect(box.width).toBeGreaterThan(0);
  }
});

test('blanks part it between the digits beside them', () => {
  const gaps = typedOver(taken(4, 7, 2), ' 4  72 ').slice(1);
  expect(gaps).toMatchObject([{ kind: 'gap', left: { x: 0 }, right: { x: 30 }, open: true }]);
});

test('digits, signs and blanks are a number, where there is a digit', () => {
  const taken = ['12', ' 1 2 ', '-1', '1.234,50 €', '3/4', '12 %', '−1', '(7)'];
  const refused = ['', '  ', '1a', '-', '1_2', 'constructor 1'];
  expect(taken.filter((text) => !isNumberText(text))).toEqual([]);
  expect(refused.filter(isNumberText)).toEqual([]);
  expect(['.', ' - ', '12'].every(isWritingText)).toBe(true);
  expect(['', ' ', 'x', '.x'].some(isWritingText)).toBe(false);
});

test('a sign stands beside a digit: before it, or where a blank follows after it', () => {
  const signs = typedOver(taken(1, 2, 7), '−1.2% 7').filter((edit) => edit.kind === 'signs');
  const told = signs.filter(({ text }) => text !== '');
  expect(told.map(({ digit, side, text }) => [digit.x, side, text])).toEqual([
    [0, 'before', '-'],
    [30, 'before', '.'],
    [30, 'after', '%'],
  ]);
});

test('a number without signs needs no word on them, one that has some does', () => {
  const kinds = (isSigned: boolean) => typedOver(taken(4, 2), '43', isSigned).map((e) => e.kind);
  expect(kinds(false)).toEqual(['digits']);
  expect(kinds(true)).toContain('signs');
});
