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
 * lies below `unsureBelow`. `believed` is how likely it is, from all else on the page, that it is one digit.
 */
export function chooseWhole(
  candidates: readonly Pick<Candidate, 'box'>[],
  tiles: readonly Tile[],
  logits: readonly Logits[],
  calibration: Calibration,
  believed = 1,
): Reading {
  const scores = logits.map(negativeFreeEnergy);
  const best = scores.indexOf(Math.max(...scores));
  const glyph: Glyph = {
    probabilities: calibrate(logits[best]!, calibration.temperature),
    box: candidates[best]!.box,
    tile: tiles[best]!,
  };
  if (scores[best]! < calibration.refuseBelow) return { kind: 'not-a-digit', refused: [glyph] };
  return readingOfDigit(digitOf(glyph), believed, calibration.unsureBelow);
}

function readingOfDigit(digit: Digit, believed: number, unsureBelow: number): Reading {
  const certainty = digit.certainty * believed;
  const lines = [{ numbers: [{ digits: [digit], signs: [], certainty }] }];
  if (certainty >= unsureBelow) return { kind: 'read', lines, refused: [], certainty };
  return { kind: 'unsure', ...doubtIn(lines, believed, unsureBelow), refused: [], certainty };
}
