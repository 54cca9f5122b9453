import type { Random } from '../../data/random.ts';
import type { Frame, Place } from '../camera.ts';
import { drawn, type Piece, ruled, strokePiece, type Tool } from '../wide/piece.ts';

/** What was ruled on a sheet before anybody wrote on it. */
export type Ruling =
  'squares' | 'dots' | 'graph' | 'seyes' | 'rules' | 'dotted rules' | 'staves' | 'field';

export const squaredRulings: readonly Ruling[] = [
  'squares',
  'squares',
  'squares',
  'dots',
  'graph',
  'seyes',
];
export const ruledRulings: readonly Ruling[] = [
  'rules',
  'rules',
  'rules',
  'rules',
  'dotted rules',
  'staves',
];

export interface Ground {
  /** What the writing covers. */
  readonly written: Frame;
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
  return makers[ruling](new Ruler(ground, spacing, random));
}

/** Draws lines at one distance over a sheet, all in one manner. */
class Ruler {
  readonly manner: Manner;
  /** The first level line, and the first upright one. */
  readonly first: number;
  readonly phase: number;

  constructor(
    readonly ground: Ground,
    readonly spacing: number,
    readonly random: Random,
  ) {
    this.manner = pickManner(spacing, random);
    const anywhere = random.next() * spacing;
    // Writing stands on the line, hangs from it, crosses it, or takes no notice of it.
    this.first = random.pick([
      random.between(0, 0.12),
      random.between(0, 0.12),
      -1,
      -0.5,
      anywhere,
    ]);
    this.phase = random.next() * spacing;
  }

  /** Level lines `step` apart, `times` as wide as usual. */
  levels(step: number, times = 1, tool: Tool = 'ruling', from = this.first): Piece[] {
    const { top, bottom } = this.ground.frame;
    return this.#lines('level', steps(from, step, top, bottom), times, tool);
  }

  uprights(step: number, times = 1, tool: Tool = 'ruling'): Piece[] {
    const { left, right } = this.ground.frame;
    return this.#lines('upright', steps(this.phase, step, left, right), times, tool);
  }

  #lines(direction: Direction, places: readonly number[], times: number, tool: Tool): Piece[] {
    const manner = { ...this.manner, width: times * this.manner.width };
    return linesOf(direction, places, this.ground.frame, manner, tool, this.random);
  }
}

const makers: Readonly<Record<Ruling, (ruler: Ruler) => Piece[]>> = {
  squares: (ruler) => [
    ...ruler.levels(ruler.spacing),
    ...ruler.uprights(ruler.spacing),
    ...margin(ruler.ground, ruler.random),
  ],
  dots: dotsOf,
  graph: (ruler) => [
    ...ruler.levels(ruler.spacing),
    ...ruler.uprights(ruler.spacing),
    ...ruler.levels(5 * ruler.spacing, 2, 'margin'),
    ...ruler.uprights(5 * ruler.spacing, 2, 'margin'),
  ],
  seyes: (ruler) => [
    ...ruler.levels(ruler.spacing / 4, 0.6),
    ...ruler.levels(ruler.spacing, 1, 'margin'),
    ...ruler.uprights(ruler.spacing, 1, 'margin'),
  ],
  rules: (ruler) => [...ruler.levels(ruler.spacing), ...margin(ruler.ground, ruler.random)],
  'dotted rules': (ruler) =>
    ruler.levels(ruler.spacing).flatMap((line) => dashes(line, ruler.random)),
  field: fieldRules,
  staves: (ruler) =>
    [0, 1, 2, 3, 4].flatMap((line) =>
      ruler.levels(ruler.spacing, 1, 'ruling', ruler.first + (line * ruler.spacing) / 8),
    ),
};

/** The rules of a form that a number stands on, in or across: each, and whether they meet, as it happens. */
function fieldRules({ ground, manner, random }: Ruler): Piece[] {
  const { written, frame } = ground;
  const near = (edge: number, outward: number): number[] => {
    const place = edge + outward * random.between(-0.12, 0.4);
    return random.chance(0.15) ? [place, place + 0.12 * outward] : [place];
  };
  const uprights = [
    ...(random.chance(0.2) ? near(written.left, -1) : []),
    ...(random.chance(0.2) ? near(written.right, 1) : []),
  ];
  const levels = [
    ...(random.chance(0.75) ? near(0, 1) : []),
    ...(random.chance(0.35) ? near(written.top, -1) : []),
  ];
  const width = random.between(0.02, 0.08);
  return [
    ...linesOf('level', levels, frame, { ...manner, width }, 'press', random),
    ...linesOf('upright', uprights, frame, { ...manner, width }, 'press', random),
  ];
}

/** A digit is as high as five squares or as low as half a one; rules mostly follow the writing. */
function pickSpacing(ruling: Ruling, { pitch, digitHeight }: Ground, random: Random): number {
  const lowest = Math.max(0.2, 5 / digitHeight);
  const free = lowest * (2.3 / lowest) ** random.next();
  if (ruling === 'graph') return Math.max(4 / digitHeight, random.between(0.15, 0.5));
  if (ruling === 'dots') return Math.max(0.35, free);
  if (ruling === 'squares')
    return random.chance(0.4) ? Math.max(lowest, pitch / (1 + random.below(4))) : free;
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

type Direction = 'level' | 'upright';

function linesOf(
  direction: Direction,
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
          ? [
              { x: left, y: at + beside },
              { x: right, y: at + beside },
            ]
          : [
              { x: at + beside, y: top },
              { x: at + beside, y: bottom },
            ];
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
  const [step, long] = random.pick([
    [0.16, 0.02],
    [0.3, 0.15],
    [0.6, 0.4],
  ] as const);
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

function dotsOf({ spacing, first, phase, manner, ground: { frame } }: Ruler): Piece[] {
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
