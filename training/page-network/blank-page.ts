import { Random } from '../data/random.ts';
import { addNoise } from '../pages/develop.ts';
import { emptyLayer } from '../pages/ink-layer.ts';
import { presets, type Split } from '../pages/options.ts';
import { makePage, type Page } from '../pages/page.ts';
import type { Pixels } from '../../src/pipeline/image/index.ts';

const { photograph, boxed, cheque, board } = presets;

/** Paper, squares, boxes and patterns on which nobody wrote, or noise alone: nothing on it is ink. */
export function makeBlankPage(
  seed: number,
  split: Split,
): Pick<Page, 'pixels' | 'coverage' | 'truth'> {
  const random = new Random(seed, 0xb1);
  if (random.chance(0.3)) return noiseAlone(random);
  const kind = random.pick([photograph, photograph, boxed, cheque, board]);
  return makePage(seed, {
    ...kind,
    grids: [
      [1, 1],
      [2, 2],
    ],
    digitHeight: [22, 56],
    hands: ['catalogue'],
    noise: [1, 10],
    split,
    blank: true,
  });
}

/** Grey with light from one side, and a sensor's noise. */
function noiseAlone(random: Random): Pick<Page, 'pixels' | 'coverage' | 'truth'> {
  const [width, height] = [random.between(48, 320), random.between(48, 320)].map(Math.round) as [
    number,
    number,
  ];
  const [paper, across, down] = [random.between(90, 250), random.near(0, 25), random.near(0, 25)];
  const values = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let index = 0; index < width * height; index++) {
    const [x, y] = [(index % width) / width, Math.floor(index / width) / height];
    values.fill(paper + across * (x - 0.5) + down * (y - 0.5), 4 * index, 4 * index + 3);
  }
  const pixels: Pixels = { width, height, channels: 4, values };
  addNoise(pixels, random.between(0, 14), random.below(1 << 30));
  const empty = emptyLayer(width, height);
  return {
    pixels,
    coverage: { handwriting: empty, lines: empty, print: empty },
    truth: { lines: [] },
  };
}
