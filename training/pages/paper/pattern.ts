import type { Random } from '../../data/random.ts';
import type { Frame, Place } from '../camera.ts';
import { smoothNoise, smoothStep } from '../noise.ts';
import type { Colour } from '../pen.ts';

/** Security print, shades, weaves: how much of each place they cover, 0 to 1, in what colour and how strongly. */
export interface Pattern {
  readonly colour: Colour;
  readonly strength: number;
  readonly at: (place: Place) => number;
}

type Field = (place: Place) => number;

/** A pattern over all of a sheet, or over a field of it. `finest` is the closest that lines may lie. */
export function pickPattern(written: Frame, finest: number, random: Random): Pattern {
  const seed = random.below(1 << 20);
  const kind = random.next();
  const field =
    kind < 0.55
      ? curves(finest, seed, random)
      : kind < 0.7
        ? rosette(finest, seed, random)
        : kind < 0.85
          ? weave(finest, seed, random)
          : raster(finest, random);
  const inside = random.chance(0.35) ? fieldAround(written, random) : () => 1;
  const swell = swelling(seed, random);
  return {
    colour: pickColour(random),
    strength: random.between(0.12, 0.7),
    at: (place) => {
      const share = inside(place);
      return share === 0 ? 0 : share * field(place) * swell(place);
    },
  };
}

function pickColour(random: Random): Colour {
  if (random.chance(0.4)) {
    const grey = random.between(30, 150);
    return [grey, grey, grey];
  }
  return [random.between(20, 190), random.between(20, 190), random.between(20, 190)];
}

/** One to three families of lines, each bent in phase by waves and noise. */
function curves(finest: number, seed: number, random: Random): Field {
  const families = Array.from({ length: 1 + random.below(3) }, (_, index) =>
    family(finest, seed + index, random),
  );
  return (place) => {
    let most = 0;
    for (const at of families) most = Math.max(most, at(place));
    return most;
  };
}

function family(finest: number, seed: number, random: Random): Field {
  const angle = random.chance(0.4) ? random.near(0, 0.15) : random.between(0, Math.PI);
  const [across, down] = [Math.sin(angle), Math.cos(angle)];
  const density = pickDensity(finest, random);
  const [bend, wave, noise] = [
    random.between(0, 2.5),
    random.between(0.4, 4),
    random.between(0, 1.5),
  ];
  const thickness = random.between(0.1, 0.3);
  const phase = random.between(0, 6);
  return ({ x, y }) => {
    const along = down * x - across * y;
    const bent =
      bend * Math.sin(wave * along + phase) + noise * smoothNoise(x * 0.8, y * 0.8, seed);
    return line(density * (across * x + down * y) + bent, thickness);
  };
}

/** Rings and leaves around a middle, as on banknotes. */
function rosette(finest: number, seed: number, random: Random): Field {
  const middle = { x: random.between(-2, 8), y: random.between(-3, 2) };
  const density = pickDensity(finest, random);
  const [leaves, depth] = [2 + random.below(12), random.between(0.3, 3)];
  const thickness = random.between(0.1, 0.28);
  return ({ x, y }) => {
    const [dx, dy] = [x - middle.x, y - middle.y];
    const away = Math.sqrt(dx * dx + dy * dy);
    const turn = Math.atan2(dy, dx);
    const swing = depth * Math.sin(leaves * turn + 0.7 * away) + smoothNoise(x, y, seed);
    return Math.max(
      line(density * away + swing, thickness),
      line(density * away - swing, thickness),
    );
  };
}

/** Threads and blots of coarse paper, or of the ground that some cheques have. */
function weave(finest: number, seed: number, random: Random): Field {
  const density = 2 * pickDensity(finest, random);
  const blotted = random.between(0.2, 1);
  return ({ x, y }) => {
    const threads = 0.5 + 0.5 * Math.sin(x * density * 3) * Math.sin(y * density * 3);
    const blots = smoothNoise(x * density, y * density, seed);
    return smoothStep(0.4, 0.75, (1 - blotted) * threads + blotted * blots);
  };
}

/** Dots or hatching at one distance. */
function raster(finest: number, random: Random): Field {
  const density = pickDensity(finest, random);
  const angle = random.between(0, Math.PI);
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const size = random.between(0.2, 0.45);
  const crossed = random.chance(0.6);
  return ({ x, y }) => {
    const [u, v] = [density * (across * x + down * y), density * (across * y - down * x)];
    const [du, dv] = [u - Math.round(u), v - Math.round(v)];
    return crossed
      ? 1 - smoothStep(size - 0.15, size, Math.sqrt(du * du + dv * dv))
      : line(u, size);
  };
}

/** Lines to a digit's height. */
function pickDensity(finest: number, random: Random): number {
  const most = 1 / finest;
  return 1.2 * (Math.max(1.2, most) / 1.2) ** random.next();
}

function line(phase: number, thickness: number): number {
  return 1 - smoothStep(thickness - 0.12, thickness, Math.abs(phase - Math.round(phase)));
}

/** A field around the writing, or one that runs across it. */
function fieldAround({ left, top, right, bottom }: Frame, random: Random): Field {
  const edge = (at: number): number => at + random.near(0, 0.7);
  const field = { left: edge(left), top: edge(top), right: edge(right), bottom: edge(bottom) };
  return ({ x, y }) =>
    x > field.left && x < field.right && y > field.top && y < field.bottom ? 1 : 0;
}

/** Stronger here, weaker there. */
function swelling(seed: number, random: Random): Field {
  const depth = random.chance(0.4) ? random.between(0.2, 0.8) : 0;
  if (depth === 0) return () => 1;
  return ({ x, y }) => 1 - depth * smoothNoise(0.4 * x, 0.4 * y, seed + 9);
}
