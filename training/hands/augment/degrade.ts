import type { Pixels } from '../../../src/pipeline/image/index.ts';
import type { Random } from '../../data/random.ts';
import { blur, convolve, shrink, dilate, erode, withMargin } from './filter.ts';
import { strengths } from './strengths.ts';

/** What paper, pen, camera and threshold do to marks: a picture of ink (0 paper to 255) gives another. */
export function degrade(picture: Pixels, random: Random): Pixels {
  if (!random.augments) return picture;
  let worse = withMargin(picture, 3);
  if (random.chance(strengths.gap.chance)) cutGap(worse, random);
  if (random.chance(strengths.hole.chance)) cutHole(worse, random);
  // Few pixels blur by themselves: both at once is past reading.
  if (random.chance(strengths.resolution.chance)) worse = coarser(worse, random);
  else if (random.chance(strengths.blur.chance)) worse = blurred(worse, random);
  if (random.chance(strengths.convolution.chance)) worse = texture(worse, random);
  if (random.chance(strengths.noise.chance)) addNoise(worse, random);
  if (random.chance(strengths.contrast.chance)) stretchContrast(worse, random);
  darkenFaint(worse);
  return worse;
}

/** Strokes as a finer or a broader pen would have drawn them. */
export function otherWidth(picture: Pixels, random: Random): Pixels {
  if (!random.augments || !random.chance(strengths.width.chance)) return picture;
  const [thinnest, thickest] = strengths.width.passes;
  let left = (random.between(thinnest, thickest) * Math.max(picture.width, picture.height)) / 42;
  let changed = withMargin(picture, 2);
  for (; left > 0; left--) changed = dilate(changed, Math.min(1, left));
  return left < 0 ? thinned(changed, Math.min(1, -left)) : changed;
}

/** Thinned, unless the strokes are so fine already that little would be left. */
function thinned(picture: Pixels, amount: number): Pixels {
  const thinner = erode(picture, amount);
  return sum(thinner.values) > 0.62 * sum(picture.values) ? thinner : picture;
}

function sum(values: Uint8ClampedArray): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** A straight gap, level or upright. */
function cutGap({ width, height, values }: Pixels, random: Random): void {
  const level = random.chance(0.6);
  const length = level ? height : width;
  const half = (length * random.between(...strengths.gap.width)) / 2;
  const middle = length * random.between(0.2, 0.8);
  for (let row = 0, index = 0; row < height; row++) {
    for (let column = 0; column < width; column++, index++) {
      const away = Math.abs((level ? row : column) - middle) - half;
      if (away < 1) values[index]! *= Math.max(0, away);
    }
  }
}

function cutHole({ width, height, values }: Pixels, random: Random): void {
  const radius = height * random.between(...strengths.hole.radius);
  const [x, y] = [width * random.between(0.2, 0.8), height * random.between(0.2, 0.8)];
  for (let row = 0, index = 0; row < height; row++) {
    for (let column = 0; column < width; column++, index++) {
      const away = Math.sqrt((column - x) ** 2 + (row - y) ** 2) - radius;
      if (away < 1) values[index]! *= Math.max(0, away);
    }
  }
}

function coarser(picture: Pixels, random: Random): Pixels {
  const side = random.between(...strengths.resolution.side);
  const factor = Math.max(picture.width, picture.height) / side;
  return factor > 1 ? withMargin(shrink(picture, factor), 2) : picture;
}

function blurred(picture: Pixels, random: Random): Pixels {
  let soft = picture;
  for (let pass = random.below(strengths.blur.passes); pass >= 0; pass--) soft = blur(soft);
  return soft;
}

/** A random kernel blended with the picture itself. */
function texture(picture: Pixels, random: Random): Pixels {
  const blend = random.between(...strengths.convolution.blend);
  const kernel = Float32Array.from({ length: 9 }, () => (blend * random.near(0, 1)) / 3);
  kernel[4]! += 1 - blend;
  // Ink stays ink: the kernel's sum is what a full stroke comes to.
  const total = kernel.reduce((mass, weight) => mass + weight, 0);
  kernel[4]! += Math.max(0, 0.8 - total);
  return convolve(picture, kernel);
}

function addNoise({ values }: Pixels, random: Random): void {
  const deviation = random.between(...strengths.noise.deviation);
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (value > 0) values[index] = value + 2 * deviation * (random.next() + random.next() - 1);
  }
}

function stretchContrast({ values }: Pixels, random: Random): void {
  const low = 255 * random.between(...strengths.contrast.low);
  const high = 255 * random.between(...strengths.contrast.high);
  for (let index = 0; index < values.length; index++)
    values[index] = (255 * (values[index]! - low)) / (high - low);
}

/** Finding marks makes full ink of the darkest of any writing, however faint it was on paper. */
function darkenFaint({ values }: Pixels): void {
  let darkest = 0;
  for (const value of values) if (value > darkest) darkest = value;
  if (darkest === 0 || darkest >= strengths.darkest) return;
  for (let index = 0; index < values.length; index++) values[index]! *= strengths.darkest / darkest;
}
