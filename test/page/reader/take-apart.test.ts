import { expect, test } from 'vitest';
import { readHalves, readOne } from '../../../src/page/reader/take-apart.ts';
import type { Box } from '../../../src/pipeline/image/box.ts';
import type { Reading } from '../../../src/pipeline/reading/index.ts';
import { digit, notADigit, placed, reading } from '../doubles.ts';

const upright = reading('read', digit(4)) as Extract<Reading, { lines: unknown }>;
const box: Box = { x: 100, y: 0, width: 100, height: 80 };

test('halves are read where both are most like a digit', async () => {
  const given = await readHalves(box, upright, (part) => {
    const isBest = Math.abs((part.x === 100 ? part.width : 100 - part.width) - 62) < 1;
    return Promise.resolve(
      placed(reading('read', digit(part.x === 100 ? 7 : 1, isBest ? 0.99 : 0.91))),
    );
  });
  expect(given.map(({ value, look }) => [value, look!.certainty])).toEqual([
    [7, 0.99],
    [1, 0.99],
  ]);
});

test.each([
  [1, 'y', 62],
  [2, 'x', 162],
  [3, 'y', 0],
] as const)(
  'halves lie along the row of a page that is turned to read it by %d',
  async (turned, axis, first) => {
    const seen: Box[] = [];
    await readHalves({ x: 100, y: 0, width: 100, height: 100 }, { ...upright, turned }, (part) => {
      seen.push(part);
      return Promise.resolve(placed(reading('read', digit(7))));
    });
    expect(seen[0]![axis]).toBeCloseTo(first);
    expect(axis === 'x' ? seen[0]!.height : seen[0]!.width).toBe(100);
  },
);

test('where one half is blank, there are no two', async () => {
  const given = await readHalves(box, upright, (part) =>
    Promise.resolve(
      placed(part.x === 100 ? reading('read', digit(7)) : { kind: 'nothing-written' }),
    ),
  );
  expect(given).toHaveLength(1);
});

test('what is taken for one digit is one, in doubt where it does not look like one', async () => {
  const [given] = await readOne(box, () => Promise.resolve(placed(notADigit())));
  expect(given).toMatchObject({ value: 4, by: 'network', look: { doubtful: true } });
});
