import type { Classify } from '../../src/pipeline/network/classify.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Stroke } from '../../src/pipeline/ink/ink.ts';
import type { Pixels } from '../../src/pipeline/image/pixels.ts';
import { rasterise } from '../../src/pipeline/ink/rasterise.ts';
import { type FittedNetwork, read } from '../../src/pipeline/read.ts';
import { textOf, type Reading } from '../../src/pipeline/reading/reading.ts';
import { createClassifier } from '../../src/worker/classify.ts';
import { loadPictureNetworks } from '../../training/evaluate/read-in-node.ts';
import { classicNetwork } from '../fixtures/classic-network.ts';
import { startWasm } from '../fixtures/start-wasm.ts';
import { strokesOf } from '../fixtures/digits.ts';
import { digitInk, pageOf } from '../fixtures/pages.ts';
import { seeded } from '../fixtures/seeded.ts';

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
// How the network scores is tested with the network; here every candidate is to be answered.
const answering = { temperature: 1, refuseBelow: -Infinity, unsureBelow: 0 };

let network: FittedNetwork;
beforeAll(async () => {
  await startWasm();
  const { model, weights, lattice } = await classicNetwork();
  const forPictures = await loadPictureNetworks();
  network = {
    ...forPictures,
    ...createClassifier(model, weights),
    calibration: answering,
    lattice,
  };
});

const readPage = (page: Pixels, strokes?: readonly Stroke[]): Promise<Reading> =>
  read(page, strokes, 'digit', network);

function readInk(drawn: readonly Stroke[]): Promise<Reading> {
  const { page, strokes } = rasterise(drawn);
  return readPage(page, strokes);
}

describe('a digit drawn with strokes', () => {
  test.each(digits)('%i reads as itself at any size and place, with any pen', async (digit) => {
    const random = seeded(100 + digit);
    for (let trial = 0; trial < 12; trial++) {
      const drawn = strokesOf(digit, {
        scale: (0.4 + 3.6 * random()) * (1 + 3 * random()),
        x: 2000 * (random() - 0.5),
        y: 2000 * (random() - 0.5),
        pen: 1 + 30 * random(),
        spacing: 1 + 6 * random(),
      });
      expect(textOf(await readInk(drawn))).toBe(`${digit}`);
    }
  });
});

test.each(digits)('a picture of %i reads as itself, on light and on dark paper', async (digit) => {
  const ink = digitInk(digit, { x: 60, y: 50, scale: 1.2 });
  for (const [paper, mark] of [
    [240, 40],
    [30, 220],
  ] as const) {
    const page = pageOf(260, 220, (x, y) => paper + (mark - paper) * ink(x, y));
    expect(textOf(await readPage(page))).toBe(`${digit}`);
  }
});

test('a page without writing is nothing written, and no network is asked', async () => {
  const unasked: Classify = () => Promise.reject(new Error('asked'));
  const page = pageOf(50, 40, () => 255);
  const answer = await read(page, undefined, undefined, { ...network, classify: unasked });
  expect(answer).toEqual({ kind: 'nothing-written' });
});

test('what the network fails with comes through', async () => {
  const failing: Classify = () => Promise.reject(new Error('context lost'));
  const { page, strokes } = rasterise(strokesOf(3));
  const reading = read(page, strokes, 'digit', { ...network, classify: failing });
  await expect(reading).rejects.toThrow('context lost');
});
