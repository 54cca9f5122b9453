import { heldOutFonts, trainingFonts } from '../../hands/fonts.ts';
import type { Allograph } from '../../hands/strokes/allograph.ts';
import type { Random } from '../../data/random.ts';
import { letters } from '../../hands/signs/letters.ts';
import { heldOutStyle, styleOf, trainingStyle } from '../../hands/style.ts';
import { write } from '../../hands/writer.ts';
import type { Place } from '../camera.ts';
import { setText, typeface } from '../lettering/typeface.ts';
import type { Split } from '../options.ts';
import {
  areaPiece,
  frameAround,
  moved,
  type Piece,
  placesOf,
  strokePiece,
  type Tool,
} from '../wide/piece.ts';

/** Writes words by hand: handwriting that is no number. */
export interface WordWriter {
  /** From `start`, the left end of the baseline; `height` is that of its tall letters. */
  write(text: string, start: Place, height: number, random: Random): Piece[];
}

/** By a handwriting font, with letters of the catalogue's strokes, or as waves that nobody can read. */
export function pickWordWriter(split: Split, tool: Tool, random: Random): WordWriter {
  const kind = random.next();
  if (kind < 0.55) return fontWriter(split, tool, random);
  return kind < 0.8 ? letterWriter(split, tool, random) : waveWriter(tool);
}

/** The same, so that it ends at `end`. */
export function wordsBefore(
  writer: WordWriter,
  text: string,
  end: Place,
  height: number,
  random: Random,
): Piece[] {
  const pieces = writer.write(text, { x: 0, y: 0 }, height, random);
  const { right } = frameAround(pieces.flatMap(placesOf));
  return moved(pieces, end.x - right, end.y);
}

function fontWriter(split: Split, tool: Tool, random: Random): WordWriter {
  const names = split === 'training' ? trainingFonts : heldOutFonts;
  const font = typeface(random.pick<(typeof trainingFonts | typeof heldOutFonts)[number]>(names));
  return {
    write: (text, start, height) =>
      setText(font, text, start, height)
        .filter((outline) => outline.length > 0)
        .map((outline) => areaPiece('handwriting', tool, outline)),
  };
}

const ascending = /[A-Zbdfhklt]/;
const descending = /[gjpqy]/;

function letterWriter(split: Split, tool: Tool, random: Random): WordWriter {
  const id = split === 'training' ? trainingStyle(random) : heldOutStyle(random.below(1 << 16));
  const style = { ...styleOf(id), sampling: 1 };
  const allographsOf = (sign: string): Allograph[] =>
    letters.filter(({ name }) => name.startsWith(`letter/${sign}`));
  return {
    write: (text, start, height, chance) => {
      let edge = start.x;
      return Array.from(text).flatMap((sign) => {
        const own = [...allographsOf(sign), ...allographsOf(sign.toLowerCase())];
        const allographs = own.length > 0 ? own : allographsOf('e');
        if (sign === ' ') edge += 0.5 * height;
        if (sign === ' ') return [];
        const high = ascending.test(sign) ? height : 0.65 * height;
        const base = start.y + (descending.test(sign) ? 0.3 * height : 0);
        const strokes = write(chance.pick(allographs), style, chance).map(({ points }) =>
          points.map(({ x, y }) => ({ x: (high * x) / 100, y: base + high * (y / 100 - 1) })),
        );
        const { left, right } = frameAround(strokes.flat());
        const from = edge;
        edge += right - left + chance.between(0.02, 0.16) * height;
        return strokes.map((places) =>
          strokePiece(
            'handwriting',
            tool,
            places.map(({ x, y }) => ({ x: x - left + from, y })),
          ),
        );
      });
    },
  };
}

/** Up and down as fast writing goes, as long as the text. */
function waveWriter(tool: Tool): WordWriter {
  return {
    write: (text, start, height, random) => {
      let edge = start.x;
      return text.split(' ').map((word) => {
        const count = 4 * word.length;
        const places = Array.from({ length: count + 1 }, (_, index) => {
          const rise = index % 2 === 0 ? 0 : random.between(0.2, random.chance(0.25) ? 1.1 : 0.55);
          edge += random.between(0.02, 0.14) * height;
          return { x: edge, y: start.y - height * rise };
        });
        edge += 0.4 * height;
        return strokePiece('handwriting', tool, withRoundCorners(places));
      });
    },
  };
}

/** Corners cut off twice (Chaikin 1974). */
function withRoundCorners(places: readonly Place[]): Place[] {
  const cut = (line: readonly Place[]): Place[] =>
    line.slice(1).flatMap((to, index) => {
      const from = line[index]!;
      return [0.25, 0.75].map((t) => ({
        x: from.x + t * (to.x - from.x),
        y: from.y + t * (to.y - from.y),
      }));
    });
  return cut(cut(places));
}
