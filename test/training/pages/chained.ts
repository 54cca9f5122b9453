import { expect } from 'vitest';
import { type PageOptions, presets } from '../../../training/pages/options.ts';
import { makePage } from '../../../training/pages/page.ts';

/** Expects that on so many cheques 0s in a chain stand over each other's sides, and are lower and broader than others. */
export function expectChained(count: number): void {
  const zerosOf = (chained: number) => {
    const options: PageOptions = { ...presets.cheque, signs: 0, uneven: 0, chained };
    const zeros: { isOver: boolean; aspect: number; height: number }[] = [];
    for (let seed = 0; seed < count; seed++) {
      const { truth } = makePage(seed, options);
      const digits = truth.lines.flat().flatMap((number) => number.digits);
      const tallest = Math.max(...digits.map(({ box }) => box.height));
      digits.forEach(({ value, box }, index) => {
        const next = digits[index + 1];
        if (value !== 0 || next?.value !== 0) return;
        const isOver = next.box.x < box.x + box.width;
        zeros.push({ isOver, aspect: box.width / box.height, height: box.height / tallest });
      });
    }
    const mean = (of: (zero: (typeof zeros)[number]) => number) =>
      zeros.reduce((sum, zero) => sum + of(zero), 0) / zeros.length;
    return {
      over: mean(({ isOver }) => (isOver ? 1 : 0)),
      aspect: mean(({ aspect }) => aspect),
      height: mean(({ height }) => height),
    };
  };
  const [chain, others] = [zerosOf(1), zerosOf(0)];
  expect(chain.over).toBeGreaterThan(others.over + 0.3);
  expect(chain.aspect).toBeGreaterThan(others.aspect);
  expect(chain.height).toBeLessThan(0.9 * others.height);
}
