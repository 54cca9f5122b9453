import { expect, test } from 'vitest';
import {
  calibrate,
  negativeFreeEnergy,
  type Logits,
} from '../../../src/pipeline/network/calibrate.ts';

const logits = (...values: number[]) => Float32Array.from(values) as Logits;
const sureOfThree = logits(0, 0, 0, 12, 0, 0, 0, 0, 0, 0);
const threeOrEight = logits(0, 0, 0, 12, 0, 0, 0, 0, 11.9, 0);

test('certainty is the calibrated probability: a hotter network is less sure, of the same digit', () => {
  for (const temperature of [0.5, 1, 2, 5]) {
    const probabilities = calibrate(threeOrEight, temperature);
    expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
    expect(probabilities.indexOf(Math.max(...probabilities))).toBe(3);
  }
  expect(Math.max(...calibrate(sureOfThree, 5))).toBeLessThan(
    Math.max(...calibrate(sureOfThree, 1)),
  );
});

test('probabilities and digit score stand even where logits are large', () => {
  const large = logits(900, 0, 0, 0, 0, 0, 0, 0, 0, -900);
  expect(calibrate(large, 1)[0]).toBe(1);
  expect(negativeFreeEnergy(large)).toBe(900);
  expect(negativeFreeEnergy(logits(0, 0, 0, 0, 0, 0, 0, 0, 0, 0))).toBeCloseTo(Math.log(10), 5);
});
