import { cropSide, type Crop } from './crop-planes.ts';
import type { Example } from '../network/lesson.ts';
import { mirrored, scaled, standardise, type Plane } from '../../src/pipeline/paper/index.ts';
import { coverageNames } from '../pages/coverage.ts';
import type { Random } from '../data/random.ts';
import { degrade } from './degrade.ts';
import type { PageFile } from './page-file.ts';
import { ruleOver } from './rule-over.ts';
export const outputs = coverageNames.length;

/** How high digits are in crops: around the 24 to 40 pixels that the app works at, with room for bad guesses. */
const digitHeights = { least: 14, most: 60 };

// How many times a page may be enlarged for it: more shows nothing but blur.
const mostEnlarged = 1.4;

/** A piece of a page at a size of its own, varied. */
export function cropOf(page: PageFile, random: Random): Crop {
  const { least, most } = digitHeights;
  const wanted = least * (most / least) ** random.next();
  const scale = Math.min(mostEnlarged, wanted / page.digitHeight);
  const plain = cutOut(page, scale, random);
  const turned = turnedAtRandom({ ...plain, digitHeight: page.digitHeight * scale }, random);
  return degrade(ruleOver(turned, random), random);
}

/** What the network is given and should answer for a crop. */
export function exampleOf({ grey, layers }: Crop): Example {
  const target = new Float32Array(grey.length * outputs);
  layers.forEach((layer, output) => {
    layer.forEach((cover, index) => (target[index * outputs + output] = cover / 255));
  });
  const input = standardise({ width: cropSide, height: cropSide, values: grey });
  return { input, target, weight: 1 };
}

// Of crops of pages that are too small for them, how many go on beyond the page's edges as the app's views do (see
// look-over.ts); around the others is the page's mean.
const mirroredBeyond = 0.7;

/** A square anywhere on the page; where the page is too small for it, all of it, and what is made of it around. */
function cutOut(page: PageFile, scale: number, random: Random): Omit<Crop, 'digitHeight'> {
  const side = cropSide / scale;
  const [wide, high] = [page.width, page.height].map((length) =>
    Math.min(length, Math.round(side)),
  ) as [number, number];
  const left = random.below(page.width - wide + 1);
  const top = random.below(page.height - high + 1);
  const lines = page.lines(top, top + high, 1 + outputs);
  const [columns, rows] = [wide, high].map((length) =>
    Math.max(1, Math.min(cropSide, Math.round(length * scale))),
  ) as [number, number];
  const [right, below] = [random.below(cropSide - columns + 1), random.below(cropSide - rows + 1)];
  const isMirrored = random.chance(mirroredBeyond);
  const planes = lines.planes.map((plane, number) => {
    const values = new Uint8ClampedArray(wide * high);
    for (let row = 0; row < high; row++) {
      const start = row * page.width + left;
      values.set(plane.subarray(start, start + wide), row * wide);
    }
    const small = scaled({ width: wide, height: high, values }, columns, rows);
    if (columns === cropSide && rows === cropSide) return small.values;
    if (isMirrored) return mirroredAround(small, right, below);
    return framed(small, right, below, number === 0 ? mean(small.values) : 0);
  });
  const [grey, ...layers] = planes as [Uint8ClampedArray, ...Uint8ClampedArray[]];
  return { grey, layers };
}

function framed(
  { width, height, values }: Plane,
  left: number,
  top: number,
  filling: number,
): Uint8ClampedArray {
  const all = new Uint8ClampedArray(cropSide * cropSide).fill(filling);
  for (let row = 0; row < height; row++) {
    const line = values.subarray(row * width, (row + 1) * width);
    all.set(line, (top + row) * cropSide + left);
  }
  return all;
}

/** A plane at a place of a crop, and its mirror images around. */
function mirroredAround(plane: Plane, left: number, top: number): Uint8ClampedArray {
  const columns = Array.from({ length: cropSide }, (_, x) => mirrored(x - left, plane.width));
  const all = new Uint8ClampedArray(cropSide * cropSide);
  for (let y = 0; y < cropSide; y++) {
    const start = mirrored(y - top, plane.height) * plane.width;
    for (let x = 0; x < cropSide; x++) all[y * cropSide + x] = plane.values[start + columns[x]!]!;
  }
  return all;
}

function mean(values: Uint8ClampedArray): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mirrored and turned by quarters: paper has no right way up, and strokes teach the more. */
function turnedAtRandom(crop: Crop, random: Random): Crop {
  const [mirrored, upended, transposed] = [
    random.chance(0.3),
    random.chance(0.2),
    random.chance(0.25),
  ];
  if (!mirrored && !upended && !transposed) return crop;
  const last = cropSide - 1;
  const turn = (plane: Uint8ClampedArray) =>
    plane.map((_, index) => {
      const [row, column] = [Math.floor(index / cropSide), index % cropSide];
      const [down, across] = transposed ? [column, row] : [row, column];
      return plane[
        (upended ? last - down : down) * cropSide + (mirrored ? last - across : across)
      ]!;
    });
  return { ...crop, grey: turn(crop.grey), layers: crop.layers.map(turn) };
}
