import { type Box, enclosing } from '../image/index.ts';
import { marksOfStrokes } from './marks-of-strokes.ts';
import type { Stroke } from '../ink/index.ts';
import type { Marks } from '../marks/index.ts';
import type { Memory } from '../network/index.ts';

/** A part of the writing that is not taken apart further: a digit, or some of one. */
export interface Piece {
  /** In the page's pixels. */
  readonly box: Box;
  /** Which stroke of the ink or component of the picture it is from: a cut makes two pieces of one origin. */
  readonly origin: number;
  readonly substance: Substance;
  /** Of a part of a component: how much ink the cut to its left went through, in heights of a digit. */
  readonly cutInk?: number;
  /** How likely it is print, 0 to 1; none where nothing tells. */
  readonly printed?: number;
}

/** What a piece consists of. */
export type Substance =
  | { readonly kind: 'ink'; readonly stroke: Stroke }
  | { readonly kind: 'marks'; readonly marks: Marks };

/**
 * Pieces as one candidate's marks, as if nothing else were on the page: ink is drawn anew from its strokes, at its
 * own scale and with a pen in proportion to it; of a picture, the pieces' coverage is laid together.
 */
export function marksOf(pieces: readonly Piece[], memory: Memory): Marks {
  const strokes = pieces.flatMap(({ substance }) =>
    substance.kind === 'ink' ? [substance.stroke] : [],
  );
  if (strokes.length > 0) return marksOfStrokes(strokes, memory);
  return memory.thickened(laidTogether(pieces));
}

/** The marks of a picture's pieces, as they are on the page; there must be one. */
export function laidTogether(pieces: readonly Piece[]): Marks {
  const parts = pieces.flatMap(({ substance }) =>
    substance.kind === 'marks' ? [substance.marks] : [],
  );
  if (parts.length === 1) return parts[0]!;
  const box = enclosing(parts.map((part) => part.box));
  const coverage = new Uint8ClampedArray(box.width * box.height);
  for (const part of parts) {
    for (let row = 0; row < part.box.height; row++) {
      const target = (part.box.y - box.y + row) * box.width + part.box.x - box.x;
      for (let column = 0; column < part.box.width; column++) {
        // Parts of one component may share the side between them.
        const value = part.coverage[row * part.box.width + column]!;
        if (value > coverage[target + column]!) coverage[target + column] = value;
      }
    }
  }
  const { reduction = 1 } = parts[0]!;
  return { box, coverage, reduction };
}
