import type { Random } from '../../data/random.ts';
import type { Frame, Place } from '../camera.ts';
import { smoothNoise, smoothStep } from '../noise.ts';
import type { Colour } from '../pen.ts';
import { shifted } from '../writing/wide-pen.ts';
import { type Backdrop, pickBackdrop } from './backdrop.ts';
import { pickDamage } from './damage.ts';
import type { Pattern } from './pattern.ts';

/** What lies under the ink: the sheet, and what it lies on. */
export interface Surface {
  readonly pattern: Pattern | undefined;
  readonly colour: Colour;
  readonly frame: Frame;
  colourAt(place: Place, into: [number, number, number]): void;
}

export interface SurfaceWish {
  readonly kind: SurfaceKind;
  readonly frame: Frame;
  readonly written: Frame;
  readonly pattern: Pattern | undefined;
}

export type SurfaceKind = 'white' | 'coloured' | 'board' | 'card' | 'whiteboard' | 'screen';

const whites: Colour[] = [[248, 247, 244], [240, 240, 244], [244, 238, 222], [232, 234, 232], [222, 222, 224], [206, 208, 204], [236, 226, 204]]; // prettier-ignore
const colours: Colour[] = [[250, 232, 110], [246, 170, 190], [170, 210, 240], [170, 220, 170], [240, 190, 120], [200, 180, 225], [120, 160, 200], [210, 120, 110], [140, 150, 140]]; // prettier-ignore
const cards: Colour[] = [
  [190, 150, 104],
  [170, 130, 90],
  [206, 176, 136],
  [150, 124, 98],
];
const boards: Colour[] = [[50, 84, 70], [58, 62, 64], [46, 62, 84], [24, 26, 28], [36, 60, 44], [70, 40, 50]]; // prettier-ignore

export function pickSurface(
  { kind, frame, written, pattern }: SurfaceWish,
  random: Random,
): Surface {
  const seed = random.below(1 << 20);
  const colour = pickColour(kind, random);
  const brightnessAt = pickTexture(kind, seed, random);
  const damage = kind === 'screen' ? undefined : pickDamage(written, random);
  const backdrop = pickBackdrop(random);
  const edge = pickEdge(frame, random);
  const colourAt = (place: Place, into: [number, number, number]): void => {
    const depth = edge.depthAt(place);
    if (depth < 0 || damage?.isHole(place)) {
      edge.beyond(backdrop, place, depth, into);
      return;
    }
    const brightness = brightnessAt(place);
    for (let channel = 0; channel < 3; channel++) into[channel] = colour[channel]! * brightness;
    if (pattern) cover(into, pattern.colour, pattern.strength * pattern.at(place));
    damage?.stain(place, into);
  };
  return { pattern, colour, frame, colourAt };
}

function cover(into: [number, number, number], colour: Colour, share: number): void {
  if (share === 0) return;
  for (let channel = 0; channel < 3; channel++) {
    into[channel] = into[channel]! * (1 - share) + colour[channel]! * share;
  }
}

function pickColour(kind: SurfaceKind, random: Random): Colour {
  if (kind === 'screen')
    return random.chance(0.7) ? [255, 255, 255] : shifted([250, 250, 250], 8, random);
  if (kind === 'white') return shifted(random.pick(whites), 6, random);
  if (kind === 'whiteboard') return shifted([236, 240, 242], 6, random);
  return shifted(random.pick({ coloured: colours, card: cards, board: boards }[kind]), 14, random);
}

function pickTexture(kind: SurfaceKind, seed: number, random: Random): (place: Place) => number {
  if (kind === 'screen') return () => 1;
  if (kind === 'board' || kind === 'whiteboard')
    return smeared(
      kind === 'board' ? random.between(0.2, 0.9) : random.between(0.02, 0.14) * -1,
      seed,
    );
  const strength = kind === 'card' ? random.between(0.06, 0.2) : random.between(0.005, 0.06);
  const [fine, broad] = [random.between(8, 22), random.between(0.5, 2)];
  const fibres = kind === 'card' || random.chance(0.25) ? random.between(1, 8) : 1;
  return ({ x, y }) =>
    1 -
    strength *
      (smoothNoise((x * fine) / fibres, y * fine, seed) +
        smoothNoise(x * broad, y * broad, seed + 1));
}

/** What was wiped away and is not quite gone. */
function smeared(strength: number, seed: number): (place: Place) => number {
  return ({ x, y }) => {
    const broad = smoothNoise(x * 0.25 + y * 0.1, y * 0.9 - x * 0.15, seed);
    const fine = smoothNoise(x * 3, y * 14, seed + 1);
    return 1 + strength * broad * (0.6 + 0.5 * fine);
  };
}

interface Edge {
  /** How far inside the sheet a place is; below 0 beside it. */
  depthAt(place: Place): number;
  /** The colour beside the sheet: another sheet's below it, or the backdrop's, both in the sheet's shadow. */
  beyond(backdrop: Backdrop, place: Place, depth: number, into: [number, number, number]): void;
}

function pickEdge({ left, top, right, bottom }: Frame, random: Random): Edge {
  const ragged = random.chance(0.15) ? random.between(0.05, 0.25) : 0.01;
  const seed = random.below(1 << 20);
  const shade = random.between(0, 0.6);
  const below = random.chance(0.3)
    ? { x: random.near(0, 1.2), y: random.near(0, 1.2), grey: random.between(170, 245) }
    : undefined;
  const depthAt = ({ x, y }: Place): number =>
    Math.min(x - left, right - x, y - top, bottom - y) -
    (ragged > 0.01 ? ragged * smoothNoise(3 * x, 3 * y, seed) : 0);
  const beyond: Edge['beyond'] = (backdrop, place, depth, into) => {
    if (below && depthAt({ x: place.x - below.x, y: place.y - below.y }) > 0) into.fill(below.grey);
    else backdrop(place, into);
    const lit = 1 - shade * (1 - smoothStep(0, 0.6, -depth));
    for (let channel = 0; channel < 3; channel++) into[channel]! *= lit;
  };
  return { depthAt, beyond };
}
