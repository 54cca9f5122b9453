import type { Stroke } from '../../src/pipeline/ink.ts';
import { findMarks } from '../../src/pipeline/find-marks.ts';
import { piecesOfInk } from '../../src/pipeline/ink-pieces.ts';
import type { Piece } from '../../src/pipeline/piece.ts';
import { propose } from '../../src/pipeline/propose.ts';
import { proposeRuns, type Proposal } from '../../src/pipeline/propose-runs.ts';
import { rasterise } from '../../src/pipeline/rasterise.ts';
import { inkDefaults, inkNumber } from '../pages/ink-number.ts';
import { catalogue } from '../synthetic/catalogue.ts';
import { signsOf } from '../synthetic/outlier.ts';
import { Random } from '../synthetic/random.ts';
import { heldOutStyle, styleOf } from '../synthetic/style.ts';
import { write } from '../synthetic/writer.ts';

/** What was drawn, brought as far as the network, and for each piece the digit it belongs to: none for a sign. */
export interface Case {
  readonly proposal: Proposal;
  readonly owners: ReadonlyMap<Piece, number>;
  readonly kind: 'number' | 'digit' | 'sign';
}

/** A drawn number of `digits` digits in a held-out hand. */
export function numberCase(seed: number, digits: readonly [number, number]): Case {
  const drawn = inkNumber(seed, { ...inkDefaults, digits });
  const { page, strokes, scale, origin } = rasterise(drawn.ink.strokes);
  const pieces = piecesOfInk(strokes);
  const owners = new Map<Piece, number>();
  for (const piece of pieces) {
    const candidates = drawn.digits
      .map((digit, index) => ({ digit, index }))
      .filter(({ digit }) => digit.strokes.includes(piece.origin));
    const middle = (piece.box.x + piece.box.width / 2) / scale + origin.x;
    candidates.sort((one, other) => off(one.digit.box, middle) - off(other.digit.box, middle));
    owners.set(piece, candidates[0]!.index);
  }
  const [whole] = propose(findMarks(page, strokes), strokes);
  return {
    proposal: proposeRuns(pieces, whole!, false),
    owners,
    kind: drawn.digits.length === 1 ? 'digit' : 'number',
  };
}

function off({ x, width }: { x: number; width: number }, middle: number): number {
  return Math.abs(x + width / 2 - middle);
}

/** Something drawn that is no digit. */
export function signCase(seed: number): Case {
  const random = new Random(seed, 0x51);
  const style = styleOf(heldOutStyle(random.below(1 << 16)));
  return caseOf(write(random.pickWeighted(signsOf(random.chance(0.3))), style, random), 'sign');
}

/** A single digit in any way of the catalogue. */
export function digitCase(seed: number): Case {
  const random = new Random(seed, 0x52);
  const style = styleOf(heldOutStyle(random.below(1 << 16)));
  return caseOf(write(random.pickWeighted(catalogue[random.below(10)]!), style, random), 'digit');
}

function caseOf(drawn: readonly Stroke[], kind: 'digit' | 'sign'): Case {
  const { page, strokes } = rasterise(drawn);
  const pieces = piecesOfInk(strokes);
  const [whole] = propose(findMarks(page, strokes), strokes);
  const owners = new Map(pieces.map((piece) => [piece, 0]));
  return { proposal: proposeRuns(pieces, whole!, false), owners, kind };
}
