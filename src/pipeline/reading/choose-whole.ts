import {
  calibrate,
  type Calibration,
  negativeFreeEnergy,
  type Logits,
  type Tile,
} from '../network/index.ts';
import type { Candidate } from '../candidates/index.ts';
import { doubtIn } from './doubt.ts';
import { type Digit, digitOf, type Glyph, type Reading } from './reading.ts';

/**
 * What the page says: of the candidates, each with its tile and the network's logits for it, the one most like a
 * digit. It is refused where even that is less like a digit than `refuseBelow`, and `unsure` where its certainty
 * lies below `unsureBelow`.
 */
export function chooseWhole(
  candidates: readonly Pick<Candidate, 'box'>[],
  tiles: readonly Tile[],
  logits: readonly Logits[],
  calibration: Calibration,
): Reading {
  const scores = logits.map(negativeFreeEnergy);
  const best = scores.indexOf(Math.max(...scores));
  const glyph: Glyph = {
    probabilities: calibrate(logits[best]!, calibration.temperature),
    box: candidates[best]!.box,
    tile: tiles[best]!,
  };
  if (scores[best]! < calibration.refuseBelow) return { kind: 'not-a-digit', refused: [glyph] };
  return readingOfDigit(digitOf(glyph), calibration.unsureBelow);
}

function readingOfDigit(digit: Digit, unsureBelow: number): Reading {
  const { certainty } = digit;
  const lines = [{ numbers: [{ digits: [digit], signs: [], certainty }] }];
  if (certainty >= unsureBelow) return { kind: 'read', lines, refused: [], certainty };
  return { kind: 'unsure', ...doubtIn(lines, 1, unsureBelow), refused: [], certainty };
}
