import {
  broadPiecesOf,
  isConfident,
  marksOf,
  type Piece,
  propose,
  readLines,
  type Writing,
  writingOf,
} from './candidates/index.ts';
import { type Lap, type Pixels, unmeasured } from './image/index.ts';
import { areDots, type Stroke } from './ink/index.ts';
import type { LatticeFit } from './lattice/index.ts';
import type { ReadLine } from './line/index.ts';
import { tightMarks } from './marks/index.ts';
import { type Calibration, type Classify, Memory, normalise } from './network/index.ts';
import { findWriting, type Look } from './paper/index.ts';
import {
  chooseWhole,
  choosePath,
  type Expectation,
  lookAgain,
  type Reading,
} from './reading/index.ts';
import { readAnyWay } from './turned.ts';

/** A network with all that was fitted to it: what it takes to read. */
export interface FittedNetwork {
  readonly classify: Classify;
  readonly calibration: Calibration;
  readonly lattice: LatticeFit;
  /** The page network, which tells a picture's writing from its paper; drawn ink does without. */
  readonly look: Look;
  /** The line network, which knows a digit's neighbours; of pictures too. */
  readonly readLine: ReadLine;
}

/** What a reading leaves behind, and whom it tells how it goes. */
export interface ReadOptions {
  /** Of earlier readings with the same network; without it everything is worked out anew. */
  readonly memory?: Memory;
  /** Is told when each stage is done, and within long ones that they go on. */
  readonly lap?: Lap;
}

/**
 * Reads a page: rasterised ink with its strokes, or a picture without. Where nothing is expected, the page decides
 * whether there is one digit, a number or rows of them. Rejects only with what the network's `classify` and `look` reject.
 */
export async function read(
  page: Pixels,
  strokes: readonly Stroke[] | undefined,
  expect: Expectation | undefined,
  network: FittedNetwork,
  { memory = new Memory(), lap = unmeasured }: ReadOptions = {},
): Promise<Reading> {
  const marks = strokes ? tightMarks(page) : await findWriting(page, network.look, lap);
  lap('marks');
  const readOwn = (writing: Writing | undefined) =>
    readWriting(writing, expect, network, { memory, lap });
  if (!strokes && !expect) {
    const countPlain = async (pieces: readonly Piece[]) =>
      (await plainDigitsOf(pieces, network, memory, lap)).size;
    return readAnyWay(marks, { read: readOwn, countPlain });
  }
  const writing = writingOf(marks, strokes);
  if (!writing || !strokes || !areDots(strokes)) return readOwn(writing);
  return readWhole(writing, network.classify, noDigit(network.calibration));
}

async function readWriting(
  writing: Writing | undefined,
  expect: Expectation | undefined,
  network: FittedNetwork,
  { memory, lap }: { memory: Memory; lap: Lap },
): Promise<Reading> {
  const { classify, calibration, lattice } = network;
  if (!writing) return { kind: 'nothing-written' };
  if (expect === 'digit') {
    return lookAgain(await readWhole(writing, classify, calibration), classify, calibration);
  }
  // On a page of many digits broad pieces go through the network first: what is plainly a digit is not cut.
  const broad = writing.kind === 'picture' ? broadPiecesOf(writing.pieces) : [];
  const confident = await plainDigitsOf(broad, network, memory, lap);
  const proposed = propose(writing, { oneRow: expect === 'number', confident, memory, lap });
  const proposal =
    proposed.kind === 'picture' ? await readLines(proposed, network.readLine, memory) : proposed;
  if (proposed.kind === 'picture') lap('lines');
  const tiles = proposal.candidates.map((candidate) => {
    lap();
    return memory.tileOf(candidate.marks);
  });
  lap('tiles');
  const logits = await memory.logitsOf(tiles, classify);
  lap('network');
  const chosen = choosePath(proposal, tiles, logits, calibration, lattice[proposal.kind]);
  const reading = await lookAgain(chosen, classify, calibration);
  lap('choice');
  return reading;
}

async function readWhole(
  { whole }: Writing,
  classify: Classify,
  calibration: Calibration,
): Promise<Reading> {
  const tiles = [normalise(whole.marks)];
  return chooseWhole([whole], tiles, await classify(tiles), calibration);
}

/** Enlarged to a tile a dot looks like a 0, whatever the network makes of it. */
function noDigit(calibration: Calibration): Calibration {
  return { ...calibration, refuseBelow: Infinity };
}

/** Those of some pieces that the network takes for one digit with confidence. */
async function plainDigitsOf(
  pieces: readonly Piece[],
  { classify, calibration }: FittedNetwork,
  memory: Memory,
  lap: Lap,
): Promise<ReadonlySet<Piece>> {
  if (pieces.length === 0) return new Set();
  const tiles = pieces.map((piece) => {
    lap();
    return memory.tileOf(marksOf([piece], memory));
  });
  lap('tiles');
  const logits = await memory.logitsOf(tiles, classify);
  lap('network');
  return new Set(pieces.filter((_, index) => isConfident(logits[index]!, calibration)));
}
