import type { Random } from '../../synthetic/random.ts';
import { frameOf } from '../layout.ts';
import { pickFigures, pickLabel, pickSentence, pickUnit } from '../lettering/phrases.ts';
import { areaPiece, frameAround, type Piece, rectangle, type Sketch } from '../wide/piece.ts';
import { circle } from '../writing/strokes.ts';
import type { Writer } from './writer.ts';

/**
 * What was printed beside, above and under the numbers: headings, labels, figures, sentences, a logo. Rows of a form
 * have their labels already.
 */
export function printBeside(
  { printer }: Writer,
  { rows }: Sketch,
  isLabelled: boolean,
  random: Random,
): Piece[] {
  const frames = rows.map((row) => frameAround(row.map(frameOf).flatMap(corners)));
  if (frames.length === 0) return printer.print(pickSentence(random, 4), { x: 0, y: 0 }, 0.5);
  const all = frameAround(frames.flatMap(corners));
  const size = random.between(0.25, 0.9);
  const gap = random.between(0.15, 0.9);
  const pieces: Piece[] = [];
  if (random.chance(0.4))
    pieces.push(...printer.print(pickSentence(random, 1 + random.below(4)), { x: all.left + random.near(0, 0.5), y: all.top - gap }, size * random.between(1, 1.6))); // prettier-ignore
  if (!isLabelled && random.chance(0.5)) {
    const text = random.pick([pickLabel, pickFigures, pickFigures]);
    for (const { left, bottom } of frames)
      pieces.push(...printer.printBefore(text(random), { x: left - gap, y: bottom - random.between(0, 0.2) }, size)); // prettier-ignore
  }
  if (!isLabelled && random.chance(0.3)) {
    const text = random.pick([pickUnit, pickLabel, pickFigures]);
    for (const { right, bottom } of frames)
      pieces.push(...printer.print(text(random), { x: right + gap, y: bottom }, size));
  }
  if (random.chance(0.45)) {
    const lines = 1 + random.below(5);
    for (let line = 0; line < lines; line++) {
      const start = {
        x: all.left + random.near(0, 0.3),
        y: all.bottom + gap + size + line * 1.7 * size,
      };
      pieces.push(...printer.print(pickSentence(random, 3 + random.below(6)), start, size));
    }
  }
  if (random.chance(0.12))
    pieces.push(...logo({ x: all.right + 1 + gap, y: all.top - gap }, random));
  return pieces;
}

function corners({
  left,
  top,
  right,
  bottom,
}: ReturnType<typeof frameOf>): { x: number; y: number }[] {
  return [
    { x: left, y: top },
    { x: right, y: bottom },
  ];
}

/** A disc, a ring or bars in the form's own ink. */
function logo({ x, y }: { x: number; y: number }, random: Random): Piece[] {
  const size = random.between(0.5, 1.6);
  const kind = random.pick(['disc', 'ring', 'bars'] as const);
  if (kind === 'bars')
    return Array.from({ length: 12 }, (_, bar) => {
      const left = x + 0.11 * bar * size + random.near(0, 0.01);
      const right = left + random.pick([0.03, 0.05, 0.08]) * size;
      return areaPiece('print', 'press', rectangle({ left, right, top: y - size, bottom: y }));
    });
  const outer = circle({ x, y: y - size / 2 }, size / 2, size / 2, random);
  const inner = circle({ x, y: y - size / 2 }, size / 3, size / 3, random).toReversed();
  return [areaPiece('print', 'press', kind === 'disc' ? [outer] : [outer, inner])];
}
