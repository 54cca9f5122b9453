import { calibrate, digitScore, type Calibration, type Logits } from './calibrate.ts';
import type { Probabilities } from './calibrate.ts';

/** What a network holds of a candidate. */
export interface Opinion {
  /** How much more it looks like a digit than what is refused alone, in nats: below 0, less. */
  readonly energy: number;
  /** The digit it most looks like, and the log-probability of that, if it is one. */
  readonly value: number;
  readonly logProbability: number;
  readonly probabilities: Probabilities;
}

/** The opinion that logits amount to. */
export function opinionOf(logits: Logits, { temperature, refuseBelow }: Calibration): Opinion {
  const probabilities = calibrate(logits, temperature);
  const highest = Math.max(...probabilities);
  return {
    energy: digitScore(logits) - refuseBelow,
    value: probabilities.indexOf(highest),
    logProbability: Math.log(highest),
    probabilities,
  };
}
