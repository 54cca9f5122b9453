import type { Position } from '../../../src/pipeline/ink/index.ts';
import { Random } from '../../data/random.ts';
import { strengths } from './strengths.ts';

/** Moves a point of a drawing whose middle is 0, 0 and whose height is 1. */
export type Warp = (x: number, y: number) => Position;

interface Wave {
  readonly dx: number;
  readonly dy: number;
  readonly kx: number;
  readonly ky: number;
  readonly phase: number;
}

/**
 * A small turn, shear and stretch, and slow waves across: one warp for strokes, outlines and pictures alike. Waves
 * stand in for the random fields of Simard et al. (2003): as smooth, and exact at any point.
 *
 * @param wanted 1 for the strengths as they are set, 0 for none.
 */
export function randomWarp(random: Random, wanted: number): Warp {
  const strength = random.augments ? wanted : 0;
  const { turn, shear, aspect } = strengths.warp;
  const angle = random.near(0, turn * strength);
  const lean = random.near(0, shear * strength);
  const stretch = random.factor(aspect * strength);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const waves = [0, 1].map(() => randomWave(random, strength));
  return (x, y) => {
    const sheared = stretch * (x + lean * y);
    const point = { x: cos * sheared - sin * y, y: sin * sheared + cos * y };
    for (const { dx, dy, kx, ky, phase } of waves) {
      const height = Math.sin(kx * x + ky * y + phase);
      point.x += dx * height;
      point.y += dy * height;
    }
    return point;
  };
}

function randomWave(random: Random, strength: number): Wave {
  const [slow, fast] = strengths.warp.waves;
  const frequency = 2 * Math.PI * random.between(slow, fast);
  const direction = random.between(0, 2 * Math.PI);
  // Fast waves are lower, so that every wave bends the line about as sharply.
  const height = (strengths.warp.wave * strength * 2 * Math.PI) / Math.max(frequency, Math.PI);
  return {
    dx: random.near(0, height),
    dy: random.near(0, height),
    kx: frequency * Math.cos(direction),
    ky: frequency * Math.sin(direction),
    phase: random.between(0, 2 * Math.PI),
  };
}
