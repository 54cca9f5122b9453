import { type Calibration, type Logits, opinionOf } from '../network/index.ts';
import type { Piece } from './piece.ts';
import { typicalHeight } from './rows.ts';

// Fewer are cut without a look at them.
const many = 12;

// In heights of a digit: what is narrower or lower is not cut. And how broad a digit is at most, in its own heights.
const [narrowest, lowest] = [0.6, 0.6];
const broadest = 1.1;

/** On a page of many digits, the pieces that would be cut if they were not plainly one; on others none. */
export function doubtfulOf(pieces: readonly Piece[]): readonly Piece[] {
  const height = typicalHeight(pieces.map(({ box }) => box));
  const doubtful = pieces.filter(
    ({ box }) =>
      box.width >= narrowest * height &&
      box.height >= lowest * height &&
      box.width <= broadest * box.height,
  );
  return doubtful.length < many ? [] : doubtful;
}

// How certain a network is of which digit it is, and how much more it looks like one than what is refused, in nats.
const leastCertainty = 0.99;
const leastEnergy = 4;

/** Whether a network holds a piece for one digit so plainly that there is no use in looking at parts of it. */
export function isPlain(logits: Logits, calibration: Calibration): boolean {
  const { energy, logProbability } = opinionOf(logits, calibration);
  return energy >= leastEnergy && logProbability >= Math.log(leastCertainty);
}
