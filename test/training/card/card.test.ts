import { expect, test } from 'vitest';
import { figuresOf, type Evaluated } from '../../../training/card/figures.ts';

const counts: Omit<Evaluated, 'items'> = {
  backend: 'wasm',
  count: 3,
  answersRight: 1,
  digits: 3,
  digitsRight: 1,
  unsure: 0,
  refused: 1,
  calibrationError: 0.1,
};

test('a confusion matrix counts each digit where it was read, or under other', () => {
  const items = [
    { expected: '3', read: '3', state: 'read' },
    { expected: '3', read: '8', state: 'read' },
    { expected: '7', read: '', state: 'not-a-digit' },
    { expected: '7', read: '71', state: 'read' },
  ];
  const { confusion } = figuresOf({ ...counts, items });
  expect(confusion![3]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0]);
  expect(confusion![7]![10]).toBe(2);
  expect(confusion!.flat().reduce((sum, count) => sum + count)).toBe(items.length);
});

test('whole numbers have no confusion matrix of digits', () => {
  const items = [{ expected: '31', read: '31', state: 'read' }];
  expect(figuresOf({ ...counts, items }).confusion).toBeUndefined();
});
