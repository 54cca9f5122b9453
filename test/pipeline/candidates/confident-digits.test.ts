import { beforeAll, expect, test } from 'vitest';
import type { Classify } from '../../../src/pipeline/network/classify.ts';
import { broadPiecesOf } from '../../../src/pipeline/candidates/confident-digits.ts';
import { propose } from '../../../src/pipeline/candidates/propose.ts';
import { thicken } from '../../../src/pipeline/marks/thicken.ts';
import type { Tile } from '../../../src/pipeline/network/tile.ts';
import { read as readPage } from '../../../src/pipeline/read.ts';
import { textOf } from '../../../src/pipeline/reading/reading.ts';
import {
  loadNetwork,
  type LoadedNetwork,
  startBackend,
} from '../../../training/evaluate/read-in-node.ts';
import { digitInk, pageOf } from '../../fixtures/pages.ts';
import { writtenOn } from '../../fixtures/written.ts';

let network: LoadedNetwork;

beforeAll(async () => {
  await startBackend('wasm');
  network = await loadNetwork('reader');
});

// Broad digits: narrow ones are not cut.
const broader = 1.35;

/** A page with rows of digits, each `step` pixels from the next, in strokes so many heights wide. */
function pageWith(
  rows: readonly { readonly digits: readonly number[]; readonly step?: number }[],
  pen?: number,
) {
  const placed = rows.flatMap(({ digits, step = 115 }, row) =>
    digits.map((digit, column) => {
      // No two lie on the pixels alike: their tiles differ.
      const [left, top] = [40 + step * column + 0.05 * (column + 8 * row), 40 + 120 * row];
      return { ink: digitInk(digit, { x: 0, y: top, scale: 0.9 }, pen), left, top };
    }),
  );
  return pageOf(1000, 40 + 120 * rows.length, (x, y) => {
    const near = placed.filter(({ left, top }) => Math.abs(x - left - 50) < 60 && y >= top);
    return 240 - 200 * Math.max(0, ...near.map(({ ink, left }) => ink((x - left) / broader, y)));
  });
}

const row = { digits: [0, 2, 3, 2, 0, 3, 2, 0] };
const text = row.digits.join('');

async function readOf(page: ReturnType<typeof pageOf>) {
  const asked: Tile[] = [];
  const classify: Classify = (tiles) => {
    asked.push(...tiles);
    return network.classify(tiles);
  };
  const reading = await readPage(page, undefined, 'rows', { ...network, classify });
  return { read: textOf(reading).replaceAll(' ', ''), asked };
}

test('what is plainly one digit on a page of many is not looked at in parts', async () => {
  const page = pageWith([row, row]);
  const writing = (await writtenOn(page))!;
  expect(broadPiecesOf(writing.pieces)).toHaveLength(16);
  const { read, asked } = await readOf(page);
  expect(read).toBe(`${text}\n${text}`);
  expect(asked.length).toBeLessThan(0.6 * propose(writing).candidates.length);
});

test('the network is asked once about each tile, of strokes that are made thicker too', async () => {
  const page = pageWith([row, row], 0.03);
  const thin = (await writtenOn(page))!.pieces.filter(
    ({ substance }) => substance.kind === 'marks' && thicken(substance.marks) !== substance.marks,
  );
  expect(thin.length).toBeGreaterThan(12);
  const { read, asked } = await readOf(page);
  expect(read).toBe(`${text}\n${text}`);
  // All digits, and the whole writing as one: of so wide a page, the largest digit by itself.
  expect(new Set(asked.map((tile) => tile.join())).size).toBe(16);
  expect(asked).toHaveLength(17);
});

test('two digits that touch are cut on such a page, too', async () => {
  const page = pageWith([row, row, { digits: [0, 2], step: 66 }]);
  expect((await writtenOn(page))!.pieces).toHaveLength(17);
  expect((await readOf(page)).read).toBe(`${text}\n${text}\n02`);
});

test('on a page of few nothing is looked at beforehand', async () => {
  expect(broadPiecesOf((await writtenOn(pageWith([row])))!.pieces)).toEqual([]);
});
