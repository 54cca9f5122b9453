import type { Random } from '../../data/random.ts';
import type { Light } from '../light.ts';
import { smoothNoise, smoothStep } from '../noise.ts';
import type { Colour } from '../pen.ts';

// Numbers of this file are guesses where nothing else is said.

type Field = (x: number, y: number) => number;

/** Even light, as a scanner's or a drawing's. */
export const evenLight: Light = { tint: [1, 1, 1], at: () => 1 };

/** Daylight on a desk: a little darker here than there, and not quite white. */
export function mildLight(random: Random): Light {
  const exposure = random.between(0.75, 1.06);
  const fall = falloff(random.between(0, 0.3), random);
  return { tint: pickTint(0.025, random), at: (x, y) => exposure * fall(x, y) };
}

/** Shadows, lamps, flashes and dusk, one to three of them at a time. */
export function hardLight(random: Random): Light {
  const exposure = random.chance(0.25) ? random.between(0.25, 0.6) : random.between(0.6, 1.1);
  const kinds = [wedge, wedge, wedge, stripes, hand, vignette, flash, flash];
  const fields = Array.from({ length: 1 + random.below(3) }, () => random.pick(kinds)(random));
  fields.push(falloff(random.between(0, 0.5), random));
  const at: Field = (x, y) => {
    let brightness = exposure;
    for (const field of fields) brightness *= field(x, y);
    return brightness;
  };
  return { tint: pickTint(random.chance(0.4) ? 0.14 : 0.05, random), at };
}

function pickTint(strength: number, random: Random): Colour {
  const [warm, green] = [random.near(0, strength), random.near(0, strength / 2)];
  return [1 + warm, 1 + green, 1 - warm];
}

function falloff(depth: number, random: Random): Field {
  const lamp = { x: random.between(-0.3, 1.3), y: random.between(-0.3, 1.3) };
  return (x, y) => 1 - depth * Math.min(1, ((x - lamp.x) ** 2 + (y - lamp.y) ** 2) / 1.7);
}

/** One or two straight edges, from as sharp as the sun's to as soft as a cloud's. */
function wedge(random: Random): Field {
  const depth = random.between(0.15, 0.65);
  const edges = Array.from({ length: 1 + random.below(2) }, () => edge(random));
  return (x, y) => {
    let lightest = 1;
    for (const lit of edges) lightest = Math.min(lightest, lit(x, y));
    return 1 - depth * lightest;
  };
}

function edge(random: Random): Field {
  const angle = random.between(0, 2 * Math.PI);
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const [left, top] = [random.between(0.1, 0.9), random.between(0.1, 0.9)];
  const softness = 0.003 * 60 ** random.next();
  const [bend, bow] = [random.near(0, 0.03), random.between(2, 9)];
  return (x, y) => {
    const along = (y - top) * across - (x - left) * down;
    const off = (x - left) * across + (y - top) * down + bend * Math.sin(bow * along);
    return smoothStep(-softness, softness, off);
  };
}

/** Through a blind, or the fingers that hold the phone. */
function stripes(random: Random): Field {
  const angle = random.between(0, Math.PI);
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const [count, share, depth] = [
    random.between(1, 7),
    random.between(0.2, 0.7),
    random.between(0.1, 0.4),
  ];
  const softness = random.between(0.02, 0.2);
  return (x, y) => {
    const phase = count * (across * x + down * y);
    return (
      1 -
      depth *
        smoothStep(share - softness, share + softness, 2 * Math.abs(phase - Math.round(phase)))
    );
  };
}

/** The round shadow of a head or a hand. */
function hand(random: Random): Field {
  const seed = random.below(1 << 20);
  const middle = { x: random.between(-0.1, 1.1), y: random.between(-0.1, 1.1) };
  const [size, depth] = [random.between(0.15, 0.6), random.between(0.2, 0.55)];
  const softness = random.between(0.01, 0.2);
  return (x, y) => {
    const away = Math.sqrt((x - middle.x) ** 2 + (y - middle.y) ** 2);
    const ragged = away + 0.25 * size * (smoothNoise(5 * x, 5 * y, seed) - 0.5);
    return 1 - depth * (1 - smoothStep(size - softness, size + softness, ragged));
  };
}

function vignette(random: Random): Field {
  const depth = random.between(0.3, 1.1);
  return (x, y) => 1 - Math.min(0.85, depth * ((x - 0.5) ** 2 + (y - 0.5) ** 2));
}

/** A flash or a window in what shines: so bright in its middle that nothing is left there. */
function flash(random: Random): Field {
  const middle = { x: random.between(-0.1, 1.1), y: random.between(-0.1, 1.1) };
  const [size, strength] = [
    random.between(0.08, 0.5),
    random.between(0.1, random.chance(0.3) ? 1.6 : 0.5),
  ];
  const stretch = random.between(0.6, 1.6);
  return (x, y) => {
    const away = ((x - middle.x) / size) ** 2 + ((y - middle.y) / (size * stretch)) ** 2;
    return 1 + strength * Math.exp(-away);
  };
}
