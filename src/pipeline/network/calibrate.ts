declare const logitsBrand: unique symbol;
declare const probabilitiesBrand: unique symbol;

/** The network's ten outputs before softmax, one a digit. */
export type Logits = Float32Array & { readonly [logitsBrand]: never };

/** Ten calibrated probabilities, one a digit, that sum to 1. */
export type Probabilities = Float32Array & { readonly [probabilitiesBrand]: never };

/** What was fitted on held-out data so that a network's certainty is true; `model/NAME/calibration.json`. */
export interface Calibration {
  /** Logits are divided by it before softmax (Guo et al. 2017, arXiv 1706.04599). */
  readonly temperature: number;
  /** A candidate whose digit score lies below it is refused: `not-a-digit`. */
  readonly refuseBelow: number;
  /** A reading whose certainty lies below it is `unsure`. */
  readonly unsureBelow: number;
}

/** Softmax of the logits over `temperature`. */
export function calibrate(logits: Logits, temperature: number): Probabilities {
  const greatest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp((logit - greatest) / temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total) as Probabilities;
}

/**
 * How much a tile looks like any digit: the negative free energy, log Σ exp(logit), in nats; higher is more like
 * a digit (Liu et al. 2020, arXiv 2010.03759).
 */
export function negativeFreeEnergy(logits: Logits): number {
  const greatest = Math.max(...logits);
  return greatest + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - greatest), 0));
}
