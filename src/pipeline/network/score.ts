import { calibrate, negativeFreeEnergy, type Calibration, type Logits } from './calibrate.ts';
import type { Probabilities } from './calibrate.ts';

/** What a network says of a tile, as far as it is calibrated. */
export interface TileScore {
  /** How much more it looks like a digit than what is refused alone, in nats: below 0, less. */
  readonly energy: number;
  /** The digit it most looks like, and the log-probability of that, if it is one. */
  readonly value: number;
  readonly logProbability: number;
  readonly probabilities: Probabilities;
}

/** The score that logits amount to. */
export function tileScoreOf(logits: Logits, { temperature, refuseBelow }: Calibration): TileScore {
  const probabilities = calibrate(logits, temperature);
  const highest = Math.max(...probabilities);
  return {
    energy: negativeFreeEnergy(logits) - refuseBelow,
    value: probabilities.indexOf(highest),
    logProbability: Math.log(highest),
    probabilities,
  };
}
