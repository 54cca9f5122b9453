import { test } from 'vitest';
import { describeBlankPages } from './blank-pages.ts';
import { expectNearlyUnchanged } from './nearly-unchanged.ts';
import { describeSameTiles } from './same-tiles.ts';

describeSameTiles([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

describeBlankPages(1400, 1100);

test('an MNIST image goes through nearly unchanged', () => expectNearlyUnchanged(300));
