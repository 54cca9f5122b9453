import {
  type Calibration,
  type Classify,
  normalise,
  remember,
  type Tile,
} from './network/index.ts';
import {
  type Candidate,
  doubtfulOf,
  isPlain,
  marksOf,
  type Piece,
  piecesOfInk,
  piecesOfPicture,
  type Proposal,
  propose,
  proposeInInk,
  proposeInPicture,
} from './candidates/index.ts';
import { choose, choosePath, type Expectation, lookAgain, type Reading } from './reading/index.ts';
import { type Lap, type Pixels, unmeasured } from './image/index.ts';
import type { LatticeFit } from './lattice/index.ts';
import { findMarks, type Marks } from './marks/index.ts';
import type { Stroke } from './ink/index.ts';

/** A network with all that was fitted to it: what it takes to read. */
export interface FittedNetwork {
  readonly classify: Classify;
  readonly calibration: Calibration;
  readonly lattice: LatticeFit;
}

/**
 * Reads a page: rasterised ink with its strokes, or a picture without. Where nothing is expected, the page decides
 * whether there is one digit, a number or rows of them. Rejects only with what the network's `classify` rejects.
 * `lap` is told when each stage is done.
 */
export async function read(
  page: Pixels,
  strokes: readonly Stroke[] | undefined,
  expect: Expectation | undefined,
  network: FittedNetwork,
  lap: Lap = unmeasured,
): Promise<Reading> {
  const { classify, calibration } = network;
  const marks = findMarks(page, strokes, lap);
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
  const fitted = network.lattice[proposal.kind];
  const chosen = choosePath(proposal, tiles, logits, calibration, fitted);
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
