import { cropSide } from '../../../training/page-network/crop-planes.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agreementOf } from '../../../training/page-network/agreement.ts';
import { cropOf, exampleOf, outputs } from '../../../training/page-network/crop.ts';
import { pageOfKind } from '../../../training/page-network/kinds.ts';
import { PageFile, writePage } from '../../../training/page-network/page-file.ts';
import { truePageOf, type TruePage } from '../../../training/page-network/true-page.ts';
import type { Trace } from '../../../training/pages/hand.ts';
import { straightHand } from '../../../training/pages/straight.ts';
import { recipe } from '../../../training/recipes/page.ts';
import { planOf } from '../../../training/network/plan.ts';
import { Random } from '../../../training/data/random.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
const file = join(folder, 'one.page');
let page: TruePage;
let opened: PageFile;

beforeAll(() => {
  page = truePageOf(pageOfKind('numbers', 2, 'training'));
  writePage(file, page);
  opened = new PageFile(file);
}, 60_000);

afterAll(() => {
  opened.close();
  rmSync(folder, { recursive: true });
});

describe('a page in the cache', () => {
  test('comes back as it was written, line by line', () => {
    const { width, height, digitHeight } = opened;
    expect([width, height, digitHeight]).toEqual([page.width, page.height, page.digitHeight]);
    const { planes } = opened.lines(3, 7, 1 + outputs);
    [page.grey, ...page.layers].forEach((plane, number) => {
      expect(planes[number]).toEqual(plane.slice(3 * width, 7 * width));
    });
  });

  test('that ends too early is told from a whole one', () => {
    const cut = join(folder, 'cut.page');
    writePage(cut, { ...page, layers: [] });
    expect(() => new PageFile(cut).lines(0, page.height, 1 + outputs)).toThrow(/too early/);
  });
});

describe('pages of every kind', () => {
  const sums = (layers: TruePage['layers']) =>
    layers.map((layer) => layer.reduce((sum, value) => sum + value, 0));

  test.each(['close-ups', 'straight', 'tiles', 'wide', 'numbers'] as const)(
    'teach where ink is: %s',
    (kinds) => {
      const { width, height, grey, layers } = truePageOf(pageOfKind(kinds, 41, 'held-out'));
      expect(grey.length).toBe(width * height);
      expect(layers.map((layer) => layer.length)).toEqual([0, 1, 2].map(() => width * height));
      expect(sums(layers)[0]).toBeGreaterThan(0);
    },
  );

  test('but for bare paper, whose lines and patterns are there all the same', () => {
    const bare = Array.from({ length: 8 }, (_, seed) =>
      sums(truePageOf(pageOfKind('blank', seed, 'training')).layers),
    );
    expect(bare.map(([ink]) => ink)).toEqual(bare.map(() => 0));
    expect(Math.max(...bare.map(([, lines]) => lines!))).toBeGreaterThan(0);
  });

  test('strokes as straight as rulings are most of such a hand, and the rest its own', () => {
    const own: Trace = { kind: 'strokes', strokes: [], width: 1, height: 1 };
    const hand = straightHand({ name: 'own', write: () => own });
    const random = new Random(6);
    const traces = Array.from({ length: 60 }, () => hand.write(4, random));
    const straight = traces.filter((trace) => trace !== own);
    expect(straight.length).toBeGreaterThan(35);
    expect(straight.length).toBeLessThan(60);
    for (const trace of straight) {
      const [, upright] = (trace as Trace & { kind: 'strokes' }).strokes;
      const [from, to] = [upright![0]!, upright!.at(-1)!];
      expect(Math.abs(to.x - from.x)).toBeLessThan(0.3 * (to.y - from.y));
    }
  });
});

describe('a crop', () => {
  test('is the same for the same seed, and another for another', () => {
    const crop = (seed: number) => exampleOf(cropOf(opened, new Random(seed)));
    expect(crop(1)).toEqual(crop(1));
    expect(crop(1).input).not.toEqual(crop(2).input);
  });

  test('has its handwriting where it is darker or, light on dark, lighter than around', () => {
    let [apart, all] = [0, 0];
    for (let seed = 0; seed < 30; seed++) {
      const { input, target } = exampleOf(cropOf(opened, new Random(seed, 5)));
      let [ink, count] = [0, 0];
      input.forEach((value, index) => {
        if (target[index * outputs]! < 0.9) return;
        ink += value;
        count++;
      });
      if (count < 50) continue;
      all++;
      // In deviations from the neighbourhood's mean; some crops are faint.
      if (Math.abs(ink / count) > 0.5) apart++;
    }
    expect(all).toBeGreaterThan(5);
    expect(apart / all).toBeGreaterThan(0.8);
  });

  test('covers shares of each place', () => {
    const { input, target } = exampleOf(cropOf(opened, new Random(9)));
    expect(input.length).toBe(cropSide * cropSide);
    expect(target.length).toBe(input.length * outputs);
    expect(Math.min(...target)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...target)).toBeLessThanOrEqual(1);
  });
});

test('agreement counts what is found and what is there', () => {
  // Found and there, found alone, there alone, neither.
  const [agreement] = agreementOf([1, 1, -1, -1, 1], [1, 0, 1, 0, 1], 1);
  expect(agreement!.recall).toBeCloseTo(2 / 3);
  expect(agreement!.precision).toBeCloseTo(2 / 3);
  expect(agreement!.both).toBeCloseTo(2 / 3);
});

test('the network has at most 80,000 parameters', () => {
  expect(planOf(recipe.network, [128, 128, 1]).size).toBeLessThanOrEqual(80_000);
});
