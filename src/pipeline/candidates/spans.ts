import { type Box, enclosing } from '../image/index.ts';
import type { Piece } from './piece.ts';
import type { Row } from './rows.ts';

/** A run of neighbouring pieces of a row, from `from` up to but not with `to`, that may be one digit. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly box: Box;
}

// Of strokes or components, and of the parts that cuts made of them. Guesses.
const mostOrigins = 4;
const mostPieces = 8;

// In heights of a digit: larger runs of several pieces are not looked at. Strokes that run on from one digit into the
// next are cut less finely than marks, and reach further. Guesses.
const widest = { ink: 1.6, marks: 1.3 };
const highest = 2.2;
const widestGap = 0.7;

/** In heights of the row's digits: smaller in both directions is a dot or a speck. A guess. */
export const tiny = 0.3;

/** Every run that may be one digit. A piece alone always may, and all parts of one that was cut. */
export function spansOf({ pieces, height }: Row): Span[] {
  return pieces.flatMap((_, from) => {
    const spans: Span[] = [];
    for (let to = from + 1; to <= Math.min(pieces.length, from + mostPieces); to++) {
      const members = pieces.slice(from, to);
      const box = enclosing(members.map((piece) => piece.box));
      if (to === from + 1 || isAllOfOne(members, pieces) || fits(box, members, height))
        spans.push({ from, to, box });
    }
    return spans;
  });
}

function isAllOfOne(members: readonly Piece[], pieces: readonly Piece[]): boolean {
  const [{ origin }] = members as [Piece];
  return (
    members.every((piece) => piece.origin === origin) &&
    members.length === pieces.filter((piece) => piece.origin === origin).length
  );
}

function fits(box: Box, members: readonly Piece[], height: number): boolean {
  const origins = new Set(members.map(({ origin }) => origin)).size;
  return (
    origins <= mostOrigins &&
    box.width <= widest[members[0]!.substance.kind] * height &&
    box.height <= highest * height &&
    widestGapOf(members) <= widestGap * height &&
    !members.some((piece) => isSign(piece, members, height))
  );
}

/** Whether a piece is as small as a dot, hangs together with none and stands beside all others: no digit has such a part. */
function isSign({ box, origin }: Piece, members: readonly Piece[], height: number): boolean {
  if (Math.max(box.width, box.height) >= tiny * height) return false;
  return members.every(
    ({ box: other, origin: own }) =>
      other === box ||
      (own !== origin && (other.x >= box.x + box.width || other.x + other.width <= box.x)),
  );
}

/** The widest empty strip between pieces that stand in a row, in pixels; 0 where there is none. */
export function widestGapOf(members: readonly Piece[]): number {
  let [right, widestSoFar] = [Infinity, 0];
  for (const { box } of [...members].sort((one, other) => one.box.x - other.box.x)) {
    widestSoFar = Math.max(widestSoFar, box.x - right);
    right = Math.max(right === Infinity ? -Infinity : right, box.x + box.width);
  }
  return widestSoFar;
}
