import type { Box } from '../image/index.ts';
import type { Digit, Glyph, Reading } from './reading.ts';

/** The same reading with all boxes elsewhere; what was one object stays one. */
export function moveReading(reading: Reading, moved: (box: Box) => Box): Reading {
  const known = new Map<Glyph, Glyph>();
  const moveGlyph = <Kind extends Glyph>(glyph: Kind): Kind => {
    const there = known.get(glyph) ?? { ...glyph, box: moved(glyph.box) };
    known.set(glyph, there);
    // What is kept for a glyph was made of it alone.
    return there as Kind;
  };
  if (reading.kind === 'nothing-written') return reading;
  const refused = reading.refused.map(moveGlyph);
  if (reading.kind === 'not-a-digit') return { ...reading, refused };
  const moveDigits = (digits: Digit[]) => digits.map(moveGlyph);
  return {
    ...reading,
    refused,
    lines: reading.lines.map(({ numbers }) => ({
      numbers: numbers.map((number) => ({
        ...number,
        digits: moveDigits(number.digits),
        signs: number.signs.map((sign) => ({ ...sign, box: moved(sign.box) })),
      })),
    })),
    ...(reading.partings && {
      partings: reading.partings.map((parting) => ({
        ...parting,
        taken: moveDigits(parting.taken),
        given: moveDigits(parting.given),
      })),
    }),
  };
}
