import { beforeAll, expect, test } from 'vitest';
import { type Marks, type Quarters, turnBox, turnMarks } from '../../src/pipeline/marks/index.ts';
import type { Pixels } from '../../src/pipeline/image/index.ts';
import { type FittedNetwork, read } from '../../src/pipeline/read.ts';
import { type Reading, textOf } from '../../src/pipeline/reading/index.ts';
import { makePage } from '../../training/pages/page.ts';
import { presets } from '../../training/pages/options.ts';
import { loadNetwork } from '../../training/evaluate/read-in-node.ts';
import { startWasm } from '../fixtures/start-wasm.ts';

let network: FittedNetwork;

beforeAll(async () => {
  await startWasm();
  network = await loadNetwork('reader');
}, 60_000);

/** A page of four channels, turned to the right. */
function turned({ width, height, channels, values }: Pixels, quarters: Quarters): Pixels {
  const frame = turnBox({ x: 0, y: 0, width, height }, { width, height }, quarters);
  const all = new Uint8ClampedArray(values.length);
  for (let index = 0; index < width * height; index++) {
    const [x, y] = [index % width, Math.floor(index / width)];
    const place = turnBox({ x, y, width: 1, height: 1 }, { width, height }, quarters);
    const to = place.y * frame.width + place.x;
    all.set(values.subarray(channels * index, channels * (index + 1)), channels * to);
  }
  return { width: frame.width, height: frame.height, channels, values: all };
}

const centres = (reading: Reading) =>
  'lines' in reading
    ? reading.lines.flatMap(({ numbers }) =>
        numbers.flatMap(({ digits }) =>
          digits.map(({ box }) => ({
            x: box.x + box.width / 2,
            y: box.y + box.height / 2,
            size: Math.max(box.width, box.height),
          })),
        ),
      )
    : [];

test('a page on its side or upside down is read as if it stood, and says how it was turned', async () => {
  const { pixels } = makePage(771_006, {
    ...presets.photograph,
    grids: [[3, 2]],
    digits: [3, 4],
    arrangements: ['columns'],
    papers: ['plain'],
    pens: ['gel'],
    hands: ['catalogue'],
    signs: 0,
    turn: 2,
  });
  const upright = await read(pixels, undefined, undefined, network);
  expect(centres(upright).length).toBeGreaterThan(15);
  for (const quarters of [1, 2, 3] as const) {
    const page = turned(pixels, quarters);
    const reading = await read(page, undefined, undefined, network);
    expect('lines' in reading && reading.turned).toBe(4 - quarters);
    const [text, expected] = [textOf(reading), textOf(upright)];
    expect(text.length).toBe(expected.length);
    // Its pixels are resampled otherwise: a doubtful digit may come out another.
    const others = Array.from(text).filter((character, index) => character !== expected[index]);
    expect(others.length).toBeLessThanOrEqual(1);
    const there = centres(reading);
    centres(upright).forEach(({ x, y, size }, index) => {
      const place = turnBox({ x, y, width: 0, height: 0 }, pixels, quarters);
      const off = Math.hypot(there[index]!.x - place.x, there[index]!.y - place.y);
      expect(off).toBeLessThan(0.2 * size);
    });
  }
}, 60_000);

test('four quarters are none, for boxes and for marks', () => {
  const marks: Marks = {
    box: { x: 0, y: 0, width: 3, height: 2 },
    coverage: new Uint8ClampedArray([1, 2, 3, 4, 5, 6]),
  };
  expect([...turnMarks(marks, 1).coverage]).toEqual([4, 1, 5, 2, 6, 3]);
  const half = turnMarks(turnMarks(marks, 1), 1);
  expect(half).toEqual(turnMarks(marks, 2));
  expect(turnMarks(turnMarks(half, 1), 1)).toEqual(marks);
  expect(turnMarks(half, 2)).toEqual(marks);
  expect(turnMarks(turnMarks(marks, 3), 1)).toEqual(marks);
});
