import type { Calibration, Logits } from './calibrate.ts';
import { choose } from './choose.ts';
import { digitFeatures, lineFeatures, refusedFeatures } from './features.ts';
import { bestWay, latticeOf, type Judged, type Step } from './lattice.ts';
import { opinionOf, type Opinion } from './opinion.ts';
import { enclosing } from './piece.ts';
import type { Proposal, ProposedRow, ProposedSpan } from './propose-runs.ts';
import type { Digit, Glyph, Line, Reading } from './reading.ts';
import { numbersOf } from './numbers.ts';
import type { Tile } from './tile.ts';
import { latticeWeights, weighed } from './weights.ts';

type JudgedSpan = ProposedSpan & Judged;

interface Way {
  readonly row: ProposedRow;
  readonly steps: readonly Step<JudgedSpan>[];
  readonly score: number;
  /** The best way's share among all. */
  readonly share: number;
}

/**
 * What a page of many candidates says: the best way through its rows, or the whole writing as one digit where that
 * is the better one. `tiles` and `logits` are those of the proposal's candidates, in their order.
 */
export function choosePath(
  proposal: Proposal,
  tiles: readonly Tile[],
  logits: readonly Logits[],
  calibration: Calibration,
): Reading {
  const opinions = logits.map((each) => opinionOf(each, calibration));
  const ways = proposal.rows.map((row) => wayThrough(row, opinions, proposal.rows.length === 1));
  const rows = ways.reduce((sum, { score }) => sum + score, 0);
  const lines = weighed(lineFeatures(proposal.rows.map(({ row }) => row)), latticeWeights);
  if (wholeScore(proposal, opinions[0]!) >= rows + lines) {
    return choose(proposal.candidates.slice(0, 1), tiles, logits.slice(0, 1), calibration);
  }
  const glyphs = proposal.candidates.map(({ box }, index) => ({
    box,
    tile: tiles[index]!,
    probabilities: opinions[index]!.probabilities,
  }));
  return readingOf(ways, glyphs, calibration);
}

function wayThrough(row: ProposedRow, opinions: readonly Opinion[], isAlone: boolean): Way {
  const judged = row.spans.map((span) => ({
    ...span,
    opinion: span.candidate === undefined ? undefined : opinions[span.candidate],
  }));
  const { edges, score, total } = bestWay(latticeOf(row.row, judged, isAlone), latticeWeights);
  return { row, steps: edges, score, share: Math.exp(score - total) };
}

/** How much speaks for one digit, or for none, in the whole writing. */
function wholeScore({ whole, others }: Proposal, opinion: Opinion): number {
  const { pieces, height } = whole;
  const box = enclosing(pieces.map((piece) => piece.box));
  const digit = weighed(digitFeatures(pieces, box, height, opinion, true), latticeWeights);
  const refused = weighed(refusedFeatures(box, height, opinion), latticeWeights);
  const left = others.map((piece) => weighed(refusedFeatures(piece.box, height), latticeWeights));
  return left.reduce((sum, score) => sum + score, Math.max(digit, refused));
}

function readingOf(
  ways: readonly Way[],
  glyphs: readonly Glyph[],
  calibration: Calibration,
): Reading {
  const lines = ways.map((way) => lineOf(way, glyphs)).filter(({ numbers }) => numbers.length > 0);
  const refused = ways.flatMap(({ steps }) =>
    steps.flatMap(({ kind, span }) =>
      kind === 'refused' && span.candidate !== undefined ? [glyphs[span.candidate]!] : [],
    ),
  );
  if (lines.length === 0) return { kind: 'not-a-digit', refused };
  const certainty = lines
    .flatMap(({ numbers }) => numbers)
    .reduce((product, number) => product * number.certainty, 1);
  const kind = certainty < calibration.unsureBelow ? 'unsure' : 'read';
  return { kind, lines, refused, certainty };
}

function lineOf({ row, steps, share }: Way, glyphs: readonly Glyph[]): Line {
  const digits = steps.flatMap(({ kind, span }) =>
    kind === 'digit' ? [digitOf(glyphs[span.candidate!]!)] : [],
  );
  return { numbers: numbersOf(digits, row.row.height, share) };
}

function digitOf(glyph: Glyph): Digit {
  const certainty = Math.max(...glyph.probabilities);
  return { ...glyph, value: glyph.probabilities.indexOf(certainty), certainty };
}
