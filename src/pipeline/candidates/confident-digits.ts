import { type Calibration, type Logits, tileScoreOf } from '../network/index.ts';
import type { Piece } from './piece.ts';
import { typicalHeight } from './rows.ts';

// Fewer are cut without a look at them. A guess.
const many = 12;

// In heights of a digit: what is narrower or lower is not cut. And how broad a digit is at most, in its own heights.
// Guesses.
const [narrowest, lowest] = [0.6, 0.6];
const broadest = 1.1;

/** On a page of many digits, the broad pieces, which would be cut if they were not plainly one; on others none. */
export function broadPiecesOf(pieces: readonly Piece[]): readonly Piece[] {
  const height = typicalHeight(pieces.map(({ box }) => box));
  const broad = pieces.filter(
    ({ box }) =>
      box.width >= narrowest * height &&
      box.height >= lowest * height &&
      box.width <= broadest * box.height,
  );
  return broad.length < many ? [] : broad;
}

// How certain a network is of which digit it is, and how much more it looks like one than what is refused, in nats.
// Guesses.
const leastCertainty = 0.99;
const leastEnergy = 4;

/** Whether a network holds a piece for one digit so plainly that there is no use in looking at parts of it. */
export function isConfident(logits: Logits, calibration: Calibration): boolean {
  const { energy, logProbability } = tileScoreOf(logits, calibration);
  return energy >= leastEnergy && logProbability >= Math.log(leastCertainty);
}
