import type { Random } from '../../data/random.ts';
import type { Pixels } from '../../../src/pipeline/image/index.ts';
import { blur } from '../develop.ts';
import { smoothNoise } from '../noise.ts';

/** Shaken while the shutter was open: the mean along a short straight line, in pixels. */
export function shake(picture: Pixels, length: number, angle: number): Pixels {
  const { width, height, values: from } = picture;
  const values = new Uint8ClampedArray(from.length);
  const taps = Math.max(2, Math.ceil(length) + 1);
  const steps = Array.from({ length: taps }, (_, tap) => {
    const off = length * (tap / (taps - 1) - 0.5);
    return { x: Math.round(off * Math.cos(angle)), y: Math.round(off * Math.sin(angle)) };
  });
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index += 4) {
      let [red, green, blue] = [0, 0, 0];
      for (const step of steps) {
        const column = Math.max(0, Math.min(width - 1, x + step.x));
        const row = Math.max(0, Math.min(height - 1, y + step.y));
        const source = 4 * (row * width + column);
        red += from[source]!;
        green += from[source + 1]!;
        blue += from[source + 2]!;
      }
      values[index] = red / taps;
      values[index + 1] = green / taps;
      values[index + 2] = blue / taps;
      values[index + 3] = 255;
    }
  }
  return { ...picture, values };
}

/** As phones sharpen: what differs from its surroundings differs more. */
export function sharpen(picture: Pixels, strength: number): Pixels {
  const soft = blur(picture, 1.2, 1.2).values;
  const values = picture.values.map((value, index) =>
    index % 4 === 3 ? 255 : value + strength * (value - soft[index]!),
  );
  return { ...picture, values };
}

/** More contrast about a middle grey, in place; below 1 less of it. */
export function stretch({ values }: Pixels, contrast: number, middle: number): void {
  for (let index = 0; index < values.length; index++) {
    if (index % 4 !== 3) values[index] = middle + contrast * (values[index]! - middle);
  }
}

/** Light becomes dark, in place: white on black. */
export function invert({ values }: Pixels): void {
  for (let index = 0; index < values.length; index++) {
    if (index % 4 !== 3) values[index] = 255 - values[index]!;
  }
}

/** As scanners and fax machines make two levels of a grey picture, in place: against the mean of the surroundings. */
export function makeBilevel(picture: Pixels, random: Random): void {
  const { width, height, values } = picture;
  const around = blur(picture, 14, 14).values;
  const offset = random.between(0.72, 0.9);
  const seed = random.below(1 << 20);
  const rough = random.between(0, 0.12);
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index += 4) {
      const level =
        offset * around[index + 1]! * (1 + rough * (smoothNoise(x / 1.5, y / 1.5, seed) - 0.5));
      values.fill(values[index + 1]! < level ? 0 : 255, index, index + 3);
    }
  }
}

/** Rows that a fax machine lost or sent twice, in place. */
export function dropRows({ width, height, values }: Pixels, random: Random): void {
  const share = random.between(0.005, 0.05);
  for (let y = 1; y < height; y++) {
    if (random.chance(share)) values.copyWithin(4 * y * width, 4 * (y - 1) * width, 4 * y * width);
  }
}

/** The grid of a screen that was photographed: beats of its pixels with the camera's, in place. */
export function addMoire({ width, height, values }: Pixels, random: Random): void {
  const waves = [0, 1].map(() => ({
    x: random.between(-0.9, 0.9),
    y: random.between(-0.9, 0.9),
    depth: random.between(0.02, 0.09),
    channel: random.below(3),
  }));
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index += 4) {
      for (const wave of waves) {
        const beat = 1 + wave.depth * Math.sin(wave.x * x + wave.y * y);
        for (let channel = 0; channel < 3; channel++) {
          values[index + channel]! *= channel === wave.channel ? 2 - beat : beat;
        }
      }
    }
  }
}
