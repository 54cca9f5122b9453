import { calibrate, digitScore, type Calibration, type Logits } from '../src/pipeline/calibrate.ts';

/** What the thresholds shall hold to on held-out digits. */
export interface Policy {
  /** At most this share is refused, answered `not-a-digit`. */
  readonly refused: number;
  /** Of those answered `read`, at most this share is wrong. */
  readonly wrong: number;
}

/** Fits temperature and thresholds on the logits and labels of held-out digits. */
export function fitCalibration(
  logits: readonly Logits[],
  labels: readonly number[],
  policy: Policy,
): Calibration {
  const temperature = fitTemperature(logits, labels);
  const answers = logits.map((line, index) => {
    const probabilities = calibrate(line, temperature);
    const certainty = Math.max(...probabilities);
    return { certainty, right: probabilities[labels[index]!] === certainty };
  });
  return {
    temperature: rounded(temperature),
    refuseBelow: rounded(refusal(logits.map(digitScore), policy.refused)),
    unsureBelow: rounded(surety(answers, policy.wrong)),
  };
}

const rounded = (value: number): number => Number(value.toFixed(4));

/** The temperature of least mean cross-entropy (arXiv 1706.04599), by golden section on its logarithm. */
function fitTemperature(logits: readonly Logits[], labels: readonly number[]): number {
  const loss = (power: number) =>
    -logits.reduce((sum, line, index) => {
      const probability = calibrate(line, Math.exp(power))[labels[index]!]!;
      return sum + Math.log(Math.max(probability, 1e-12));
    }, 0);
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(0.2), Math.log(5)];
  while (high - low > 1e-4) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (loss(left) < loss(right)) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

/** The highest threshold that refuses no more than this share. */
function refusal(scores: readonly number[], share: number): number {
  const rising = scores.toSorted((one, other) => one - other);
  return rising[Math.floor(share * scores.length)]!;
}

/** The lowest certainty from which on no more than this share of the answers is wrong. */
function surety(answers: readonly { certainty: number; right: boolean }[], share: number): number {
  const falling = answers.toSorted((one, other) => other.certainty - one.certainty);
  let [wrong, threshold] = [0, 1];
  falling.forEach(({ certainty, right }, index) => {
    if (!right) wrong++;
    if (wrong <= share * (index + 1)) threshold = certainty;
  });
  return threshold;
}
