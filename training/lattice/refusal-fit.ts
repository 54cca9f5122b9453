import type { Calibration } from '../../src/pipeline/network/index.ts';
import type { Weights } from '../../src/pipeline/lattice/index.ts';
import { answerTo, type Judged } from './judge.ts';

/** A held-out case: whether digits were written, and the greatest of the margins that still refuses it, if any does. */
export interface Refusable {
  readonly isWriting: boolean;
  readonly refusedUpTo: number | undefined;
}

// To refuse what somebody wrote is so many times as bad as to guess at what is no digit: a guess that is unlikely to be
// right is `unsure`, and the writer sees what it is about.
const refusedOverGuessed = 5;

// In nats.
const margins = Array.from({ length: 13 }, (_, index) => index / 2);

/** The least margin for refusing a page at which refused writing and guesses together cost least. */
export function fitRefusal(cases: readonly Refusable[]): number {
  const costs = margins.map((margin) => cases.reduce((sum, each) => sum + costOf(each, margin), 0));
  return margins[costs.indexOf(Math.min(...costs))]!;
}

function costOf({ isWriting, refusedUpTo = -1 }: Refusable, margin: number): number {
  const isRefused = margin <= refusedUpTo;
  if (isWriting) return isRefused ? refusedOverGuessed : 0;
  return isRefused ? 0 : 1;
}

export function refusableOf(judged: Judged, weights: Weights, calibration: Calibration): Refusable {
  // What a reading is certain of plays no part.
  const certainty = { parting: 1, digits: 1, line: 0, each: 0, unsureBelow: 0 };
  const refusedUpTo = margins.findLast((refusal) => {
    const { kind } = answerTo(judged, calibration, { weights, refusal, certainty });
    return kind === 'not-a-digit';
  });
  return { isWriting: judged.known.text !== '', refusedUpTo };
}
