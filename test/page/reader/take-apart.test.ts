import { expect, test } from 'vitest';
import { readHalves, readOne } from '../../../src/page/reader/take-apart.ts';
import type { Box } from '../../../src/pipeline/image/box.ts';
import { digit, notADigit, placed, reading } from '../doubles.ts';

const box: Box = { x: 100, y: 0, width: 100, height: 80 };

test('halves are read where both are most like a digit', async () => {
  const given = await readHalves(box, (part) => {
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

test('where one half is blank, there are no two', async () => {
  const given = await readHalves(box, (part) =>
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
