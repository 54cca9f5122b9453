import { expect, test } from 'vitest';
import { isNumberText, typedOver } from '../../../src/page/reader/typed-number.ts';

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

test('blanks part it between the digits beside them', () => {
  const gaps = typedOver(taken(4, 7, 2), ' 4  72 ').slice(1);
  expect(gaps).toMatchObject([{ kind: 'gap', left: { x: 0 }, right: { x: 30 }, open: true }]);
});

test('only digits and blanks are a number', () => {
  expect(['12', ' 1 2 ', '', '  ', '1a', '-1'].map(isNumberText)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
