import { describe, expect, test } from 'vitest';
import type { InkLayer } from '../../../training/pages/ink-layer.ts';
import { type PageOptions, presets } from '../../../training/pages/options.ts';
import { makePage, type Page } from '../../../training/pages/page.ts';

const small: PageOptions = {
  ...presets.photograph,
  grids: [[2, 2]],
  digitHeight: [36, 44],
  edges: 0,
};
const boxed: PageOptions = { ...small, arrangements: ['boxes'], papers: ['plain'] };

/** The share of an area's pixels that a layer covers by a third or more. */
function shareIn({ cover }: InkLayer, isInside: (index: number) => boolean): number {
  let [covered, count] = [0, 0];
  cover.forEach((value, index) => {
    if (!isInside(index)) return;
    count++;
    if (value >= 85) covered++;
  });
  return covered / count;
}

const ownedIn =
  ({ owners }: Page) =>
  (index: number) =>
    owners[index]! > 0;

/** Mean green of the pixels that a layer covers by most, against those that none of the layers covers. */
function contrastOf({ pixels, coverage }: Page, { cover }: InkLayer): number {
  const means = [
    [0, 0],
    [0, 0],
  ] as [[number, number], [number, number]];
  const { handwriting, lines, print } = coverage;
  cover.forEach((value, index) => {
    const others = handwriting.cover[index]! + lines.cover[index]! + print.cover[index]!;
    const group = value > 150 ? means[0] : others === 0 ? means[1] : undefined;
    if (!group) return;
    group[0] += pixels.values[4 * index + 1]!;
    group[1]++;
  });
  return means[1][0] / means[1][1] - means[0][0] / means[0][1];
}

describe('the coverage of a page', () => {
  test("has a digit's ink as handwriting, and as a line only where one runs through it", () => {
    for (const seed of [1, 2, 3]) {
      const page = makePage(seed, { ...small, papers: ['ruled', 'squared'] });
      const { handwriting, lines } = page.coverage;
      const elsewhere = (index: number) => page.owners[index] === 0;
      expect(shareIn(handwriting, ownedIn(page))).toBeGreaterThan(0.6);
      expect(shareIn(handwriting, elsewhere)).toBeLessThan(0.01);
      expect(shareIn(lines, ownedIn(page))).toBeLessThan(0.35);
      expect(shareIn(lines, elsewhere)).toBeGreaterThan(0.005);
    }
  });

  test('has boxes as lines, be they printed or drawn with the pen of the digits', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const page = makePage(seed, boxed);
      expect(shareIn(page.coverage.lines, () => true)).toBeGreaterThan(0.005);
      expect(shareIn(page.coverage.handwriting, (index) => page.owners[index] === 0)).toBeLessThan(
        0.01,
      );
    }
  });

  test('lies on what is darker than the paper, after the camera as before', () => {
    for (const seed of [1, 2, 3, 4]) {
      const page = makePage(seed, {
        ...small,
        papers: ['ruled', 'squared'],
        turn: 20,
        pens: ['gel'],
      });
      expect(contrastOf(page, page.coverage.handwriting)).toBeGreaterThan(60);
      expect(contrastOf(page, page.coverage.lines)).toBeGreaterThan(5);
    }
  });

  test("has a cheque's pattern as print, and none on plain paper", () => {
    const pattern = (page: Page) => shareIn(page.coverage.print, () => true);
    const light = {
      ...presets.cheque,
      pens: ['gel'] as const,
      quality: undefined,
      noise: [0, 0] as const,
    };
    for (const seed of [1, 2, 3, 4]) {
      const page = makePage(seed, light);
      expect(pattern(page)).toBeGreaterThan(0.1);
      expect(contrastOf(page, page.coverage.print)).toBeGreaterThan(5);
      expect(pattern(makePage(seed, small))).toBe(0);
    }
  });
});
