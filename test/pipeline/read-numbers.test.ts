import { beforeAll, describe, expect, test } from 'vitest';
import type { Expectation } from '../../src/pipeline/reading/expectation.ts';
import type { Stroke } from '../../src/pipeline/ink/ink.ts';
import { rasterise } from '../../src/pipeline/ink/rasterise.ts';
import { read } from '../../src/pipeline/read.ts';
import { digitTextOf, textOf, type Reading } from '../../src/pipeline/reading/reading.ts';
import type { Classify } from '../../src/pipeline/network/classify.ts';
import { Memory } from '../../src/pipeline/network/memory.ts';
import {
  loadNetwork,
  type LoadedNetwork,
  startBackend,
} from '../../training/evaluate/read-in-node.ts';
import { strokesOf } from '../fixtures/digits.ts';
import { digitInk, pageOf } from '../fixtures/pages.ts';
import { seeded } from '../fixtures/seeded.ts';

let readInk: (strokes: readonly Stroke[], expect?: Expectation) => Promise<Reading>;
let network: LoadedNetwork;

beforeAll(async () => {
  await startBackend('wasm');
  network = await loadNetwork('classic');
  readInk = (drawn, expectation = 'rows') => {
    const { page, strokes } = rasterise(drawn);
    return read(page, strokes, expectation, network);
  };
});

/** Digits side by side, the boxes of the templates `step` apart. */
function numberOf(digits: readonly number[], step = 110, y = 0): Stroke[] {
  return digits.flatMap((digit, index) => strokesOf(digit, { x: index * step, y }));
}

function moved(
  strokes: readonly Stroke[],
  place: (x: number, y: number) => readonly [x: number, y: number],
): Stroke[] {
  return strokes.map((stroke) => ({
    ...stroke,
    points: stroke.points.map((point) => {
      const [x, y] = place(point.x, point.y);
      return { ...point, x, y };
    }),
  }));
}

