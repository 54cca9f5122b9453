import type { Random } from '../../data/random.ts';
import type { Colour } from '../pen.ts';

// Numbers of this file are guesses where nothing else is said.

/** How something that came onto paper looks there. Lengths in heights of a digit. */
export interface Ink {
  readonly colour: Colour;
  readonly width: number;
  /** How much of the paper it hides, 0 to 1, and how much of it the paper's tooth takes away. */
  readonly cover: number;
  readonly grain: number;
  /** How much its width varies along a stroke. */
  readonly pressure: number;
  /** How much of it is missing in places: a pen that runs dry, a worn press. */
  readonly fading: number;
}

interface Make {
  readonly weight: number;
  readonly widths: readonly [number, number];
  readonly cover: readonly [number, number];
  readonly grain: readonly [number, number];
  readonly pressure: readonly [number, number];
  readonly colours: readonly Colour[];
}

const blues: Colour[] = [
  [30, 42, 140],
  [20, 34, 96],
  [56, 72, 180],
  [70, 60, 160],
  [24, 88, 190],
];
const blacks: Colour[] = [
  [22, 22, 26],
  [40, 40, 46],
  [58, 54, 56],
];
const others: Colour[] = [
  [186, 30, 40],
  [150, 24, 60],
  [20, 110, 60],
  [110, 40, 140],
  [200, 90, 20],
  [90, 60, 40],
];
const greys: Colour[] = [
  [70, 70, 76],
  [96, 94, 98],
  [120, 118, 120],
  [54, 54, 58],
];

const makes: readonly Make[] = [
  { weight: 5, widths: [0.03, 0.1], cover: [0.65, 0.97], grain: [0.05, 0.4], pressure: [0.1, 0.35], colours: [...blues, ...blacks, ...others] },
  { weight: 4, widths: [0.05, 0.15], cover: [0.88, 1], grain: [0, 0.12], pressure: [0.05, 0.25], colours: [...blues, ...blacks, ...blacks, ...others] },
  { weight: 3, widths: [0.1, 0.24], cover: [0.8, 1], grain: [0, 0.15], pressure: [0.03, 0.15], colours: [...blacks, ...blacks, ...blues, ...others] },
  { weight: 3, widths: [0.035, 0.12], cover: [0.4, 0.9], grain: [0.2, 0.6], pressure: [0.15, 0.4], colours: greys },
  { weight: 1, widths: [0.04, 0.09], cover: [0.3, 0.6], grain: [0.1, 0.5], pressure: [0.1, 0.3], colours: [...blues, ...greys] },
]; // prettier-ignore

/** A pen: mostly one that somebody uses, sometimes of any width and colour. */
export function pickWidePen(random: Random): Ink {
  const make = random.pickWeighted(makes);
  const colour = random.pick(make.colours);
  return {
    colour: random.chance(0.85) ? shifted(colour, 18, random) : anyColour(random),
    width: drawnFrom(random.chance(0.85) ? make.widths : [0.025, 0.24], random),
    cover: random.between(...make.cover),
    grain: random.between(...make.grain),
    pressure: random.between(...make.pressure),
    fading: random.chance(0.15) ? random.between(0.2, 0.9) : 0,
  };
}

/** On dark paper writers take chalk, or a pen of light ink. */
export function pickLightPen(random: Random): Ink {
  const chalk = random.chance(0.6);
  const colour = random.pick<Colour>([
    [240, 240, 232],
    [250, 250, 250],
    [240, 226, 150],
    [240, 190, 190],
    [190, 220, 240],
  ]);
  return {
    colour: shifted(colour, 10, random),
    width: drawnFrom([0.05, 0.18], random),
    cover: random.between(0.7, 1),
    grain: chalk ? random.between(0.25, 0.6) : random.between(0, 0.15),
    pressure: random.between(0.1, 0.3),
    fading: random.chance(0.2) ? random.between(0.2, 0.6) : 0,
  };
}

function anyColour(random: Random): Colour {
  return [random.between(10, 150), random.between(10, 150), random.between(10, 150)];
}

/** A colour near another. */
export function shifted(colour: Colour, deviation: number, random: Random): Colour {
  return colour.map((value) =>
    Math.max(0, Math.min(255, random.near(value, deviation))),
  ) as unknown as Colour;
}

/** As many narrow ones as wide ones, by ratio. */
function drawnFrom([low, high]: readonly [number, number], random: Random): number {
  return low * (high / low) ** random.next();
}
