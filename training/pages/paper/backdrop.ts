import type { Random } from '../../data/random.ts';
import type { Place } from '../camera.ts';
import { smoothNoise, smoothStep } from '../noise.ts';
import type { Colour } from '../pen.ts';
import { shifted } from '../writing/wide-pen.ts';

/** What a sheet lies on: writes the colour at a place of it. */
export type Backdrop = (place: Place, into: [number, number, number]) => void;

const woods: Colour[] = [[122, 84, 52], [66, 46, 34], [168, 138, 104], [196, 160, 118], [96, 62, 40]]; // prettier-ignore
const plains: Colour[] = [[92, 94, 98], [40, 42, 46], [186, 184, 178], [20, 20, 22], [60, 90, 120], [150, 40, 50], [230, 228, 224]]; // prettier-ignore

export function pickBackdrop(random: Random): Backdrop {
  const seed = random.below(1 << 20);
  const kind = random.next();
  if (kind < 0.45) return wood(seed, random);
  return kind < 0.7 ? plain(seed, random) : checks(seed, random);
}

function wood(seed: number, random: Random): Backdrop {
  const colour = shifted(random.pick(woods), 15, random);
  const strength = random.between(0.08, 0.45);
  const [along, across] = random.chance(0.5) ? [0.25, 4] : [4, 0.25];
  return ({ x, y }, into) => {
    const grain = smoothNoise(x * along, y * across + smoothNoise(x, y, seed), seed + 2);
    const fine = smoothNoise(x * along * 8, y * across * 5, seed + 3);
    tint(into, colour, 1 + strength * (grain + 0.5 * fine - 0.75));
  };
}

function plain(seed: number, random: Random): Backdrop {
  const colour = shifted(random.pick(plains), 15, random);
  const [strength, size] = [random.between(0.02, 0.25), random.between(1, 12)];
  return ({ x, y }, into) => {
    tint(into, colour, 1 + strength * (smoothNoise(x * size, y * size, seed) - 0.5));
  };
}

/** Cloth, tiles, the keys of a keyboard. */
function checks(seed: number, random: Random): Backdrop {
  const [first, second] = [random.pick(plains), shifted(random.pick(plains), 25, random)];
  const size = random.between(0.3, 2.5);
  const seam = random.between(0.05, 0.5);
  return ({ x, y }, into) => {
    const [u, v] = [x / size, y / size];
    const away = Math.min(Math.abs(u - Math.round(u)), Math.abs(v - Math.round(v)));
    const share = smoothStep(seam - 0.04, seam + 0.04, away);
    const rough = 0.95 + 0.1 * smoothNoise(6 * x, 6 * y, seed);
    for (let channel = 0; channel < 3; channel++) {
      into[channel] = (first[channel]! * share + second[channel]! * (1 - share)) * rough;
    }
  };
}

function tint(into: [number, number, number], colour: Colour, brightness: number): void {
  for (let channel = 0; channel < 3; channel++) into[channel] = colour[channel]! * brightness;
}
