import type { Calibration, Logits } from './calibrate.ts';
import { choose } from './choose.ts';
import { doubtIn } from './doubt.ts';
import { digitFeatures, lineFeatures, refusedFeatures } from './features.ts';
import { bestWay, latticeOf, type Judged, type Step } from './lattice.ts';
import { opinionOf, type Opinion } from './opinion.ts';
import { enclosing } from './piece.ts';
import type { Proposal, ProposedRow, ProposedSpan } from './propose-runs.ts';
import type { Digit, Glyph, Line, Reading } from './reading.ts';
import { numbersOf } from './numbers.ts';
import { signOf, type FoundSign } from './signs.ts';
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
  const single = choose(proposal.candidates.slice(0, 1), tiles, logits.slice(0, 1), calibration);
  if (wholeScore(proposal, opinions[0]!) >= rows + lines) return single;
  const glyphs = proposal.candidates.map(({ box }, index) => ({
    box,
    tile: tiles[index]!,
    probabilities: opinions[index]!.probabilities,
  }));
  const reading = readingOf(ways, glyphs, calibration);
  // One digit, with whatever else: the same answer as where one is expected.
  if (digitsIn(reading).length === 1) return single;
  return single.kind === 'not-a-digit' && isDoubtful(reading, proposal) ? single : reading;
}

// A whole this much wider than high is no single sign.
const compact = 1.3;
const leastCertain = 0.7;
const leastTypical = 0.75;

/**
 * Whether digits are likelier parts of something that is none: of one compact sign, or of noise in which next to
 * nothing looks like a digit for sure.
 */
function isDoubtful(reading: Reading, { whole }: Proposal): boolean {
  if (!('lines' in reading)) return true;
  const { width, height } = enclosing(whole.pieces.map((piece) => piece.box));
  const isCompact = width <= compact * height;
  if (isCompact && (reading.certainty < leastCertain || reading.refused.length > 0)) return true;
  return reading.certainty ** (1 / digitsIn(reading).length) < leastTypical;
}

function digitsIn(reading: Reading): Digit[] {
  if (!('lines' in reading)) return [];
  return reading.lines.flatMap(({ numbers }) => numbers.flatMap(({ digits }) => digits));
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
  const refused = ways.flatMap((way) => refusedOf(way, glyphs));
  if (lines.length === 0) return { kind: 'not-a-digit', refused };
  const parting = ways.reduce((product, way) => product * shareOf(way), 1);
  const certainty = parting * certaintyOf(lines);
  const { unsureBelow } = calibration;
  if (certainty >= unsureBelow) return { kind: 'read', lines, refused, certainty };
  return { kind: 'unsure', ...doubtIn(lines, parting, unsureBelow), refused, certainty };
}

/** The probability that every digit's value is right, if the page was taken apart rightly. */
function certaintyOf(lines: readonly Line[]): number {
  return lines
    .flatMap(({ numbers }) => numbers.flatMap(({ digits }) => digits))
    .reduce((product, digit) => product * digit.certainty, 1);
}

/** What a way leaves out as no digit, but for signs and specks. */
function refusedOf({ row, steps }: Way, glyphs: readonly Glyph[]): Glyph[] {
  return steps.flatMap((step) => {
    const { kind, span } = step;
    if (kind === 'digit' || span.candidate === undefined) return [];
    return signAt(step, steps, row.row.height) ? [] : [glyphs[span.candidate]!];
  });
}

function lineOf(way: Way, glyphs: readonly Glyph[]): Line {
  const { row, steps } = way;
  const digits = digitsOf(steps, glyphs);
  const signs = steps.flatMap((step) => signAt(step, steps, row.row.height) ?? []);
  return { numbers: numbersOf(digits, signs, row.row.height, shareOf(way)) };
}

/** How sure it is that a row was taken apart rightly: a digit by itself was not. */
function shareOf({ steps, share }: Way): number {
  return steps.filter(({ kind }) => kind === 'digit').length === 1 ? 1 : share;
}

function digitsOf(steps: readonly Step<JudgedSpan>[], glyphs: readonly Glyph[]): Digit[] {
  return steps.flatMap(({ kind, span }) =>
    kind === 'digit' ? [digitOf(glyphs[span.candidate!]!)] : [],
  );
}

/** The sign that a step is which was taken as no digit, if any. */
function signAt(
  { kind, span }: Step<JudgedSpan>,
  steps: readonly Step<JudgedSpan>[],
  height: number,
): FoundSign | undefined {
  if (kind === 'digit') return undefined;
  const digits = steps.filter((step) => step.kind === 'digit').map((step) => step.span.box);
  return signOf(span.box, digits, height);
}

function digitOf(glyph: Glyph): Digit {
  const certainty = Math.max(...glyph.probabilities);
  return { ...glyph, value: glyph.probabilities.indexOf(certainty), certainty };
}
