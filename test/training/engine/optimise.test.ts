import { describe, expect, test } from 'vitest';
import { Random } from '../../../training/data/random.ts';
import { rateAt, sliceOf, stepsOf, update } from '../../../training/engine/optimise.ts';
import { sharedFor } from '../../../training/engine/shared.ts';
import { recipe } from '../../fixtures/small-recipe.ts';

const { hyperparameters } = recipe;
const steps = Array.from({ length: stepsOf(hyperparameters) }, (_, step) => step);

describe('the learning rate', () => {
  test('rises over the warm-up to its height and falls to nearly nothing', () => {
    const rates = steps.map((step) => rateAt(step, hyperparameters));
    const top = rates.indexOf(Math.max(...rates));
    expect(top / steps.length).toBeCloseTo(0.2, 1);
    expect(rates[top]).toBeCloseTo(hyperparameters.learningRate, 3);
    expect(rates.slice(0, top)).toEqual(rates.slice(0, top).toSorted((a, b) => a - b));
    expect(rates.slice(top)).toEqual(rates.slice(top).toSorted((a, b) => b - a));
    expect(rates.at(-1)).toBeLessThan(0.001 * hyperparameters.learningRate);
  });

  test('is the same at every step where it is constant', () => {
    const constant = { ...hyperparameters, schedule: { kind: 'constant' } as const };
    expect(new Set(steps.map((step) => rateAt(step, constant)))).toEqual(
      new Set([hyperparameters.learningRate]),
    );
  });
});

test('slices hold every value once', () => {
  const slices = Array.from({ length: 3 }, (_, part) => sliceOf(10, part, 3));
  const held = slices.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, index) => from + index),
  );
  expect(held).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

const [size, shards] = [5, hyperparameters.shards];
const decays = Uint8Array.from([1, 0, 1, 0, 1]);

/** Ten steps with gradients by chance, brought up to date in so many slices. */
function afterTenSteps(slices: number) {
  const [shared, random] = [sharedFor(size, shards), new Random(4)];
  const given: number[][] = [];
  for (let step = 0; step < 10; step++) {
    shared.gradients.forEach((_, index) => (shared.gradients[index] = random.near(0, 1)));
    given.push([...shared.gradients]);
    for (let part = 0; part < slices; part++)
      update(shared, sliceOf(size, part, slices), step, decays, hyperparameters);
  }
  return { shared, given };
}

test('a step is AdamW as the paper has it, on the mean of the shards’ gradients', () => {
  const { shared, given } = afterTenSteps(1);
  const { beta1, beta2, epsilon } = hyperparameters.adam;
  for (let index = 0; index < size; index++) {
    let [value, moment, square] = [0, 0, 0];
    given.forEach((gradients, step) => {
      const own = gradients.filter((_, at) => at % size === index);
      const gradient = own.reduce((sum, each) => sum + each, 0) / shards;
      moment = beta1 * moment + (1 - beta1) * gradient;
      square = beta2 * square + (1 - beta2) * gradient ** 2;
      const direction =
        moment /
        (1 - beta1 ** (step + 1)) /
        (Math.sqrt(square / (1 - beta2 ** (step + 1))) + epsilon);
      const decay = decays[index]! * hyperparameters.weightDecay * value;
      value -= rateAt(step, hyperparameters) * (direction + decay);
    });
    expect(shared.values[index]).toBeCloseTo(value, 5);
    expect(Math.abs(value)).toBeGreaterThan(1e-4);
  }
});

test('it does not matter who brings which values up to date', () => {
  expect(afterTenSteps(3).shared.values).toEqual(afterTenSteps(1).shared.values);
});
