import {
  calibrate,
  negativeFreeEnergy,
  type Calibration,
  type Logits,
} from '../../src/pipeline/network/index.ts';
import type { HeldOut } from '../data/sample.ts';
import type { Policy } from '../recipes/recipe.ts';

/** A held-out digit with what the network says of it. */
interface Judged {
  readonly source: string;
  readonly label: number;
  readonly logits: Logits;
}

/**
 * Fits temperature and thresholds on held-out digits and the network's logits for them. Tiles without a digit decide
 * nothing: how many digits may be refused is given, and as much else is refused as that allows.
 */
export function fitCalibration(
  logits: readonly Logits[],
  { labels, sources }: Omit<HeldOut, 'tiles'>,
  policy: Policy,
): Calibration {
  const digits = logits
    .map((line, index) => ({
      source: sources?.[index] ?? 'all',
      label: labels[index]!,
      logits: line,
    }))
    .filter(({ label }) => label >= 0);
  const fitted = digits.filter(({ source }) => policy.from?.includes(source) ?? true);
  const temperature = fitTemperature(fitted);
  const refuseBelow = Math.min(
    ...Object.entries(policy.refused).map(([source, share]) =>
      refusal(
        digits.filter((digit) => digit.source === source || source === 'all'),
        share,
      ),
    ),
  );
  const answered = fitted.filter((digit) => negativeFreeEnergy(digit.logits) >= refuseBelow);
  return {
    temperature: rounded(temperature),
    refuseBelow: rounded(refuseBelow),
    unsureBelow: rounded(surety(answered, temperature, policy.wrong)),
  };
}

const rounded = (value: number): number => Number(value.toFixed(4));

/** The temperature of least mean cross-entropy (arXiv 1706.04599), by golden section on its logarithm. */
function fitTemperature(digits: readonly Judged[]): number {
  const loss = (power: number) =>
    -digits.reduce((sum, { logits, label }) => {
      const probability = calibrate(logits, Math.exp(power))[label]!;
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

/** The highest digit score that refuses no more than this share. */
function refusal(digits: readonly Judged[], share: number): number {
  const rising = digits
    .map(({ logits }) => negativeFreeEnergy(logits))
    .sort((one, other) => one - other);
  return rising[Math.floor(share * rising.length)]!;
}

/** The lowest certainty from which on no more than this share of the answers is wrong. */
function surety(digits: readonly Judged[], temperature: number, share: number): number {
  const falling = digits
    .map(({ logits, label }) => {
      const probabilities = calibrate(logits, temperature);
      const certainty = Math.max(...probabilities);
      return { certainty, right: probabilities[label] === certainty };
    })
    .sort((one, other) => other.certainty - one.certainty);
  let [wrong, threshold] = [0, 1];
  falling.forEach(({ certainty, right }, index) => {
    if (!right) wrong++;
    if (wrong <= share * (index + 1)) threshold = certainty;
  });
  return threshold;
}
