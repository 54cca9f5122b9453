import type { Camera, Frame, Place } from './camera.ts';
import { undimmed, united } from './coverage.ts';
import type { Coloured } from './develop.ts';
import { drawStroke, emptyLayer, type InkLayer } from './ink-layer.ts';
import type { Paper } from './paper.ts';
import type { Colour, Pen } from './pen.ts';
import type { Line, Sheet } from './sheet.ts';
import type { Random } from '../data/random.ts';

// Numbers of this file are guesses where nothing else is said.

const printColours: Colour[] = [
  [120, 150, 205],
  [150, 160, 175],
  [110, 170, 160],
  [205, 150, 140],
  [140, 140, 145],
];

// Forms are printed in black as often.
const formColours: Colour[] = [...printColours, [60, 60, 64], [90, 90, 96]];

/** What came onto a sheet besides its writing. */
export interface Printed {
  /** Rulings, and boxes that were printed. */
  readonly printed: Coloured;
  /** In the writer's ink: boxes that were drawn, and specks. */
  readonly inked: InkLayer;
  /** Rulings and boxes of either kind, as `Coverage` has them. */
  readonly lines: InkLayer;
}

/** Prints the sheet's ruling, prints its boxes or draws them by hand, and strews specks. */
export function print(
  camera: Camera,
  sheet: Sheet,
  paper: Paper,
  pen: Pen,
  random: Random,
): Printed {
  const [layer, drawn, specks] = [1, 2, 3].map(() => emptyLayer(camera.width, camera.height)) as [
    InkLayer,
    InkLayer,
    InkLayer,
  ];
  const press = pickPress(pen, paper, random);
  const visible = camera.visibleFrame(paper.frame, 1);
  for (const line of ruling(sheet, paper, visible, random)) {
    drawStroke(layer, camera, straight(line), press, random);
  }
  const byHand = paper.kind !== 'plain' || random.chance(0.4);
  for (const line of sheet.boxes) {
    if (byHand) drawStroke(drawn, camera, drawnByHand(line, random), pen, random);
    else drawStroke(layer, camera, straight(line), { ...press, cover: 0.85 }, random);
  }
  if (paper.kind !== 'screen') strewSpecks(specks, camera, visible, pen, random);
  return {
    printed: { layer, colour: press.colour },
    inked: united(drawn, specks),
    lines: united(undimmed(layer, press.cover), undimmed(drawn, pen.cover)),
  };
}

/** A printed line is thin and even. */
function pickPress(pen: Pen, paper: Paper, random: Random): Pen {
  const isForm = paper.kind === 'cheque';
  return {
    ...pen,
    width: random.between(0.02, isForm ? 0.08 : 0.045),
    colour: random.pick(isForm ? formColours : printColours),
    cover: random.between(0.35, 0.9),
    grain: 0.1,
    pressure: 0,
  };
}

function ruling(sheet: Sheet, paper: Paper, visible: Frame, random: Random): Line[] {
  if (paper.kind === 'cheque') return formLines(sheet.written, visible, random);
  if (paper.kind === 'ruled') return levels(sheet.pitch, random.between(0.02, 0.2), visible);
  if (paper.kind !== 'squared') return [];
  const side = sheet.square ?? sheet.pitch / squaresBetween(sheet.pitch, random);
  const below = sheet.square ? (side - 1) / 2 : random.between(-0.1, side);
  const phase = sheet.square ? 0 : random.between(0, side);
  return [...levels(side, below, visible), ...uprights(side, phase, visible)];
}

/** The rules of a form that an amount stands on, in or across: each, and whether they meet, as it happens. */
function formLines(written: Frame, visible: Frame, random: Random): Line[] {
  const near = (edge: number, outward: number): number[] =>
    [edge + outward * random.between(-0.12, 0.4)].flatMap((level) =>
      random.chance(0.15) ? [level, level + 0.12 * outward] : [level],
    );
  const [left, right] = [random.chance(0.2), random.chance(0.2)];
  const uprightsAt = [
    ...(left ? near(written.left, -1) : []),
    ...(right ? near(written.right, 1) : []),
  ];
  const levelsAt = [
    ...(random.chance(0.6) ? near(0, 1) : []),
    ...(random.chance(0.4) ? near(written.top, -1) : []),
  ];
  const ends = random.chance(0.5)
    ? {
        left: left ? uprightsAt[0]! : visible.left,
        right: right ? uprightsAt.at(-1)! : visible.right,
      }
    : visible;
  return [
    ...levelsAt.map((y): Line => [
      { x: ends.left, y },
      { x: ends.right, y },
    ]),
    ...uprightsAt.map((x): Line => [
      { x, y: visible.top },
      { x, y: visible.bottom },
    ]),
  ];
}

/** How many squares lie between two baselines, each side half a digit to one and a half. */
function squaresBetween(pitch: number, random: Random): number {
  const [fewest, most] = [Math.ceil(pitch / 1.5), Math.floor(pitch / 0.5)];
  return fewest + random.below(most - fewest + 1);
}

function levels(spacing: number, first: number, { left, top, right, bottom }: Frame): Line[] {
  return steps(first, spacing, top, bottom).map((y) => [
    { x: left, y },
    { x: right, y },
  ]);
}

function uprights(spacing: number, first: number, { left, top, right, bottom }: Frame): Line[] {
  return steps(first, spacing, left, right).map((x) => [
    { x, y: top },
    { x, y: bottom },
  ]);
}

/** The numbers `first + k × spacing` between `from` and `to`. */
function steps(first: number, spacing: number, from: number, to: number): number[] {
  const start = Math.ceil((from - first) / spacing);
  const end = Math.floor((to - first) / spacing);
  return Array.from(
    { length: Math.max(0, end - start + 1) },
    (_, index) => first + (start + index) * spacing,
  );
}

/** In short pieces, so that the line arches with the sheet. */
function straight([from, to]: Line): Place[] {
  const pieces = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 0.5));
  return Array.from({ length: pieces + 1 }, (_, index) => {
    const t = index / pieces;
    return { x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) };
  });
}

/** Ends that miss the corner, a slope, a slow bend. */
function drawnByHand([from, to]: Line, random: Random): Place[] {
  const end = (place: Place): Place => ({
    x: place.x + random.near(0, 0.04),
    y: place.y + random.near(0, 0.04),
  });
  const bend = random.near(0, 0.03);
  const places = straight([end(from), end(to)]);
  return places.map(({ x, y }, index) => {
    const off = bend * Math.sin((Math.PI * index) / (places.length - 1));
    return from.y === to.y ? { x, y: y + off } : { x: x + off, y };
  });
}

/** Dust and dots of the pen, much smaller than any digit. */
function strewSpecks(
  ink: InkLayer,
  camera: Camera,
  { left, top, right, bottom }: Frame,
  pen: Pen,
  random: Random,
): void {
  const count = random.chance(0.5) ? random.below(25) : 0;
  for (let speck = 0; speck < count; speck++) {
    const place = { x: random.between(left, right), y: random.between(top, bottom) };
    const dot = { ...pen, width: random.between(0.01, 0.06), cover: random.between(0.15, 0.7) };
    drawStroke(ink, camera, [place], dot, random);
  }
}
