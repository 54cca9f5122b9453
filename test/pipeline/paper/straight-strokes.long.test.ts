import { expect, test } from 'vitest';
import { type Box, gapAcross, gapDown } from '../../../src/pipeline/image/index.ts';
import { type PageOptions, presets } from '../../../training/pages/options.ts';
import { makePage } from '../../../training/pages/page.ts';
import { writtenOn } from '../../fixtures/written.ts';

const straightOnSquares: PageOptions = {
  ...presets.photograph,
  straight: true,
  papers: ['squared'],
  grids: [[1, 1]],
  digits: [2, 4],
  hands: ['catalogue'],
};

const covers = (piece: Box, digit: Box): boolean =>
  gapAcross(piece, digit) < 0 && -gapDown(piece, digit) > 0.7 * digit.height;

test('strokes as straight as the lines of squared paper are most of them found', async () => {
  let [found, all] = [0, 0];
  for (let seed = 880_000; seed < 880_016; seed++) {
    const { pixels, truth } = makePage(seed, straightOnSquares);
    const pieces = (await writtenOn(pixels))?.pieces ?? [];
    for (const { box } of truth.lines.flat().flatMap(({ digits }) => digits)) {
      all++;
      if (pieces.some((piece) => covers(piece.box, box))) found++;
    }
  }
  expect(all).toBeGreaterThan(30);
  expect(found / all).toBeGreaterThan(0.85);
});
