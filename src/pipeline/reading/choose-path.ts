import {
  type Calibration,
  type Logits,
  type TileScore,
  tileScoreOf,
  type Tile,
} from '../network/index.ts';
import { certaintyOf, groundsOf } from './certainty.ts';
import { chooseWhole } from './choose-whole.ts';
import { doubtIn } from './doubt.ts';
import {
  decode,
  type CertaintyFit,
  type Fitted,
  pageLatticeOf,
  type PagePath,
  type RowPath,
  probabilityOf,
  type Step,
  withLines,
} from '../lattice/index.ts';
import { leastGapOf, numbersOf } from './numbers.ts';
import { partingsOf } from './partings.ts';
import type { Proposal, Row } from '../candidates/index.ts';
import { type Digit, digitOf, type Glyph, type Line, type Reading } from './reading.ts';
import { signOf, type FoundSign } from './signs.ts';

/**
 * What a page of many candidates says: the best path through its rows, or the whole writing as one digit where that
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
  const tileScores = withLines(
    proposal,
    logits.map((each) => tileScoreOf(each, calibration)),
  );
  const path = pathOf(proposal, tileScores, fitted);
  const glyphOf = (index: number): Glyph => ({
    box: proposal.candidates[index]!.box,
    tile: tiles[index]!,
    probabilities: tileScores[index]!.probabilities,
  });
  if (path.kind === 'whole' && isBesideOthers(proposal)) {
    return { kind: 'not-a-digit', refused: [glyphOf(0)] };
  }
  if (path.kind === 'whole' || isOneDigit(path.rows, proposal.kind)) {
    // One digit, with whatever else: the same answer as where one is expected.
    return chooseWhole(proposal.candidates.slice(0, 1), tiles, logits.slice(0, 1), calibration);
  }
  const glyphs = proposal.candidates.map((_, index) => glyphOf(index));
  if (digitStepsIn(path.rows).length === 0) {
    return { kind: 'not-a-digit', refused: stepsAsked(path.rows).map((place) => glyphs[place]!) };
  }
  const reading = readingOfRows(path, glyphs, fitted.certainty, calibration);
  if (!('doubt' in reading) || reading.doubt !== 'parting') return reading;
  return { ...reading, partings: partingsOf(path, reading.lines, glyphs, tileScores) };
}

/** Which candidates a path's steps are. */
function stepsAsked(rows: readonly RowPath[]): number[] {
  return rows.flatMap(({ edges }) => edges.flatMap(({ span }) => span.candidate ?? []));
}

/**
 * Whether rows hold one digit and nothing else of its size, or no digit of ink. Where a picture's rows hold more, the whole
 * of it is no digit, whatever it looks like.
 */
function isOneDigit(rows: readonly RowPath[], kind: Proposal['kind']): boolean {
  const [digit, second] = digitStepsIn(rows);
  if (kind === 'ink') return second === undefined;
  if (second !== undefined) return false;
  if (digit === undefined) return stepsAsked(rows).length === 0;
  const least = large * digit.span.box.height;
  return rows.every(({ edges, lattice }) =>
    edges.every(
      (step) =>
        step === digit || step.span.box.height < least || isOfOneMark(step, digit, lattice.row),
    ),
  );
}

/** Whether a cut alone parts them: a stroke that runs on is one thing, and a part of it no digit by itself. */
function isOfOneMark(one: Step, other: Step, { pieces }: Row): boolean {
  const origins = ({ from, to }: Step) => pieces.slice(from, to).map(({ origin }) => origin);
  return origins(one).some((origin) => origins(other).includes(origin));
}

// Of a digit's height: what is lower is a sign beside it, or a speck. A guess.
const large = 0.5;

/** Whether a picture holds more that is as large as a digit than what would be its one: a column that is refused is none. */
function isBesideOthers({ kind, whole, others }: Proposal): boolean {
  return (
    kind === 'picture' && others.filter(({ box }) => box.height >= large * whole.height).length > 1
  );
}

function pathOf(proposal: Proposal, tileScores: readonly TileScore[], fitted: Fitted): PagePath {
  // Nothing but specks and frames: there are no rows.
  if (proposal.whole.pieces.length === 0) return { kind: 'whole' };
  return decode(pageLatticeOf(proposal, tileScores), tileScores, fitted);
}

function digitStepsIn(rows: readonly RowPath[]): Step[] {
  return rows.flatMap(({ edges }) => edges.filter(({ kind }) => kind === 'digit'));
}

/**
 * One number is read as far as all of the page is certain. Of several each stands for itself: a page is read where all of
 * them are certain, and where it is not, the doubt is about those that are not.
 */
function readingOfRows(
  { rows, probability, arranged }: PagePath & { kind: 'rows' },
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
    .map((row) => lineOf(row, arranged, leastGap, glyphs, fit))
    .filter((line) => line.numbers.length > 0);
  const refused = rows.flatMap((row) => refusedOf(row, glyphs));
  const digits = lines.flatMap(({ numbers }) => numbers.flatMap((number) => number.digits));
  const certainty = certaintyOf(groundsOf(digits, digitStepsIn(rows), probability), fit);
  const numbers = lines.flatMap((line) => line.numbers);
  const least = numbers.length > 1 ? Math.min(...numbers.map((each) => each.certainty)) : certainty;
  if (least >= fit.unsureBelow) return { kind: 'read', lines, refused, certainty };
  const below = numbers.length > 1 ? fit.unsureBelow : undefined;
  const doubt = doubtIn(lines, probability, unsureBelow, below);
  return { kind: 'unsure', ...doubt, refused, certainty };
}

/** What a path leaves out as no digit, but for signs and specks. */
function refusedOf({ edges, lattice }: RowPath, glyphs: readonly Glyph[]): Glyph[] {
  return edges.flatMap((step) => {
    if (step.kind === 'digit' || step.span.candidate === undefined) return [];
    return signAt(step, edges, lattice.row.height) ? [] : [glyphs[step.span.candidate]!];
  });
}

/** `leastGap` parts numbers, in heights of the row; `arranged` is how likely it is that the page has such rows. */
function lineOf(
  row: RowPath,
  arranged: number,
  leastGap: number,
  glyphs: readonly Glyph[],
  fit: CertaintyFit,
): Line {
  const { edges, lattice } = row;
  const { height } = lattice.row;
  const steps = edges.filter(({ kind }) => kind === 'digit');
  const digits = steps.map(({ span }) => digitOf(glyphs[span.candidate!]!));
  const signs = edges.flatMap((step) => signAt(step, edges, height) ?? []);
  const numberCertainty = (number: readonly Digit[]): number => {
    const [first, last] = [digits.indexOf(number[0]!), digits.indexOf(number.at(-1)!)];
    const own = edges.slice(edges.indexOf(steps[first]!), edges.indexOf(steps[last]!) + 1);
    const parting = arranged * probabilityOf(row, own);
    return certaintyOf(groundsOf(number, steps.slice(first, last + 1), parting), fit);
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
