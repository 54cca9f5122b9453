import type { Frame, Place } from './camera.ts';
import { hash, mix, smoothNoise, smoothStep } from './noise.ts';
import type { PaperKind } from './options.ts';
import type { Colour } from './pen.ts';
import type { Random } from '../data/random.ts';

// Numbers of this file are guesses where nothing else is said.

/** What lies under the ink: the sheet, and what it lies on. Colours in white light, 0 to 255. */
export interface Paper {
  readonly kind: PaperKind;
  readonly colour: Colour;
  /** Where the sheet ends. */
  readonly frame: Frame;
  /** Writes into `into` the colour at a place on the sheet or beside it. */
  colourAt(place: Place, into: [number, number, number]): void;
  /** How much of a place its security print covers, 0 to 1. */
  readonly patternAt?: (place: Place) => number;
}

/** How bright the paper is at each place, and how much of it a pattern covers. */
interface Texture {
  readonly brightnessAt: (place: Place) => number;
  readonly patternAt?: (place: Place) => number;
}

const papers: Colour[] = [
  [246, 245, 242],
  [240, 240, 244],
  [244, 238, 222],
  [250, 236, 234],
  [232, 238, 230],
];
const boards: Colour[] = [
  [50, 84, 70],
  [58, 62, 64],
  [46, 62, 84],
];
const tables: Colour[] = [
  [122, 84, 52],
  [66, 46, 34],
  [168, 138, 104],
  [92, 94, 98],
  [40, 42, 46],
  [186, 184, 178],
];

export function pickPaper(kind: PaperKind, frame: Frame, random: Random): Paper {
  const colour = paperColour(kind, random);
  const seed = random.below(1 << 20);
  const { brightnessAt, ...pattern } = pickTexture(kind, seed, random);
  const table = pickTable(seed, random);
  const holes = random.chance(0.15) ? punchedHoles(frame, random) : [];
  const colourAt = (place: Place, into: [number, number, number]): void => {
    const inside = insideOf(frame, place);
    if (inside < 0 || holes.some((hole) => Math.hypot(place.x - hole.x, place.y - hole.y) < 0.45)) {
      table(place, into);
      return;
    }
    const brightness = brightnessAt(place);
    for (let channel = 0; channel < 3; channel++) into[channel] = colour[channel]! * brightness;
  };
  return { kind, colour, frame, colourAt, ...pattern };
}

function paperColour(kind: PaperKind, random: Random): Colour {
  if (kind === 'board') return random.pick(boards);
  if (kind === 'cheque')
    return random.pick<Colour>([
      [222, 222, 222],
      [200, 200, 200],
      [165, 165, 165],
    ]);
  if (kind === 'screen')
    return random.pick<Colour>([
      [255, 255, 255],
      [0, 0, 0],
    ]);
  return random.pick(papers);
}

function pickTexture(kind: PaperKind, seed: number, random: Random): Texture {
  if (kind === 'screen') return { brightnessAt: () => 1 };
  if (kind === 'board') return { brightnessAt: smearedBoard(seed, random) };
  if (kind === 'cheque') return random.chance(0.65) ? wavyLines(seed, random) : weave(seed, random);
  const strength = random.between(0.01, 0.035);
  const brightnessAt = ({ x, y }: Place): number =>
    1 -
    strength * (smoothNoise(x * 18, y * 18, seed) + 1.5 * smoothNoise(x * 1.3, y * 1.3, seed + 1));
  return { brightnessAt };
}

/** Wiped chalk: broad pale strokes. */
function smearedBoard(seed: number, random: Random): (place: Place) => number {
  const strength = random.between(0.2, 0.9);
  return ({ x, y }) => {
    const broad = smoothNoise(x * 0.25 + y * 0.1, y * 0.9 - x * 0.15, seed);
    const fine = smoothNoise(x * 3, y * 14, seed + 1);
    return 1 + strength * broad * (0.6 + 0.5 * fine);
  };
}

/** Security print as on cheques: families of fine curves that cross. */
function wavyLines(seed: number, random: Random): Texture {
  const strength = random.between(0.1, 0.34);
  const families = [pickCurves(seed, random), pickCurves(seed + 1, random)];
  const patternAt = (place: Place): number => Math.max(...families.map((curves) => curves(place)));
  const brightnessAt = (place: Place): number =>
    1 - strength * patternAt(place) - 0.05 * smoothNoise(place.x * 9, place.y * 9, seed);
  return { brightnessAt, patternAt };
}

/** How much of a place a family of curves covers: the level lines of a bent plane. */
function pickCurves(seed: number, random: Random): (place: Place) => number {
  const angle = random.between(0, Math.PI);
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const [density, bend, wide] = [
    random.between(4, 9),
    random.between(1, 3),
    random.between(0.6, 1.2),
  ];
  return ({ x, y }) => {
    const bent = bend * (Math.sin(wide * x + seed) + smoothNoise(x * wide, y * wide, seed));
    const phase = density * (across * x + down * y) + bent;
    return 1 - smoothStep(0.03, 0.17, Math.abs(phase - Math.round(phase)));
  };
}

/** Security print as on cheques: a fine irregular weave. */
function weave(seed: number, random: Random): Texture {
  const [strength, density] = [random.between(0.12, 0.28), random.between(9, 14)];
  const depthAt = ({ x, y }: Place): number => {
    const threads = Math.sin(x * density * 2) * Math.sin(y * density * 2);
    const blots = smoothNoise(x * density, y * density, seed) - 0.5;
    return 0.35 * threads + 1.1 * blots;
  };
  return {
    brightnessAt: (place) => 0.92 - strength * depthAt(place),
    // Its threads and blots are what is darker than the rest.
    patternAt: (place) => smoothStep(0, 0.3, depthAt(place)),
  };
}

/** Wood with its grain along one side, or a plain desk or cloth. */
function pickTable(
  seed: number,
  random: Random,
): (place: Place, into: [number, number, number]) => void {
  const colour = random.pick(tables);
  const strength = random.between(0.05, 0.35);
  const [along, across] = random.chance(0.6) ? [0.25, 4] : [6, 6];
  return ({ x, y }, into) => {
    const grain = smoothNoise(x * along, y * across + smoothNoise(x, y, seed), seed + 2);
    const fine = smoothNoise(x * along * 8, y * across * 5, seed + 3);
    const brightness = 1 + strength * (grain + 0.5 * fine - 0.75);
    for (let channel = 0; channel < 3; channel++) into[channel] = colour[channel]! * brightness;
  };
}

function punchedHoles(frame: Frame, random: Random): Place[] {
  const x = frame.left + 0.7;
  const middle = mix(frame.top, frame.bottom, 0.5);
  const apart = random.between(2, 6);
  return [
    { x, y: middle - apart },
    { x, y: middle + apart },
  ];
}

/** How far inside the sheet a place is; below 0 beside it. The edge is not quite straight. */
function insideOf(frame: Frame, { x, y }: Place): number {
  const inside = Math.min(x - frame.left, frame.right - x, y - frame.top, frame.bottom - y);
  return inside > 0.2
    ? inside
    : inside + 0.015 * (hash(Math.floor(x * 2), Math.floor(y * 2), 1) - 0.5);
}
