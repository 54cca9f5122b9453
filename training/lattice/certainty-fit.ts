import { certaintyOf, type Grounds } from '../../src/pipeline/reading/index.ts';
import type { CertaintyFit } from '../../src/pipeline/lattice/index.ts';

/** An answer of several digits on a held-out case. */
export interface Answered extends Grounds {
  readonly isRight: boolean;
}

// Nobody should have to look again at what is right nine times in ten, nor rely on what is wrong three times in ten:
// the threshold lies between, whatever the held-out hands are like.
const [leastRead, mostRead] = [0.7, 0.9];

type Factors = Omit<CertaintyFit, 'unsureBelow'>;

/**
 * The factors under which certainties are likeliest, and the threshold from which on no more than `wrongOfRead`, a
 * fraction, of the answers that are `read` are to be expected wrong.
 */
export function fitCertainty(answers: readonly Answered[], wrongOfRead: number): CertaintyFit {
  let factors: Factors = { parting: 1, digits: 1, line: 0.2, each: 0.001 };
  for (let step = 0.5; step > 0.005; step /= 1.5) factors = improved(answers, factors, step);
  const rounded = Object.fromEntries(
    Object.entries(factors).map(([name, value]) => [name, Number(value.toFixed(4))]),
  ) as unknown as Factors;
  return { ...rounded, unsureBelow: Number(threshold(answers, rounded, wrongOfRead).toFixed(4)) };
}

/** Climbs by factors of `1 ± step`, one number at a time, for as long as it helps. */
function improved(answers: readonly Answered[], start: Factors, step: number): Factors {
  let best = { factors: start, value: posteriorOf(answers, start) };
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const name of ['parting', 'digits', 'line', 'each'] as const) {
      for (const times of [1 + step, 1 / (1 + step)]) {
        const factors = { ...best.factors, [name]: best.factors[name] * times };
        const value = posteriorOf(answers, factors);
        if (value <= best.value + 1e-6) continue;
        best = { factors, value };
        isBetter = true;
      }
    }
  }
  return best.factors;
}

/** With a prior that takes probabilities at their word, as a few dozen answers would: few answers say little. */
function posteriorOf(answers: readonly Answered[], factors: Factors): number {
  const prior = -10 * (Math.log(factors.parting) ** 2 + Math.log(factors.digits) ** 2);
  return answers.reduce((sum, answer) => {
    const certainty = certaintyOf(answer, factors);
    return sum + Math.log(Math.max(1e-6, answer.isRight ? certainty : 1 - certainty));
  }, prior);
}

/** By the answers' own certainties: there are too few errors to count. */
function threshold(answers: readonly Answered[], factors: Factors, wrongOfRead: number): number {
  const falling = answers
    .map((answer) => certaintyOf(answer, factors))
    .sort((one, other) => other - one);
  let [wrong, lowest] = [0, mostRead];
  falling.forEach((certainty, index) => {
    wrong += 1 - certainty;
    if (wrong <= wrongOfRead * (index + 1)) lowest = certainty;
  });
  return Math.min(mostRead, Math.max(leastRead, lowest));
}
