import { expect, test } from 'vitest';
import { outcomes, stripHeight } from '../../../src/pipeline/line/index.ts';
import { planOf } from '../../../training/network/plan.ts';
import { recipe } from '../../../training/recipes/line.ts';
import { degradeStrip } from '../../../training/line-network/degrade-strip.ts';
import { heldOutExamples } from '../../../training/line-network/lesson.ts';
import { writeLine } from '../../../training/line-network/written-line.ts';
import { Random } from '../../../training/data/random.ts';

const none = outcomes - 1;

test('answers for every fourth pixel, with no more than 120,000 values', () => {
  const plan = planOf(recipe.network, recipe.lesson.input);
  const [columns] = recipe.lesson.target;
  expect(plan.layers.at(-1)!.output).toEqual([columns, 1, outcomes]);
  expect(plan.size).toBeLessThanOrEqual(120_000);
});

test('examples are the same for the same seed, and have digits, gaps and ink', () => {
  const [once, again] = [0, 1].map(() => heldOutExamples(24)) as [
    ReturnType<typeof heldOutExamples>,
    ReturnType<typeof heldOutExamples>,
  ];
  expect(once).toEqual(again);
  const seen = new Set<number>();
  for (const { input, target } of once) {
    expect(Math.max(...input)).toBeLessThanOrEqual(1);
    for (let start = 0; start < target.length; start += outcomes) {
      const column = target.subarray(start, start + outcomes);
      expect(column.filter((value) => value === 1).length).toBe(1);
      seen.add(column.indexOf(1));
    }
  }
  expect(seen.size).toBe(outcomes);
});

test('a column that is the middle of a digit has ink of it around', () => {
  const examples = heldOutExamples(40);
  let [inked, all] = [0, 0];
  for (const { input, target } of examples) {
    for (let column = 0; column * outcomes < target.length; column++) {
      if (target[column * outcomes + none] === 1) continue;
      const from = Math.max(0, 4 * column - 8) * stripHeight;
      const around = input.subarray(from, (4 * column + 12) * stripHeight);
      all++;
      if (around.reduce((sum, value) => sum + value, 0) > 6) inked++;
    }
  }
  expect(all).toBeGreaterThan(120);
  expect(inked / all).toBeGreaterThan(0.97);
});

test('lines of training and held-out hands differ, and their digits stand from left to right', () => {
  const lines = Array.from({ length: 20 }, (_, seed) => writeLine('training', new Random(seed))!);
  for (const { digits } of lines.filter(({ digits: own }) => own.length > 1)) {
    const middles = digits.map(({ box }) => box.x + box.width / 2);
    expect(middles).toEqual([...middles].sort((one, other) => one - other));
  }
  const [taught, held] = (['training', 'held-out'] as const).map(
    (split) => writeLine(split, new Random(3))!.marks.coverage,
  );
  expect(taught).not.toEqual(held);
});

test('a degraded strip keeps to coverage, and what is whole stays whole by and large', () => {
  const random = new Random(8);
  const strip = new Float32Array(60 * stripHeight).fill(0);
  for (let x = 20; x < 26; x++) strip.fill(1, x * stripHeight + 6, x * stripHeight + 30);
  const sums = Array.from({ length: 50 }, () => {
    const degraded = degradeStrip(strip.slice(), random);
    expect(Math.min(...degraded)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...degraded)).toBeLessThanOrEqual(1);
    return degraded.subarray(20 * stripHeight, 26 * stripHeight).reduce((sum, each) => sum + each);
  });
  const mean = sums.reduce((sum, each) => sum + each, 0) / sums.length;
  expect(mean).toBeGreaterThan(0.7 * 6 * 24);
});
