import type { Pixels } from '../../../src/pipeline/image/index.ts';
import { Random } from '../random.ts';
import { glassBlur, motionBlur } from './blurs.ts';
import { cannyEdges } from './canny-edges.ts';
import { side, type Grey } from './grey.ts';
import { dottedLine, stripe, zigzag } from './lines.ts';
import { rotate, scale, shear, translate } from './moves.ts';
import { impulseNoise, shotNoise } from './noise.ts';
import { brightness, fog, spatter } from './weather.ts';

/** What spoils a picture; it makes another and leaves the given one as it is. */
export type Corruption = (picture: Grey, random: Random) => Grey;

/**
 * The fifteen corruptions of MNIST-C (Mu and Gilmer 2019, arXiv 1906.02337), by their names there and at their
 * strengths, written from the definitions that were published with it. They measure, and never teach.
 */
export const corruptions = {
  shot_noise: shotNoise,
  impulse_noise: impulseNoise,
  glass_blur: glassBlur,
  motion_blur: motionBlur,
  shear,
  scale,
  rotate,
  brightness,
  translate,
  stripe,
  fog,
  spatter,
  dotted_line: dottedLine,
  zigzag,
  canny_edges: cannyEdges,
} satisfies Record<string, Corruption>;

export type CorruptionName = keyof typeof corruptions;

export const corruptionNames = Object.keys(corruptions) as CorruptionName[];

/** Any number would do; this one is the paper's number. */
const seed = 190602337;

/** MNIST's picture `index` spoiled: the same at every call. */
export function corrupted(picture: Pixels, name: CorruptionName, index: number): Pixels {
  const grey = Float32Array.from(picture.values, (value) => value / 255);
  const random = new Random(seed, corruptionNames.indexOf(name), index);
  const spoiled = corruptions[name](grey, random);
  return {
    width: side,
    height: side,
    channels: 1,
    values: Uint8ClampedArray.from(spoiled, (value) => 255 * value),
  };
}
