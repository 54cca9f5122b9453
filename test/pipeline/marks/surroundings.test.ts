import { describe, expect, test } from 'vitest';
import type { Pixels } from '../../../src/pipeline/image/pixels.ts';
import { Coverage } from '../../../src/pipeline/marks/coverage.ts';
import { withoutSurroundings } from '../../../src/pipeline/marks/surroundings.ts';
import { Random } from '../../../training/data/random.ts';
import { valuesApart } from '../../fixtures/pages.ts';

const [width, height] = [600, 400];

function blank(): Pixels {
  return { width, height, channels: 1, values: new Uint8ClampedArray(width * height) };
}

/** Four upright strokes, 40 pixels high, in the middle of the picture. */
function written(page: Pixels): Pixels {
  for (const x of [200, 240, 280, 320])
    for (let y = 180; y < 220; y++) page.values.fill(255, y * width + x, y * width + x + 5);
  return page;
}

function grainy(page: Pixels, from: number): Pixels {
  const random = new Random(3);
  for (let y = 0; y < height; y++)
    for (let x = from; x < width; x++) if (random.chance(0.6)) page.values[y * width + x] = 200;
  return page;
}

describe('surroundings', () => {
  test('of grain beside the sheet go but for specks, the writing stays', () => {
    const page = grainy(written(blank()), 540);
    const left = withoutSurroundings(new Coverage(page)).page;
    const beside = (picture: Pixels) =>
      picture.values.filter((value, index) => value > 0 && index % width >= 540).length;
    expect(beside(left)).toBeLessThan(0.01 * beside(page));
    const values = left.values.map((value, index) => (index % width < 540 ? value : 0));
    expect(valuesApart({ ...left, values }, written(blank()))).toBe(0);
  });

  test('are not what is written on a sheet that fills the picture', () => {
    const page = written(blank());
    expect(valuesApart(withoutSurroundings(new Coverage(page)).page, page)).toBe(0);
  });
});
