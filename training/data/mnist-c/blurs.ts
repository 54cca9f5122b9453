import type { Random } from '../random.ts';
import { blur, greyOf, side, type Grey } from './grey.ts';

/** Through ribbed glass: blurred, neighbours swapped at random twice over, blurred again. */
export function glassBlur(picture: Grey, random: Random): Grey {
  const deviation = 0.7;
  const values = blur(picture, deviation).map((value) => Math.trunc(value * 255) / 255);
  for (let pass = 0; pass < 2; pass++) swapNeighbours(values, random);
  return blur(values, deviation);
}

function swapNeighbours(values: Float32Array, random: Random): void {
  for (let row = side - 1; row > 1; row--) {
    for (let column = side - 1; column > 1; column--) {
      if (random.chance(0.5)) continue;
      const here = row * side + column;
      const there = here - random.below(2) - side * random.below(2);
      [values[here], values[there]] = [values[there]!, values[here]!];
    }
  }
}

/**
 * A camera that moves in one direction: a trail of 21 pixels that fades as half a bell of deviation 3 (ImageMagick's motion
 * blur), within 45° of level.
 */
export function motionBlur(picture: Grey, random: Random): Grey {
  const angle = random.between(-Math.PI / 4, Math.PI / 4);
  const trail = Array.from({ length: 21 }, (_, step) => ({
    x: Math.ceil(step * Math.cos(angle) - 0.5),
    y: Math.ceil(step * Math.sin(angle) - 0.5),
    weight: Math.exp(-(step ** 2) / (2 * 3 ** 2)),
  }));
  const total = trail.reduce((sum, { weight }) => sum + weight, 0);
  const within = (index: number) => Math.min(side - 1, Math.max(0, index));
  return greyOf((_, column, row) =>
    trail.reduce(
      (sum, { x, y, weight }) =>
        sum + (weight / total) * picture[within(row + y) * side + within(column + x)]!,
      0,
    ),
  );
}
