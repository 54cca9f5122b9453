import { beforeAll, describe, expect, test } from 'vitest';
import { type Quarters, turnBox } from '../../src/pipeline/image/index.ts';
import { type Marks, turnMarks } from '../../src/pipeline/marks/index.ts';
import type { Probabilities, Tile } from '../../src/pipeline/network/index.ts';
import type { Pixels } from '../../src/pipeline/image/index.ts';
import { type FittedNetwork, read } from '../../src/pipeline/read.ts';
import { type Digit, digitTextOf, type Reading } from '../../src/pipeline/reading/index.ts';
import { readAnyWay } from '../../src/pipeline/turned.ts';
import { makePage } from '../../training/pages/page.ts';
import { presets } from '../../training/pages/options.ts';
import { loadNetwork } from '../../training/evaluate/read-in-node.ts';
import { startWasm } from '../fixtures/start-wasm.ts';

let network: FittedNetwork;

beforeAll(async () => {
  await startWasm();
  network = await loadNetwork('reader');
});

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
    const [text, expected] = [digitTextOf(reading), digitTextOf(upright)];
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
});

describe('a picture that says little as it lies', () => {
  /** Rows of five dots, none of which is read. */
  function dots(rows: number): Marks {
    const coverage = new Uint8ClampedArray(50 * 10 * rows).map((_, index) =>
      index % 10 < 5 && Math.floor(index / 50) % 10 < 5 ? 255 : 0,
    );
    return { box: { x: 0, y: 0, width: 50, height: 10 * rows }, coverage };
  }

  /** How often it is read, where so many parts are plainly digits as it lies and in the three turns. */
  async function readings(rows: number, ...plain: number[]): Promise<number> {
    let count = 0;
    await readAnyWay(dots(rows), {
      read: () => {
        count++;
        return Promise.resolve<Reading>({ kind: 'not-a-digit', refused: [] });
      },
      countPlain: (pieces) => {
        expect(pieces).toHaveLength(5 * rows);
        return Promise.resolve(plain.shift()!);
      },
    });
    return count;
  }

  test('is read in no turn in which no more of many parts are plainly digits: noise is none the more for being turned', async () => {
    expect(await readings(4, 3, 3, 2, 0)).toBe(1);
  });

  test('is read in every turn in which more of them are, and of few parts in all', async () => {
    expect(await readings(4, 3, 2, 4, 3)).toBe(2);
    expect(await readings(4, 0, 1, 2, 3)).toBe(4);
    expect(await readings(2)).toBe(4);
  });
});

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

test('a number of digits that are digits upside down as well is not turned for them', async () => {
  const box = { x: 0, y: 0, width: 60, height: 20 };
  // Three parts side by side.
  const coverage = Uint8ClampedArray.from({ length: 60 * 20 }, (_, index) =>
    index % 20 < 12 ? 255 : 0,
  );
  const [tile, probabilities] = [new Float32Array() as Tile, new Float32Array() as Probabilities];
  const numberOf = (values: readonly number[], certainty: number): Reading => {
    const digits = values.map((value): Digit => ({
      value,
      certainty,
      box,
      tile,
      probabilities,
    }));
    return {
      kind: 'read',
      lines: [{ numbers: [{ digits, signs: [], certainty }] }],
      refused: [],
      certainty,
    };
  };
  const upsideDown = async (says: readonly number[]) => {
    const readings = [
      numberOf([9], 0.5),
      numberOf([0], 0.1),
      numberOf([0], 0.1),
      numberOf(says, 0.99),
    ];
    let asked = 0;
    const reading = await readAnyWay(
      { box, coverage },
      {
        read: () => Promise.resolve(readings.shift()!),
        countPlain: () => Promise.resolve(asked++),
      },
    );
    return digitTextOf(reading);
  };
  expect(await upsideDown([9, 0, 6])).toBe('9');
  expect(await upsideDown([2, 5, 7])).toBe('257');
});
