import type { Pixels } from '../../src/pipeline/image/index.ts';
import { fill, type Outline } from './strokes/fill.ts';
import { blank } from './strokes/pen.ts';
import type { Random } from '../data/random.ts';

/** A blot of ink: a filled shape with a ragged edge, and drops around it. */
export function blot(random: Random): Pixels {
  const drops = random.below(5);
  const outline: Outline = [
    drop(random, 0, 0, 50),
    ...Array.from({ length: drops }, () =>
      drop(random, random.near(0, 45), random.near(0, 45), random.between(4, 16)),
    ),
  ];
  return fill(outline, 40);
}

function drop(random: Random, x: number, y: number, radius: number): { x: number; y: number }[] {
  const [stretch, lobes, phase] = [random.factor(0.12), 3 + random.below(6), random.between(0, 6)];
  const ragged = random.between(0.2, 0.45);
  return Array.from({ length: 40 }, (_, step) => {
    const angle = (2 * Math.PI * step) / 40;
    const edge = radius * (1 + ragged * Math.sin(lobes * angle + phase) + random.near(0, 0.05));
    return { x: x + stretch * edge * Math.cos(angle), y: y + edge * Math.sin(angle) };
  });
}

/** What a threshold makes of paper's grain or a shadow: patches of smooth noise. */
export function grain(random: Random): Pixels {
  const side = 24 + random.below(20);
  const paper = blank(side, side);
  const waves = Array.from({ length: 7 }, () => ({
    kx: random.near(0, 0.35),
    ky: random.near(0, 0.35),
    phase: random.between(0, 6),
  }));
  const level = random.between(0.2, 1.5);
  const rough = random.between(0, 2.5);
  for (let row = 0, index = 0; row < side; row++) {
    for (let column = 0; column < side; column++, index++) {
      let height = -level + rough * (random.next() - 0.5);
      for (const { kx, ky, phase } of waves) height += Math.sin(kx * column + ky * row + phase);
      paper.values[index] = 255 * height;
    }
  }
  return paper;
}
