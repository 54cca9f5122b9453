import type { Random } from '../random.ts';
import { greyOf, type Grey } from './grey.ts';

/** Few photons: every value is a count with a mean of three where ink is full. */
export function shotNoise(picture: Grey, random: Random): Grey {
  const photons = 3;
  return greyOf((index) => poisson(picture[index]! * photons, random) / photons);
}

/** Salt and pepper on 17 % of the pixels. */
export function impulseNoise(picture: Grey, random: Random): Grey {
  return greyOf((index) => (random.chance(0.17) ? Number(random.chance(0.5)) : picture[index]!));
}

/** Normally distributed about 0 with a deviation of 1 (Box and Muller 1958). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}

/** A Poisson number by multiplying chances (Knuth), for small means. */
function poisson(mean: number, random: Random): number {
  const end = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > end; product *= random.next()) count++;
  return count;
}
