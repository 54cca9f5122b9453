import { test } from 'vitest';
import { downscale } from '../../../src/pipeline/image/downscale.ts';
import { digitInk, pageOf } from '../../fixtures/pages.ts';
import { seeded } from '../../fixtures/seeded.ts';
import { describeBlankPages } from './blank-pages.ts';
import { expectNearlyUnchanged } from './nearly-unchanged.ts';
import { describeSameTiles, expectSameTile } from './same-tiles.ts';

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

describeSameTiles(digits);

// On this one the page network finds a few specks as yet.
describeBlankPages(1400, 1100, ['squared paper in perspective']);

test('an MNIST image keeps its form', () => expectNearlyUnchanged(300));

test('a digit is found anywhere on a sheet, and a thirtieth of its height', async () => {
  const random = seeded(11);
  for (const digit of digits) {
    const ink = digitInk(digit, { x: 1200 * random(), y: 1000 * random(), scale: 0.5 });
    const page = downscale(
      pageOf(1600, 1400, (x, y) => 250 - 220 * ink(x, y)),
      2,
    );
    await expectSameTile(page, digit);
  }
});
