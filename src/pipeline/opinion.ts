import { calibrate, digitScore, type Calibration, type Logits } from './calibrate.ts';
import type { Probabilities } from './calibrate.ts';

/** What a network holds of a candidate. All in nats, 0 for full belief and below. */
export interface Opinion {
  /** The log-probability that it is one whole digit. */
  readonly digit: number;
  /** The log-probability that it is not. */
  readonly none: number;
  /** The log-probability of the digit it most looks like, if it is one. */
  readonly value: number;
  readonly probabilities: Probabilities;
}

/** The opinion that logits amount to: the digit score over what the network refuses is taken as log-odds. */
export function opinionOf(logits: Logits, { temperature, refuseBelow }: Calibration): Opinion {
  const odds = digitScore(logits) - refuseBelow;
  const probabilities = calibrate(logits, temperature);
  return {
    digit: -softplus(-odds),
    none: -softplus(odds),
    value: Math.log(Math.max(...probabilities)),
    probabilities,
  };
}

/** log(1 + exp(value)), without overflow. */
function softplus(value: number): number {
  return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
}
