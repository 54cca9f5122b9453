import type { Random } from '../../data/random.ts';
import type { Pixels } from '../../../src/pipeline/image/index.ts';
import type { Camera } from '../camera.ts';
import { addNoise, blur, type Coloured, expose, makeGrey } from '../develop.ts';
import { compressed } from '../light/compress.ts';
import {
  addMoire,
  dropRows,
  invert,
  makeBilevel,
  shake,
  sharpen,
  stretch,
} from '../light/faults.ts';
import { evenLight, hardLight, mildLight } from '../light/lamp.ts';
import type { Surface } from '../paper/surface.ts';

/** How a picture came to be. */
export interface Shot {
  /** Drawn on a screen or saved from one: no lamp, no lens. */
  readonly clean: boolean;
  readonly hard: boolean;
  /** Of few pixels, or of two levels. */
  readonly coarse: boolean;
  readonly inverted: boolean;
  /** How likely it has no colour. */
  readonly grey: number;
  /** A digit's height in pixels, which focus is measured by. */
  readonly digitHeight: number;
}

/** The JPEG quality that a picture went through, if it did. */
export interface Photograph {
  readonly pixels: Pixels;
  readonly quality: number | undefined;
  /** It has two levels: black, and white. */
  readonly bilevel: boolean;
}

export function takePicture(
  camera: Camera,
  surface: Surface,
  coloured: readonly Coloured[],
  shot: Shot,
  random: Random,
): Photograph {
  const light = shot.clean ? evenLight : shot.hard ? hardLight(random) : mildLight(random);
  let pixels = expose(camera, surface, coloured, light);
  if (!shot.clean) pixels = throughLens(pixels, shot, random);
  if (shot.inverted) invert(pixels);
  if (shot.coarse && random.chance(0.25)) {
    makeBilevel(pixels, random);
    if (random.chance(0.3)) dropRows(pixels, random);
    return { pixels, quality: undefined, bilevel: true };
  }
  if (random.chance(shot.grey)) makeGrey(pixels);
  const quality = pickQuality(shot, random);
  return { pixels: quality ? compressed(pixels, quality) : pixels, quality, bilevel: false };
}

function throughLens(exposed: Pixels, shot: Shot, random: Random): Pixels {
  const softest = shot.hard ? 0.055 : 0.03;
  const softness = random.between(0.2, Math.max(0.7, softest * shot.digitHeight));
  const uneven = random.between(0.8, 1.25);
  let picture = blur(exposed, softness * uneven, softness / uneven);
  if (shot.hard && random.chance(0.2)) {
    const length = random.between(1.5, Math.max(2, 0.14 * shot.digitHeight));
    picture = shake(picture, length, random.between(0, Math.PI));
  }
  if (random.chance(0.05)) addMoire(picture, random);
  const noise = shot.hard && random.chance(0.3) ? random.between(5, 16) : random.between(0.3, 6);
  addNoise(picture, noise, random.below(1 << 30));
  if (random.chance(0.2)) picture = sharpen(picture, random.between(0.4, 2));
  if (random.chance(0.15)) stretch(picture, random.between(0.6, 2.2), random.between(90, 200));
  return picture;
}

function pickQuality({ clean, coarse }: Shot, random: Random): number | undefined {
  if (random.chance(clean ? 0.5 : 0.15)) return undefined;
  const worst = coarse || random.chance(0.25) ? 20 : 55;
  return Math.round(random.between(worst, 95));
}
