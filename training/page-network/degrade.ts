import { cropSide, type Crop } from './crop-planes.ts';
import type { Random } from '../data/random.ts';

/** A crop in another contrast, softer, noisier, or light on dark; what is written where stays. */
export function degrade(crop: Crop, random: Random): Crop {
  let grey = crop.grey;
  if (random.chance(0.3)) grey = softened(grey, random.between(0.2, 1));
  if (random.chance(0.5)) grey = inOtherLight(grey, random);
  if (random.chance(0.3)) grey = noisy(grey, random.between(1, 9), random);
  // Polarity is settled before; where that errs, ink should be found all the same.
  if (random.chance(0.08)) grey = grey.map((value) => 255 - value);
  return { ...crop, grey };
}

/** Each pixel with a share of the mean of its neighbours. */
function softened(values: Uint8ClampedArray, share: number): Uint8ClampedArray {
  const last = cropSide - 1;
  return values.map((value, index) => {
    const [row, column] = [Math.floor(index / cropSide), index % cropSide];
    const up = values[row > 0 ? index - cropSide : index]!;
    const down = values[row < last ? index + cropSide : index]!;
    const left = values[column > 0 ? index - 1 : index]!;
    const right = values[column < last ? index + 1 : index]!;
    return (1 - share) * value + (share * (2 * value + up + down + left + right)) / 6;
  });
}

/** Contrast, a gamma, and light that falls off to one side. */
function inOtherLight(values: Uint8ClampedArray, random: Random): Uint8ClampedArray {
  const [contrast, gamma] = [random.between(0.35, 1.3), random.factor(0.35)];
  const [across, down] = [random.near(0, 0.3), random.near(0, 0.3)];
  const paper = random.between(110, 255);
  return values.map((value, index) => {
    const [row, column] = [Math.floor(index / cropSide), index % cropSide];
    const light = 1 + across * (column / cropSide - 0.5) + down * (row / cropSide - 0.5);
    const curved = 255 * (value / 255) ** gamma;
    return (paper + contrast * (curved - 255)) * light;
  });
}

function noisy(values: Uint8ClampedArray, deviation: number, random: Random): Uint8ClampedArray {
  return values.map((value) => value + random.near(0, deviation));
}
