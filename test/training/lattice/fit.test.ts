import { expect, test } from 'vitest';
import { certaintyOf } from '../../../src/pipeline/reading/certainty.ts';
import { featureNames, type Feature } from '../../../src/pipeline/lattice/features.ts';
import { fitCertainty, type Answered } from '../../../training/lattice/certainty-fit.ts';
import {
  fitWeights,
  isReadable,
  meanLikelihood,
  noWeights,
} from '../../../training/lattice/fit.ts';
import type { FitItem } from '../../../training/lattice/fit-item.ts';
import { seeded } from '../../fixtures/seeded.ts';

function vector(values: Partial<Record<Feature, number>>): Float64Array {
  return Float64Array.from(featureNames, (name) => values[name] ?? 0);
}

/** Two pieces that are one digit each, or one together; what looks more like a digit is right, mostly. */
function itemOf(random: () => number): FitItem {
  const energies = [2 + random(), 2 + random(), random()] as const;
  const step = (from: number, to: number, energy: number, isRight: boolean) => ({
    from,
    to,
    features: vector({ digit: 1, energy }),
    isRight,
  });
  const steps = [
    step(0, 1, energies[0], true),
    step(0, 2, energies[2], false),
    step(1, 2, energies[1], true),
  ];
  return {
    arrangements: [{ features: vector({}), lattices: [{ length: 2, steps }] }],
    wholes: [{ features: vector({ refusedWhole: 1 }), isRight: false }],
  };
}

test('without weights every way is as likely', () => {
  const random = seeded(1);
  expect(meanLikelihood([itemOf(random)], noWeights)).toBeCloseTo(Math.log(1 / 3), 9);
});

test('the fit makes the right ways likely, and is the same each time', () => {
  const random = seeded(2);
  const items = Array.from({ length: 40 }, () => itemOf(random));
  const weights = fitWeights(items, { around: noWeights, spread: 2 }, 60, () => undefined);
  expect(meanLikelihood(items, weights)).toBeGreaterThan(-0.05);
  expect(weights.energy).toBeGreaterThan(0);
  expect(weights.gap).toBe(0);
  expect(fitWeights(items, { around: noWeights, spread: 2 }, 60, () => undefined)).toEqual(weights);
});

test('a case with no right way through teaches nothing', () => {
  const item = itemOf(seeded(3));
  const [arrangement] = item.arrangements;
  const steps = arrangement!.lattices[0]!.steps.map((step) => ({ ...step, isRight: false }));
  const hopeless = {
    ...item,
    arrangements: [{ ...arrangement!, lattices: [{ length: 2, steps }] }],
  };
  expect(isReadable(item)).toBe(true);
  expect(isReadable(hopeless)).toBe(false);
});

test('certainties become true: overconfident answers are believed less, by as much as they are wrong', () => {
  const random = seeded(4);
  const answers: Answered[] = Array.from({ length: 4000 }, () => {
    const parting = 0.5 + 0.5 * random();
    const values = Math.log(0.8 + 0.2 * random());
    return {
      parting,
      values,
      agreement: 0,
      count: 3,
      isRight: random() < parting ** 2 * Math.exp(values),
    };
  });
  const fitted = fitCertainty(answers, 0.02);
  const certainties = answers.map((answer) => certaintyOf(answer, fitted));
  const mean = certainties.reduce((sum, each) => sum + each, 0) / answers.length;
  expect(mean).toBeCloseTo(answers.filter(({ isRight }) => isRight).length / answers.length, 1);
  expect(fitted.parting).toBeGreaterThan(1.7);
  expect(fitted.parting).toBeLessThan(2.3);
});

test('from the threshold on, few of the answers are wrong', () => {
  const random = seeded(5);
  const answers: Answered[] = Array.from({ length: 4000 }, () => {
    const parting = random() ** 0.2;
    return { parting, values: 0, agreement: 0, count: 2, isRight: random() < parting };
  });
  const fitted = fitCertainty(answers, 0.06);
  const read = answers.filter((answer) => certaintyOf(answer, fitted) >= fitted.unsureBelow);
  const wrong = read.filter(({ isRight }) => !isRight).length;
  expect(read.length).toBeGreaterThan(400);
  expect(wrong / read.length).toBeLessThan(0.08);
});
