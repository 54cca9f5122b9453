import type { Random } from '../../data/random.ts';
import type { Frame, Place } from '../camera.ts';

/** A ring as a hand draws one: not quite round, its ends crossing or not meeting. */
export function circle(middle: Place, wide: number, high: number, random: Random): Place[] {
  const start = random.between(0, 2 * Math.PI);
  const round = random.between(0.93, 1.15);
  const [lobe, phase] = [random.near(0, 0.05), random.between(0, 6)];
  return Array.from({ length: 37 }, (_, step) => {
    const angle = start + (round * 2 * Math.PI * step) / 36;
    const away = 1 + lobe * Math.sin(2 * angle + phase) + (0.08 * step) / 36;
    return {
      x: middle.x + wide * away * Math.cos(angle),
      y: middle.y + high * away * Math.sin(angle),
    };
  });
}

/** To and fro over what is to be struck out. */
export function zigzag({ left, top, right, bottom }: Frame, random: Random): Place[] {
  const count = 4 + random.below(10);
  return Array.from({ length: count + 1 }, (_, step) => ({
    x: left + ((right - left) * step) / count + random.near(0, 0.05),
    y: (step % 2 === 0 ? top : bottom) + random.near(0, 0.1),
  }));
}
