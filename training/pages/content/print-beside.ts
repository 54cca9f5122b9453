import type { Random } from '../../data/random.ts';
import type { Frame, Place } from '../camera.ts';
import { frameOf } from '../layout.ts';
import type { Printer } from '../lettering/printing.ts';
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
  const form = { printer, all, size: random.between(0.25, 0.9), gap: random.between(0.15, 0.9) };
  return [
    ...(random.chance(0.4) ? heading(form, random) : []),
    ...(!isLabelled && random.chance(0.5) ? before(form, frames, random) : []),
    ...(!isLabelled && random.chance(0.3) ? behind(form, frames, random) : []),
    ...(random.chance(0.45) ? sentences(form, random) : []),
    ...(random.chance(0.12)
      ? logo({ x: all.right + 1 + form.gap, y: all.top - form.gap }, random)
      : []),
  ];
}

interface Form {
  readonly printer: Printer;
  readonly all: Frame;
  readonly size: number;
  readonly gap: number;
}

function heading({ printer, all, size, gap }: Form, random: Random): Piece[] {
  const start = { x: all.left + random.near(0, 0.5), y: all.top - gap };
  const text = pickSentence(random, 1 + random.below(4));
  return printer.print(text, start, size * random.between(1, 1.6));
}

function before({ printer, size, gap }: Form, frames: readonly Frame[], random: Random): Piece[] {
  const text = random.pick([pickLabel, pickFigures, pickFigures]);
  return frames.flatMap(({ left, bottom }) => {
    const end = { x: left - gap, y: bottom - random.between(0, 0.2) };
    return printer.printBefore(text(random), end, size);
  });
}

function behind({ printer, size, gap }: Form, frames: readonly Frame[], random: Random): Piece[] {
  const text = random.pick([pickUnit, pickLabel, pickFigures]);
  return frames.flatMap(({ right, bottom }) =>
    printer.print(text(random), { x: right + gap, y: bottom }, size),
  );
}

function sentences({ printer, all, size, gap }: Form, random: Random): Piece[] {
  return Array.from({ length: 1 + random.below(5) }, (_, line) => {
    const y = all.bottom + gap + size + line * 1.7 * size;
    const start = { x: all.left + random.near(0, 0.3), y };
    return printer.print(pickSentence(random, 3 + random.below(6)), start, size);
  }).flat();
}

function corners({ left, top, right, bottom }: Frame): Place[] {
  return [
    { x: left, y: top },
    { x: right, y: bottom },
  ];
}

/** A disc, a ring or bars in the form's own ink. */
function logo({ x, y }: Place, random: Random): Piece[] {
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
