import type { Stroke } from '../../src/pipeline/ink.ts';
import { findMarks } from '../../src/pipeline/find-marks.ts';
import { piecesOfInk } from '../../src/pipeline/ink-pieces.ts';
import { enclosing, type Piece } from '../../src/pipeline/piece.ts';
import { propose } from '../../src/pipeline/propose.ts';
import { proposeRuns, type Proposal } from '../../src/pipeline/propose-runs.ts';
import { rasterise } from '../../src/pipeline/rasterise.ts';
import { inkDefaults, inkNumber, type InkNumber } from '../pages/ink-number.ts';
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
  return caseOfNumber(inkNumber(seed, { ...inkDefaults, digits }));
}

/** Two lines of numbers, one under the other. */
export function rowsCase(seed: number): Case {
  const random = new Random(seed, 0x53);
  const options = { ...inkDefaults, height: [100, 100] as const, digits: [1, 4] as const };
  const [first, second] = [inkNumber(seed, options), inkNumber(seed + 1e6, options)];
  const extent = enclosing(first.digits.map(({ box }) => box));
  const top = enclosing(second.digits.map(({ box }) => box)).y;
  const down = extent.y + extent.height - top + 100 * random.between(0.08, 1.2);
  const right = 150 * random.between(-1, 1);
  const count = first.ink.strokes.length;
  return caseOfNumber({
    ink: {
      strokes: [
        ...first.ink.strokes,
        ...second.ink.strokes.map((stroke) => ({
          ...stroke,
          points: stroke.points.map((point) => ({
            ...point,
            x: point.x + right,
            y: point.y + down,
          })),
        })),
      ],
    },
    digits: [
      ...first.digits,
      ...second.digits.map(({ value, box, strokes }) => ({
        value,
        box: { ...box, x: box.x + right, y: box.y + down },
        strokes: strokes.map((index) => index + count),
      })),
    ],
    hand: first.hand,
  });
}

function caseOfNumber(drawn: InkNumber): Case {
  const { page, strokes, scale, origin } = rasterise(drawn.ink.strokes);
  const [whole] = propose(findMarks(page, strokes), strokes);
  const proposal = proposeRuns(piecesOfInk(strokes), whole!, false);
  const owners = new Map<Piece, number>();
  for (const piece of proposal.rows.flatMap(({ row }) => row.pieces)) {
    const candidates = drawn.digits
      .map((digit, index) => ({ digit, index }))
      .filter(({ digit }) => digit.strokes.includes(piece.origin));
    const middle = (piece.box.x + piece.box.width / 2) / scale + origin.x;
    candidates.sort((one, other) => off(one.digit.box, middle) - off(other.digit.box, middle));
    owners.set(piece, candidates[0]!.index);
  }
  return { proposal, owners, kind: drawn.digits.length === 1 ? 'digit' : 'number' };
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
  const [whole] = propose(findMarks(page, strokes), strokes);
  const proposal = proposeRuns(piecesOfInk(strokes), whole!, false);
  return { proposal, owners: new Map(), kind };
}