describe('drawn numbers', () => {
  test('two digits side by side read as two', async () => {
    expect(textOf(await readInk(numberOf([2, 7])))).toBe('27');
  });

  test('a pen that has just been put down is answered too', async () => {
    const begun = [
      [[5, 5]],
      [
        [5, 5],
        [5, 5],
      ],
      [
        [5, 5],
        [5, 9],
      ],
    ].map((places) => ({
      width: 1,
      points: places.map(([x, y]) => ({ x: x!, y: y!, time: 0, pressure: 0.5 })),
    }));
    for (const stroke of begun) {
      expect((await readInk([stroke])).kind).not.toBe('nothing-written');
    }
  });

  test.each(['rows', 'number', 'digit'] as const)(
    'dots alone are no digit where a %s is expected, and a stroke beside them is',
    async (expectation) => {
      const dot = (x: number, reach: number): Stroke => ({
        width: 4,
        points: [0, reach].map((step) => ({ x: x + step, y: 50 + step, time: 0, pressure: 0.5 })),
      });
      for (const dots of [[dot(0, 0)], [dot(0, 3)], [dot(0, 0), dot(20, 1)]]) {
        const reading = await readInk(dots, expectation);
        expect(reading.kind).toBe('not-a-digit');
        expect('refused' in reading && reading.refused).toHaveLength(1);
      }
      const little = strokesOf(1, { scale: 0.06, pen: 4 });
      expect(textOf(await readInk(little, expectation))).toBe('1');
      if (expectation !== 'digit')
        expect(textOf(await readInk([...numberOf([2, 7]), dot(400, 0)], expectation))).toBe('27');
    },
  );

  test('a digit of several strokes stays one', async () => {
    for (const digit of [4, 5]) {
      expect(textOf(await readInk(strokesOf(digit)))).toBe(String(digit));
    }
    expect(textOf(await readInk(numberOf([5, 4, 5])))).toBe('545');
  });

  test('a number reads the same wherever and however large it is drawn', async () => {
    const random = seeded(5);
    const number = numberOf([3, 0, 2, 6]);
    for (let trial = 0; trial < 5; trial++) {
      const [scale, right, down] = [0.3 + 4 * random(), 900 * random(), 900 * random()];
      const drawn = moved(number, (x, y) => [scale * x + right, scale * y + down]);
      expect(textOf(await readInk(drawn))).toBe('3026');
    }
  });

  test('the order of strokes does not matter', async () => {
    const number = numberOf([5, 4, 7]);
    expect(textOf(await readInk([...number].reverse()))).toBe('547');
  });

  test('a line that climbs reads like one that does not', async () => {
    const climbing = moved(numberOf([2, 6, 3, 2, 0]), (x, y) => [x, y - 0.2 * x]);
    expect(textOf(await readInk(climbing))).toBe('26320');
  });

  test('lines of digits become lines of the reading, from the top', async () => {
    const lines = [...numberOf([6, 2], 110, 180), ...numberOf([3, 2, 7])];
    expect(textOf(await readInk(lines))).toBe('327\n62');
  });

  test('a wide gap parts two numbers of a line', async () => {
    const apart = [...numberOf([2, 3]), ...moved(numberOf([7, 2]), (x, y) => [x + 450, y])];
    expect(textOf(await readInk(apart))).toBe('23 72');
  });

  test('a line of short numbers is parted as those that the same hand wrote above it', async () => {
    const right = (count: number) => (x: number, y: number) => [x + count, y] as const;
    const short = [0, 1, 2, 3].flatMap((place) =>
      moved(numberOf([7], 110, 180), right(190 * place)),
    );
    const above = [...numberOf([2, 3, 2, 6]), ...moved(numberOf([2, 3, 2]), right(560))];
    expect(textOf(await readInk([...above, ...short]))).toBe('2326 232\n7 7 7 7');
  });

  test('a decimal comma is a sign and no digit', async () => {
    const comma: Stroke = {
      points: [
        { x: 212, y: 90, time: 0, pressure: 0.5 },
        { x: 206, y: 116, time: 1, pressure: 0.5 },
      ],
      width: 4,
    };
    const reading = await readInk([
      ...numberOf([3, 2]),
      comma,
      ...moved(numberOf([2, 7]), (x, y) => [x + 225, y]),
    ]);
    expect([textOf(reading), digitTextOf(reading)]).toEqual(['32,27', '3227']);
    const signs = 'lines' in reading ? reading.lines[0]!.numbers[0]!.signs : [];
    expect(signs).toMatchObject([{ kind: 'comma', before: 2 }]);
  });

  test('only what changed goes through the network again', async () => {
    const asked: number[] = [];
    const memory = new Memory();
    const classify: Classify = (tiles) => {
      asked.push(tiles.length);
      return network.classify(tiles);
    };
    const readAgain = async (drawn: readonly Stroke[]) => {
      const { page, strokes } = rasterise(drawn);
      return textOf(await read(page, strokes, 'rows', { ...network, classify }, { memory }));
    };
    const number = numberOf([2, 3, 6, 2, 7]);
    await readAgain(number);
    expect(await readAgain(number)).toBe('23627');
    // The whole writing is on the page as it came.
    expect(asked[1]).toBe(1);
    await readAgain([...number, ...strokesOf(2, { x: 550 })]);
    expect(asked[2]).toBeLessThan(6);
  });
});

describe('pictures of numbers', () => {
  const paper = 235;

  test('digits apart and digits that touch read as they stand', async () => {
    for (const step of [60, 45]) {
      const ink = [2, 3, 6].map((digit, index) =>
        digitInk(digit, { x: 40 + step * index, y: 40, scale: 0.6 }),
      );
      const page = pageOf(260, 140, (x, y) => paper - 200 * Math.max(...ink.map((at) => at(x, y))));
      const reading = await read(page, undefined, 'rows', network);
      expect(textOf(reading)).toBe('236');
    }
  });
});
