import type { Calibration, Logits } from './calibrate.ts';
import type { Candidate } from './candidate.ts';
import { choose } from './choose.ts';
import { choosePath } from './choose-path.ts';
import type { Expectation } from './expectation.ts';
import { findMarks } from './find-marks.ts';
import { piecesOfInk } from './ink-pieces.ts';
import type { Stroke } from './ink.ts';
import { unmeasured, type Lap } from './lap.ts';
import { lookAgain } from './look-again.ts';
import type { Marks } from './marks.ts';
import { normalise } from './normalise.ts';
import { piecesOfPicture } from './picture-pieces.ts';
import { findWriting } from './paper/find-writing.ts';
import type { Look } from './paper/look.ts';
import { marksOf, type Piece } from './piece.ts';
import type { Pixels } from './pixels.ts';
import { doubtfulOf, isPlain } from './plain-digits.ts';
import { propose } from './propose.ts';
import { proposeInInk, proposeInPicture, type Proposal } from './propose-runs.ts';
import { remember } from './remember.ts';
import type { Reading } from './reading.ts';
import type { Tile } from './tile.ts';

/** Runs a network: the logits of each tile, in the tiles' order. */
export type Classify = (tiles: readonly Tile[]) => Promise<readonly Logits[]>;

/**
 * Reads a page: rasterised ink with its strokes, or a picture without. Where nothing is expected, the page decides
 * whether there is one digit, a number or rows of them. Rejects only with what `classify` rejects.
 * `lap` is told when each stage is done. With `look` the page network tells a picture's writing from its paper; without
 * it, rules do.
 */
export async function read(
  page: Pixels,
  strokes: readonly Stroke[] | undefined,
  expect: Expectation | undefined,
  classify: Classify,
  calibration: Calibration,
  lap: Lap = unmeasured,
  look?: Look,
): Promise<Reading> {
  const marks =
    look && !strokes ? await findWriting(page, look, lap) : findMarks(page, strokes, lap);
  lap('marks');
  const [whole] = propose(marks, strokes);
  if (!whole) return { kind: 'nothing-written' };
  if (expect === 'digit') {
    const tiles = [normalise(whole.marks)];
    const reading = choose([whole], tiles, await classify(tiles), calibration);
    return lookAgain(reading, classify, calibration);
  }
  const again = remember(classify);
  const proposal = strokes
    ? proposeInInk(piecesOfInk(strokes), whole, expect === 'number')
    : await proposed(piecesOfPicture(marks), whole, expect === 'number', again, calibration, lap);
  const tiles = proposal.candidates.map(({ marks }) => tileOf(marks));
  lap('tiles');
  const logits = await again(tiles);
  lap('network');
  const chosen = choosePath(proposal, tiles, logits, calibration);
  const reading = await lookAgain(chosen, classify, calibration);
  lap('choice');
  return reading;
}

/** What a picture's pieces may say: those that are plainly one digit go through the network first, and are not cut. */
async function proposed(
  pieces: readonly Piece[],
  whole: Candidate,
  oneRow: boolean,
  classify: Classify,
  calibration: Calibration,
  lap: Lap,
): Promise<Proposal> {
  const doubtful = doubtfulOf(pieces);
  if (doubtful.length === 0) return proposeInPicture(pieces, whole, oneRow);
  const tiles = doubtful.map((piece) => tileOf(marksOf([piece])));
  lap('tiles');
  const logits = await classify(tiles);
  lap('network');
  const plain = doubtful.filter((_, index) => isPlain(logits[index]!, calibration));
  return proposeInPicture(pieces, whole, oneRow, new Set(plain));
}

const tileOfMarks = new WeakMap<Marks, Tile>();

/** The tile of marks, which in ink are often those of the reading before: then it is the same object too. */
function tileOf(marks: Marks): Tile {
  const tile = tileOfMarks.get(marks) ?? normalise(marks);
  tileOfMarks.set(marks, tile);
  return tile;
}
