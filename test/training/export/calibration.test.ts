import { expect, test } from 'vitest';
import {
  calibrate,
  negativeFreeEnergy,
  type Logits,
} from '../../../src/pipeline/network/calibrate.ts';
import { fitCalibration } from '../../../training/export/calibration.ts';
import { Random } from '../../../training/data/random.ts';

const policy = { refused: { all: 0.01 }, wrong: 0.02 };

/** Logits whose softmax over `temperature` is true: each label is drawn from it. */
function drawn(temperature: number, count: number): { logits: Logits[]; labels: number[] } {
  const random = new Random(5);
  const logits = Array.from(
    { length: count },
    () => Float32Array.from({ length: 10 }, () => temperature * random.near(0, 4)) as Logits,
  );
  const labels = logits.map((line) => {
    let left = random.next();
    return calibrate(line, temperature).findIndex((probability) => (left -= probability) < 0);
  });
  return { logits, labels };
}

test.each([0.5, 1, 2.5])(
  'a temperature of %f is found from labels drawn with it',
  (temperature) => {
    const { logits, labels } = drawn(temperature, 8000);
    const fitted = fitCalibration(logits, { labels }, policy).temperature;
    expect(Math.abs(Math.log(fitted / temperature))).toBeLessThan(0.05);
  },
);

test('no more than the policy allows is refused or read wrong without a doubt', () => {
  const { logits, labels } = drawn(1, 8000);
  const { temperature, refuseBelow, unsureBelow } = fitCalibration(logits, { labels }, policy);
  const refused = logits.filter((line) => negativeFreeEnergy(line) < refuseBelow);
  expect(refused.length).toBeLessThanOrEqual(policy.refused.all * logits.length + 1);
  expect(refused.length).toBeGreaterThan(0.9 * policy.refused.all * logits.length);
  const sure = logits
    .map((line, index) => ({ probabilities: calibrate(line, temperature), label: labels[index]! }))
    .map(({ probabilities, label }) => ({
      top: Math.max(...probabilities),
      own: probabilities[label]!,
    }))
    .filter(({ top }) => top > unsureBelow);
  const wrong = sure.filter(({ top, own }) => own < top);
  expect(sure.length).toBeGreaterThan(0);
  expect(wrong.length).toBeLessThanOrEqual(policy.wrong * sure.length + 1);
});

test('what is no digit, or from a source left out, does not move temperature and thresholds', () => {
  const { logits, labels } = drawn(1, 4000);
  const strange = drawn(3, 2000).logits;
  const heldOut = {
    labels: [...labels, ...strange.map((_, index) => (index % 2 === 0 ? -1 : 3))],
    sources: [...labels.map(() => 'hands'), ...strange.map(() => 'elsewhere')],
  };
  const limits = { refused: { hands: 0.01 }, wrong: 0.02, from: ['hands'] };
  expect(fitCalibration([...logits, ...strange], heldOut, limits)).toEqual(
    fitCalibration(logits, { labels }, policy),
  );
});
