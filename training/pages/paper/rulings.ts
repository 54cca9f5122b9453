import type { Random } from '../../synthetic/random.ts';
import type { Frame, Place } from '../camera.ts';
import { drawn, type Piece, ruled, strokePiece, type Tool } from '../wide/piece.ts';

/** What was ruled on a sheet before anybody wrote on it. */
export type Ruling = 'squares' | 'dots' | 'graph' | 'seyes' | 'rules' | 'dotted rules' | 'staves';

export const squaredRulings: readonly Ruling[] = ['squares', 'squares', 'squares', 'dots', 'graph', 'seyes']; // prettier-ignore
export const ruledRulings: readonly Ruling[] = ['rules', 'rules', 'rules', 'rules', 'dotted rules', 'staves']; // prettier-ignore

export interface Ground {
  /** The part of the sheet that is ruled. */
  readonly frame: Frame;
  /** From one baseline of the writing to the next; the first lies at 0. */
  readonly pitch: number;
  /** How high a digit is on the picture, in pixels. */
  readonly digitHeight: number;
}

/** How a ruling's lines are drawn: askew, broken, doubled, by hand. */
interface Manner {
  /** Down for each to the right. */
  readonly skew: number;
  readonly gaps: number;
  readonly doubled: number;
  readonly byHand: boolean;
  readonly width: number;
}

/** The lines of a ruling over all of a sheet that is seen. */
export function rulingPieces(ruling: Ruling, ground: Ground, random: Random): Piece[] {
  const spacing = pickSpacing(ruling, ground, random);
  const manner = pickManner(spacing, random);
  // Writing stands on the line, hangs from it, crosses it, or takes no notice of it.
  const first = random.pick([random.between(0, 0.12), random.between(0, 0.12), -1, -0.5, random.next() * spacing]); // prettier-ignore
  const levels = (step: number, from: number, width = manner.width, tool: Tool = 'ruling'): Piece[] =>
    linesOf('level', steps(from, step, ground.frame.top, ground.frame.bottom), ground.frame, { ...manner, width }, tool, random); // prettier-ignore
  const uprights = (step: number, from: number, width = manner.width, tool: Tool = 'ruling'): Piece[] =>
    linesOf('upright', steps(from, step, ground.frame.left, ground.frame.right), ground.frame, { ...manner, width }, tool, random); // prettier-ignore
  const phase = random.next() * spacing;
  const makers: Readonly<Record<Ruling, () => Piece[]>> = {
    squares: () => [
      ...levels(spacing, first),
      ...uprights(spacing, phase),
      ...margin(ground, random),
    ],
    dots: () => dots(spacing, first, phase, ground.frame, manner),
    graph: () => [
      ...levels(spacing, first),
      ...uprights(spacing, phase),
      ...levels(5 * spacing, first, 2 * manner.width, 'margin'),
      ...uprights(5 * spacing, phase, 2 * manner.width, 'margin'),
    ],
    seyes: () => [
      ...levels(spacing / 4, first, 0.6 * manner.width),
      ...levels(spacing, first, manner.width, 'margin'),
      ...uprights(spacing, phase, manner.width, 'margin'),
    ],
    rules: () => [...levels(spacing, first), ...margin(ground, random)],
    'dotted rules': () => levels(spacing, first).flatMap((line) => dashes(line, random)),
    staves: () => [0, 1, 2, 3, 4].flatMap((line) => levels(spacing, first + (line * spacing) / 8)),
  };
  return makers[ruling]();
}

/** A digit is as high as five squares or as low as half a one; rules mostly follow the writing. */
function pickSpacing(ruling: Ruling, { pitch, digitHeight }: Ground, random: Random): number {
  const lowest = Math.max(0.2, 5 / digitHeight);
  const any = lowest * (2.3 / lowest) ** random.next();
  if (ruling === 'graph') return Math.max(4 / digitHeight, random.between(0.15, 0.5));
  if (ruling === 'dots') return Math.max(0.35, any);
  if (ruling === 'squares') return random.chance(0.4) ? Math.max(lowest, pitch / (1 + random.below(4))) : any; // prettier-ignore
  if (ruling === 'seyes') return Math.max(20 / digitHeight, random.between(0.9, 2.2));
  if (ruling === 'staves') return random.between(1.6, 3.5);
  return random.chance(0.7) ? pitch / random.pick([1, 1, 1, 2]) : random.between(0.6, 2.6);
}

