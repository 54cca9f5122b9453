import { expect, test } from 'vitest';
import { fitRefusal, type Refusable } from '../../../training/lattice/refusal-fit.ts';

const several = (count: number, each: Refusable): Refusable[] =>
  Array.from({ length: count }, () => each);

test('signs are refused without a margin where no writing is', () => {
  const signs = several(10, { isWriting: false, refusedUpTo: 1 });
  const digits = several(10, { isWriting: true, refusedUpTo: undefined });
  expect(fitRefusal([...signs, ...digits])).toBe(0);
});

test('the margin grows until no writing is refused, where that costs fewer than five guesses each', () => {
  const digits = several(2, { isWriting: true, refusedUpTo: 2 });
  const signs = (count: number) => several(count, { isWriting: false, refusedUpTo: 2 });
  expect(fitRefusal([...digits, ...signs(9)])).toBe(2.5);
  expect(fitRefusal([...digits, ...signs(11)])).toBe(0);
});
