import { type Box, label } from '../image/index.ts';
import { tightMarks, type Marks } from '../marks/index.ts';
import type { Piece } from './piece.ts';
import { typicalHeight } from './rows.ts';

// More components than this are no page of writing but noise: only the largest are looked at.
const mostPieces = 4000;

/** A picture's marks as pieces: the components that hang together, without those too small to say anything. */
export function piecesOfPicture(marks: Marks): Piece[] {
  const { box, coverage, reduction = 1 } = marks;
  const { labels, components } = label(box.width, box.height, coverage);
  const least = leastArea(components.map(({ area }) => area));
  return components.flatMap((component, index) =>
    component.area < least
      ? []
      : [markPiece(partOf(marks, labels, index + 1, component.box), index, reduction)],
  );
}

// In heights of a digit: what is larger is a frame, a ruled line or the edge of something, and holds no digit.
const widest = 5;
const highest = 2.5;

/** The pieces without those too large for the writing that the others are. */
export function withoutFrames(pieces: readonly Piece[]): Piece[] {
  const height = typicalHeight(pieces.map(({ box }) => box));
  return pieces.filter(({ box }) => box.width <= widest * height && box.height <= highest * height);
}

/** Marks of a component, or of a part of one, as a piece. */
export function markPiece(marks: Marks, origin: number, reduction: number): Piece {
  const { x, y, width, height } = marks.box;
  return {
    box: {
      x: x * reduction,
      y: y * reduction,
      width: width * reduction,
      height: height * reduction,
    },
    origin,
    substance: { kind: 'marks', marks: { ...marks, reduction } },
  };
}

// In pixels: a part of the writing has more.
const speck = 6;

function leastArea(areas: readonly number[]): number {
  if (areas.length <= mostPieces) return speck;
  return Math.max(speck, [...areas].sort((one, other) => other - one)[mostPieces]!);
}

function partOf({ box, coverage }: Marks, labels: Int32Array, number: number, part: Box): Marks {
  const values = new Uint8ClampedArray(part.width * part.height);
  for (let row = 0; row < part.height; row++) {
    for (let column = 0; column < part.width; column++) {
      const index = (part.y + row) * box.width + part.x + column;
      if (labels[index] === number) values[row * part.width + column] = coverage[index]!;
    }
  }
  const tight = tightMarks({ width: part.width, height: part.height, channels: 1, values });
  return {
    box: {
      ...tight.box,
      x: box.x + part.x + tight.box.x,
      y: box.y + part.y + tight.box.y,
    },
    coverage: tight.coverage,
  };
}
