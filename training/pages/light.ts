import { smoothStep } from './noise.ts';
import type { Colour } from './pen.ts';
import type { Random } from '../data/random.ts';

/** Light on the photograph, whose width and height are 1. */
export interface Light {
  /** The light's and the camera's colour: a factor a channel. */
  readonly tint: Colour;
  /** How bright it is at a place; 1 is the camera's right exposure of white paper. */
  at(x: number, y: number): number;
}

/** Light that falls off from a lamp, darker corners, and where wanted the shadow of a hand or a phone. */
export function pickLight(falloff: number, shadowed: boolean, random: Random): Light {
  const exposure = falloff === 0 ? 1 : random.between(0.62, 1.04);
  const lamp = { x: random.between(-0.3, 1.3), y: random.between(-0.3, 1.3) };
  const fall = random.between(0, falloff);
  const shadow = shadowed ? pickShadow(random) : () => 1;
  const at = (x: number, y: number): number => {
    const away = ((x - lamp.x) ** 2 + (y - lamp.y) ** 2) / 1.7;
    const corner = ((x - 0.5) ** 2 + (y - 0.5) ** 2) * 0.25 * falloff;
    return exposure * (1 - fall * Math.min(1, away)) * (1 - corner) * shadow(x, y);
  };
  return { tint: falloff === 0 ? [1, 1, 1] : pickTint(random), at };
}

function pickTint(random: Random): Colour {
  const warm = random.near(0, 0.045);
  const green = random.near(0, 0.02);
  return [1 + warm, 1 + green, 1 - warm];
}

/** A wedge of two straight soft edges, or one edge alone: what a hand or a phone held over a sheet throws. */
function pickShadow(random: Random): (x: number, y: number) => number {
  const depth = random.between(0.15, 0.45);
  const edges = [pickEdge(random)];
  if (random.chance(0.6)) edges.push(pickEdge(random));
  return (x, y) => 1 - depth * edges.reduce((lit, edge) => Math.min(lit, edge(x, y)), 1);
}

function pickEdge(random: Random): (x: number, y: number) => number {
  const angle = random.between(0, 2 * Math.PI);
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const through = { x: random.between(0.2, 0.8), y: random.between(0.2, 0.8) };
  const softness = random.between(0.01, 0.15);
  return (x, y) =>
    smoothStep(-softness, softness, (x - through.x) * across + (y - through.y) * down);
}
