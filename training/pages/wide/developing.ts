import type { Pixels } from '../../../src/pipeline/image/index.ts';
import type { Coverage } from '../coverage.ts';
import type { Coloured } from '../develop.ts';
import { emptyLayer, type InkLayer, roughness } from '../ink-layer.ts';
import { smoothNoise, smoothStep } from '../noise.ts';
import type { Ink } from '../writing/wide-pen.ts';
import type { Inks, Track } from './draw-sketch.ts';

export interface Developed {
  /** How the inks look, in the order in which they lie over each other. */
  readonly coloured: readonly Coloured[];
  readonly coverage: Coverage;
}

/** Tracks as their inks look on paper, and the truth: tracks where anything of the ink is to be seen. */
export function develop(
  tracks: readonly Track[],
  inks: Inks,
  { width, height }: { width: number; height: number },
  seed: number,
): Developed {
  const coverage = {
    handwriting: emptyLayer(width, height),
    lines: emptyLayer(width, height),
    print: emptyLayer(width, height),
  };
  const coloured = tracks.map(({ tool, layer, track }, index) => {
    const ink = inks[tool];
    const truth = layer === 'none' ? undefined : coverage[layer];
    return { layer: asInk(track, ink, seed + index, truth), colour: ink.colour };
  });
  return { coloured, coverage };
}

// Of a pen's full ink: what is fainter is no longer there for anybody.
const faintest = 0.25;

/** A track as faint and rough as its ink. */
function asInk(
  { width, height, cover }: InkLayer,
  ink: Ink,
  seed: number,
  truth?: InkLayer,
): InkLayer {
  const look = emptyLayer(width, height);
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index++) {
      const full = cover[index]!;
      if (full === 0) continue;
      const left =
        (1 - missing(ink, x, y, seed)) * (ink.grain === 0 ? 1 : 1 - ink.grain * roughness(x, y));
      look.cover[index] = full * ink.cover * left;
      if (truth && left >= faintest && full > truth.cover[index]!) truth.cover[index] = full;
    }
  }
  return look;
}

function missing({ fading }: Ink, x: number, y: number, seed: number): number {
  if (fading === 0) return 0;
  const streaks =
    smoothNoise(x / 9, y / 9, seed) * 0.6 + 0.4 * smoothNoise(x / 2.5, y / 30, seed + 1);
  return fading * smoothStep(0.4, 0.75, streaks);
}

/** What is left of the truth on a picture of two levels: where there is black, or was within a pixel. */
export function leftOnBilevel({ width, height, values }: Pixels, layer: InkLayer): InkLayer {
  const isBlack = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && values[4 * (y * width + x)]! < 128;
  const cover = layer.cover.map((value, index) => {
    if (value === 0) return 0;
    const [x, y] = [index % width, Math.floor(index / width)];
    const isNear = [-1, 0, 1].some((down) =>
      [-1, 0, 1].some((across) => isBlack(x + across, y + down)),
    );
    return isNear ? value : 0;
  });
  return { width, height, cover };
}
