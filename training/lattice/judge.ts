import type { FittedNetwork } from '../../src/pipeline/read.ts';
import {
  type Calibration,
  type Logits,
  normalise,
  tileScoreOf,
  type Tile,
} from '../../src/pipeline/network/index.ts';
import { choosePath, type Reading, digitTextOf } from '../../src/pipeline/reading/index.ts';
import { type Fitted, withLines } from '../../src/pipeline/lattice/index.ts';
import type { Case } from './case.ts';
import type { Answered } from './certainty-fit.ts';
import { fitItemOf, type FitItem } from './fit-item.ts';

/** A network without what is fitted here. */
export type Network = Omit<FittedNetwork, 'lattice'>;

/** A case with what a network says of its candidates. */
export interface Judged {
  readonly known: Case;
  readonly tiles: readonly Tile[];
  readonly logits: readonly Logits[];
  readonly item: FitItem;
}

export async function judge(
  known: Case,
  { classify, calibration }: Pick<Network, 'classify' | 'calibration'>,
): Promise<Judged> {
  const tiles = known.proposal.candidates.map(({ marks }) => normalise(marks));
  const logits = await classify(tiles);
  const alone = logits.map((each) => tileScoreOf(each, calibration));
  const tileScores = withLines(known.proposal, alone);
  return { known, tiles, logits, item: fitItemOf(known, tileScores) };
}

/** What the app would answer with what was fitted. */
export function answerTo(
  { known, tiles, logits }: Judged,
  calibration: Calibration,
  fitted: Fitted,
): Reading {
  return choosePath(known.proposal, tiles, logits, calibration, fitted);
}

export function isRightAnswer(reading: Reading, { text }: Case): boolean {
  return digitTextOf(reading).replaceAll(' ', '') === text;
}

/** An answer of several digits for the fit of certainties; none where there is one digit, or none. */
export function answeredOf(
  judged: Judged,
  calibration: Calibration,
  fitted: Pick<Fitted, 'weights' | 'refusal'>,
): Answered[] {
  // With these factors a reading's certainty is that of its parting alone, or of the line network's agreement.
  const [reading, agreement] = [
    { parting: 1, digits: 0, line: 0, each: 0, unsureBelow: 0 },
    { parting: 0, digits: 0, line: 1, each: 0, unsureBelow: 0 },
  ].map((certainty) => answerTo(judged, calibration, { ...fitted, certainty })) as [
    Reading,
    Reading,
  ];
  if (!('lines' in reading)) return [];
  const digits = reading.lines.flatMap(({ numbers }) => numbers.flatMap((number) => number.digits));
  if (digits.length < 2) return [];
  return [
    {
      parting: reading.certainty,
      agreement: 'certainty' in agreement ? Math.log(agreement.certainty) : 0,
      values: digits.reduce((sum, digit) => sum + Math.log(digit.certainty), 0),
      count: digits.length,
      isRight: isRightAnswer(reading, judged.known),
    },
  ];
}