function pickManner(spacing: number, random: Random): Manner {
  const wide = 0.008 * 10 ** random.next();
  return {
    skew: random.chance(0.25) ? random.near(0, 0.03) : random.near(0, 0.003),
    gaps: random.chance(0.2) ? random.between(0.05, 0.5) : 0,
    doubled: random.chance(0.08) ? random.between(0.05, 0.2) * spacing : 0,
    byHand: random.chance(0.1),
    width: Math.min(wide, 0.2 * spacing),
  };
}

function linesOf(
  direction: 'level' | 'upright',
  places: readonly number[],
  { left, top, right, bottom }: Frame,
  { skew, gaps, doubled, byHand, width }: Manner,
  tool: Tool,
  random: Random,
): Piece[] {
  const tilted = ({ x, y }: Place): Place => ({ x: x - skew * y, y: y + skew * x });
  const doubles = doubled > 0 ? [0, doubled] : [0];
  return places.flatMap((at) =>
    doubles.flatMap((beside) => {
      const [from, to] =
        direction === 'level'
          ? [{ x: left, y: at + beside }, { x: right, y: at + beside }]
          : [{ x: at + beside, y: top }, { x: at + beside, y: bottom }]; // prettier-ignore
      const line = byHand ? drawn(from, to, random) : ruled(from, to);
      return pieces(line.map(tilted), gaps, random).map((part) =>
        strokePiece('lines', tool, part, width),
      );
    }),
  );
}

/** A line with some of its parts left out. */
function pieces(line: readonly Place[], gaps: number, random: Random): Place[][] {
  if (gaps === 0) return [[...line]];
  return line.slice(1).flatMap((to, index) => {
    const from = line[index]!;
    if (!random.chance(gaps)) return [[from, to]];
    const end = random.between(0.3, 0.9);
    return [[from, { x: from.x + end * (to.x - from.x), y: from.y + end * (to.y - from.y) }]];
  });
}

function dashes({ shape, ...piece }: Piece, random: Random): Piece[] {
  if (shape.kind === 'area') return [];
  const [step, long] = random.pick([[0.16, 0.02], [0.3, 0.15], [0.6, 0.4]] as const); // prettier-ignore
  return shape.places.slice(1).flatMap((to, index) => {
    const from = shape.places[index]!;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return Array.from({ length: Math.floor(length / step) }, (_, part) => {
      const ends = [part * step, part * step + long].map((way) => ({
        x: from.x + ((to.x - from.x) * way) / length,
        y: from.y + ((to.y - from.y) * way) / length,
      }));
      return { ...piece, shape: { ...shape, places: ends } };
    });
  });
}

function dots(
  spacing: number,
  first: number,
  phase: number,
  frame: Frame,
  manner: Manner,
): Piece[] {
  const width = Math.max(2.2 * manner.width, 0.03);
  return steps(first, spacing, frame.top, frame.bottom).flatMap((y) =>
    steps(phase, spacing, frame.left, frame.right).map((x) =>
      strokePiece('lines', 'ruling', [{ x: x - manner.skew * y, y: y + manner.skew * x }], width),
    ),
  );
}

/** A line down the sheet's side, often of another colour. */
function margin({ frame }: Ground, random: Random): Piece[] {
  if (!random.chance(0.3)) return [];
  const x = random.between(frame.left, frame.right);
  const line = ruled({ x, y: frame.top }, { x, y: frame.bottom });
  return [strokePiece('lines', 'margin', line, random.between(0.02, 0.08))];
}

/** The places `first + k × spacing` between `from` and `to`. */
function steps(first: number, spacing: number, from: number, to: number): number[] {
  const start = Math.ceil((from - first) / spacing);
  const count = Math.max(0, Math.floor((to - first) / spacing) - start + 1);
  return Array.from({ length: count }, (_, index) => first + (start + index) * spacing);
}
