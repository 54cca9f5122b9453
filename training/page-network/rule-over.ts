import { cropSide, type Crop } from './crop-planes.ts';
import type { Random } from '../data/random.ts';

// Of crops, how many get lines that their page had not.
const ruled = 0.35;

/** A crop with a family or two of straight lines drawn under its ink: of any distance, width, darkness and slant. */
export function ruleOver(crop: Crop, random: Random): Crop {
  if (!random.chance(ruled)) return crop;
  const once = rule(crop, random.between(-0.2, 0.2), random);
  return random.chance(0.4) ? rule(once, Math.PI / 2 + random.between(-0.2, 0.2), random) : once;
}

function rule(crop: Crop, angle: number, random: Random): Crop {
  const [ink, lines, ...others] = crop.layers as [Uint8ClampedArray, Uint8ClampedArray];
  const pitch = crop.digitHeight * random.between(0.35, 2.5);
  const half = random.between(0.35, Math.max(0.5, 0.05 * crop.digitHeight));
  const depth = random.between(10, 140);
  const phase = random.next();
  const isDashed = random.chance(0.2);
  const [across, down] = [Math.sin(angle) / pitch, Math.cos(angle) / pitch];
  const [grey, ruledLines] = [crop.grey.slice(), lines.slice()];
  for (let y = 0, index = 0; y < cropSide; y++) {
    for (let x = 0; x < cropSide; x++, index++) {
      const place = x * across + y * down + phase;
      const off = Math.abs(place - Math.round(place)) * pitch;
      const cover = Math.max(0, Math.min(1, half + 0.5 - off));
      if (cover === 0 || (isDashed && ((x + y) >> 2) & 1)) continue;
      grey[index] = grey[index]! - depth * cover * (1 - ink[index]! / 255);
      ruledLines[index] = Math.max(ruledLines[index]!, 255 * cover);
    }
  }
  return { ...crop, grey, layers: [ink, ruledLines, ...others] };
}
