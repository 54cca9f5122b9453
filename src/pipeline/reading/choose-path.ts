import {
  type Calibration,
  type Logits,
  type Opinion,
  opinionOf,
  type Tile,
} from '../network/index.ts';
import { certaintyOf, groundsOf } from './certainty.ts';
import { choose } from './choose-whole.ts';
import { doubtIn } from './doubt.ts';
import {
  bestWay,
  type CertaintyFit,
  type Fitted,
  pageLatticeOf,
  type PageWay,
  type RowWay,
  shareOf,
  type Step,
} from '../lattice/index.ts';
import { leastGapOf, numbersOf } from './numbers.ts';
import type { Proposal } from '../candidates/index.ts';
import type { Digit, Glyph, Line, Reading } from './reading.ts';
import { signOf, type FoundSign } from './signs.ts';

/**
 * What a page of many candidates says: the best way through its rows, or the whole writing as one digit where that
 * is the better one. `tiles` and `logits` are those of the proposal's candidates, in their order; `fitted` is for
 * the proposal's kind.
 */
export function choosePath(
  proposal: Proposal,
  tiles: readonly Tile[],
  logits: readonly Logits[],
  calibration: Calibration,
  fitted: Fitted,
): Reading {
  const opinions = logits.map((each) => opinionOf(each, calibration));
  const way = wayOf(proposal, opinions, fitted);
  if (way.kind === 'whole' || digitStepsIn(way.rows).length < 2) {
    // One digit, with whatever else: the same answer as where one is expected.
    return choose(proposal.candidates.slice(0, 1), tiles, logits.slice(0, 1), calibration);
  }
  const glyphs = proposal.candidates.map(({ box }, index) => ({
    box,
    tile: tiles[index]!,
    probabilities: opinions[index]!.probabilities,
  }));
  return readingOf(way, glyphs, fitted.certainty, calibration);
}

function wayOf(proposal: Proposal, opinions: readonly Opinion[], fitted: Fitted): PageWay {
  // Nothing but specks and frames: there are no rows.
  if (proposal.whole.pieces.length === 0) return { kind: 'whole' };
  return bestWay(pageLatticeOf(proposal, opinions), opinions, fitted);
}

function digitStepsIn(rows: readonly RowWay[]): Step[] {
  return rows.flatMap(({ edges }) => edges.filter(({ kind }) => kind === 'digit'));
}

function readingOf(
  { rows, share }: PageWay & { kind: 'rows' },
  glyphs: readonly Glyph[],
  fit: CertaintyFit,
  { unsureBelow }: Calibration,
): Reading {
  const leastGap = leastGapOf(
    rows.map((row) => ({
      boxes: digitStepsIn([row]).map(({ span }) => span.box),
      height: row.lattice.row.height,
    })),
  );
  const lines = rows
    .map((row) => lineOf(row, leastGap, glyphs, fit))
    .filter((line) => line.numbers.length > 0);
  const refused = rows.flatMap((row) => refusedOf(row, glyphs));
  const digits = lines.flatMap(({ numbers }) => numbers.flatMap((number) => number.digits));
  const certainty = certaintyOf(groundsOf(digits, share), fit);
  if (certainty >= fit.unsureBelow) return { kind: 'read', lines, refused, certainty };
  return { kind: 'unsure', ...doubtIn(lines, share, unsureBelow), refused, certainty };
}

/** What a way leaves out as no digit, but for signs and specks. */
function refusedOf({ edges, lattice }: RowWay, glyphs: readonly Glyph[]): Glyph[] {
  return edges.flatMap((step) => {
    if (step.kind === 'digit' || step.span.candidate === undefined) return [];
    return signAt(step, edges, lattice.row.height) ? [] : [glyphs[step.span.candidate]!];
  });
}

/** `leastGap` parts numbers, in heights of the row. */
function lineOf(row: RowWay, leastGap: number, glyphs: readonly Glyph[], fit: CertaintyFit): Line {
  const { edges, lattice } = row;
  const { height } = lattice.row;
  const steps = edges.filter(({ kind }) => kind === 'digit');
  const digits = steps.map(({ span }) => digitOf(glyphs[span.candidate!]!));
  const signs = edges.flatMap((step) => signAt(step, edges, height) ?? []);
  const numberCertainty = (number: readonly Digit[]): number => {
    const [first, last] = [digits.indexOf(number[0]!), digits.indexOf(number.at(-1)!)];
    const own = edges.slice(edges.indexOf(steps[first]!), edges.indexOf(steps[last]!) + 1);
    return certaintyOf(groundsOf(number, shareOf(row, own)), fit);
  };
  return { numbers: numbersOf(digits, signs, leastGap * height, numberCertainty) };
}

/** The sign that a step is which was taken as no digit, if any. */
function signAt(
  { kind, span }: Step,
  steps: readonly Step[],
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
