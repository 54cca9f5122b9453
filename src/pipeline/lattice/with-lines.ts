import type { Proposal } from '../candidates/index.ts';
import { logSum } from '../image/index.ts';
import type { StretchScore } from '../line/index.ts';
import type { Probabilities, TileScore } from '../network/index.ts';

/**
 * The scores of a proposal's candidates by both networks, where the line network was asked: each digit is as likely as one holds it
 * to be times as the other does. How much a candidate looks like a digit at all stays what the tile says.
 */
export function withLines(
  { arrangements, whole }: Proposal,
  tileScores: readonly TileScore[],
): readonly TileScore[] {
  const all = [...tileScores];
  const spans = arrangements.flatMap((rows) => rows.flatMap((row) => row.spans));
  for (const { candidate, stretch } of [...spans, { candidate: 0, stretch: whole.stretch }]) {
    if (candidate !== undefined && stretch)
      all[candidate] = together(tileScores[candidate]!, stretch);
  }
  return all;
}

// Of 1: what a network holds for less likely than this it only has not seen. A guess.
const floor = 1e-6;

function together(tileScore: TileScore, { digits }: StretchScore): TileScore {
  const logs = digits.map(
    (each, digit) => Math.log(Math.max(floor, tileScore.probabilities[digit]!)) + each,
  );
  const total = logs.reduce(logSum, -Infinity);
  if (total === -Infinity) return tileScore;
  const probabilities = Float32Array.from(logs, (each) => Math.exp(each - total)) as Probabilities;
  const most = Math.max(...logs);
  return { ...tileScore, value: logs.indexOf(most), logProbability: most - total, probabilities };
}
