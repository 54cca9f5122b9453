import type { Random } from '../../data/random.ts';
import type { Frame, Place } from '../camera.ts';
import { smoothNoise, smoothStep } from '../noise.ts';

/** What happened to a sheet: folds, creases, stains, holes. None of it is writing. */
export interface Damage {
  isHole(place: Place): boolean;
  /** Changes the paper's colour at a place. */
  stain(place: Place, colour: [number, number, number]): void;
}

type Change = (place: Place, colour: [number, number, number]) => void;

export function pickDamage(written: Frame, random: Random): Damage {
  const changes: Change[] = [];
  if (random.chance(0.15)) changes.push(fold(written, random));
  if (random.chance(0.07)) changes.push(fold(written, random));
  if (random.chance(0.1)) changes.push(crumpled(random));
  if (random.chance(0.05)) changes.push(cup(written, random));
  const holes = random.chance(0.08) ? pickHoles(written, random) : [];
  return {
    isHole: ({ x, y }) =>
      holes.some((hole) => (x - hole.x) ** 2 + (y - hole.y) ** 2 < hole.size ** 2),
    stain: (place, colour) => {
      for (const change of changes) change(place, colour);
    },
  };
}

function placeNear({ left, top, right, bottom }: Frame, random: Random): Place {
  return { x: random.between(left - 1.5, right + 1.5), y: random.between(top - 1.5, bottom + 1.5) };
}

function brighten(colour: [number, number, number], factor: number): void {
  for (let channel = 0; channel < 3; channel++) colour[channel]! *= factor;
}

/** A sharp fold: a dark or a light line, and one side in another light than the other. */
function fold(written: Frame, random: Random): Change {
  const through = placeNear(written, random);
  const angle = random.chance(0.7)
    ? random.pick([0, Math.PI / 2]) + random.near(0, 0.05)
    : random.between(0, 3.1);
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const [depth, sides] = [random.near(0, 0.16), random.near(0, 0.05)];
  const width = random.between(0.02, 0.12);
  return (place, colour) => {
    const off = across * (place.x - through.x) + down * (place.y - through.y);
    const ridge = Math.exp(-((off / width) ** 2));
    brighten(colour, 1 + depth * ridge + sides * Math.tanh(off));
  };
}

/** Facets of paper that was a ball once: noise folded at its middle has creases. */
function crumpled(random: Random): Change {
  const seed = random.below(1 << 20);
  const [size, depth] = [random.between(0.2, 0.8), random.between(0.1, 0.35)];
  return ({ x, y }, colour) => {
    const first = Math.abs(smoothNoise(size * x, size * y, seed) - 0.5);
    const second = Math.abs(smoothNoise(2.3 * size * y, 2.3 * size * x, seed + 1) - 0.5);
    brighten(colour, 1 + depth * (first + 0.5 * second - 0.35));
  };
}

/** The ring a cup left, and what dripped beside it. */
function cup(written: Frame, random: Random): Change {
  const seed = random.below(1 << 20);
  const middle = placeNear(written, random);
  const [radius, width] = [random.between(0.4, 3.5), random.between(0.05, 0.25)];
  const [ring, inside] = [random.between(0.1, 0.45), random.between(0, 0.15)];
  return (place, colour) => {
    const [dx, dy] = [place.x - middle.x, place.y - middle.y];
    const away = Math.sqrt(dx * dx + dy * dy) + 0.3 * smoothNoise(place.x, place.y, seed);
    if (away > radius + 1) return;
    const rim = ring * Math.exp(-(((away - radius) / width) ** 2));
    const share =
      (rim + inside * (1 - smoothStep(radius - 0.1, radius, away))) *
      (0.5 + smoothNoise(2 * place.x, 2 * place.y, seed));
    // Coffee takes blue most.
    colour[0] *= 1 - 0.5 * share;
    colour[1] *= 1 - 0.8 * share;
    colour[2] *= 1 - 1.2 * Math.min(0.8, share);
  };
}

function pickHoles(written: Frame, random: Random): (Place & { size: number })[] {
  const x = random.chance(0.5)
    ? written.left - random.between(0.6, 1.5)
    : written.right + random.between(0.6, 1.5);
  const apart = random.between(1, 5);
  const size = random.between(0.12, 0.5);
  const count = random.pick([1, 2, 2, 4, 12]);
  return Array.from({ length: count }, (_, index) => ({ x, y: written.top + apart * index, size }));
}
