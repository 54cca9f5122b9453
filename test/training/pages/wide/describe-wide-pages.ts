import { describe, expect, test } from 'vitest';
import type { InkLayer } from '../../../../training/pages/ink-layer.ts';
import { labelOf } from '../../../../training/pages/page.ts';
import type { Family } from '../../../../training/pages/wide/families.ts';
import { makeWidePage, type WidePage } from '../../../../training/pages/wide/wide-page.ts';

const training = { split: 'training' } as const;

const bytesOf = ({ pixels, coverage, owners }: WidePage) =>
  [
    pixels.values,
    coverage.handwriting.cover,
    coverage.lines.cover,
    coverage.print.cover,
    owners,
  ].map((values) =>
    Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64'),
  );

const digitsOf = ({ truth }: WidePage) => truth.lines.flat().flatMap(({ digits }) => digits);

const covered = ({ cover }: InkLayer, isInside: (index: number) => boolean) => {
  let [count, all] = [0, 0];
  cover.forEach((value, index) => {
    if (!isInside(index)) return;
    all++;
    if (value >= 128) count++;
  });
  return { count, all };
};

/** What a family brings, and as which layer. */
type Brought = readonly [family: Family, layer: 'lines' | 'print'];

/** Looks at so many wide pages, and at four more of each family named. */
export function describeWidePages(count: number, brought: readonly Brought[]): void {
  const pages = Array.from({ length: count }, (_, seed) => makeWidePage(seed, training));

  describe('a wide page', () => {
    test('is the same for the same seed and options, and another for another seed', () => {
      for (const seed of [3, count - 1]) {
        const again = makeWidePage(seed, training);
        expect(bytesOf(again)).toEqual(bytesOf(pages[seed]!));
        expect(again.truth).toEqual(pages[seed]!.truth);
      }
      expect(new Set(pages.map((page) => labelOf(page.truth))).size).toBeGreaterThan(0.75 * count);
    });

    test('has truth of the size of its picture, and boxes within it', () => {
      for (const { pixels, coverage, owners, truth, others } of pages) {
        const area = pixels.width * pixels.height;
        expect(pixels.values).toHaveLength(4 * area);
        expect(owners).toHaveLength(area);
        for (const layer of [coverage.handwriting, coverage.lines, coverage.print]) {
          expect([layer.width, layer.height, layer.cover.length]).toEqual([
            pixels.width,
            pixels.height,
            area,
          ]);
        }
        const boxes = truth.lines.flat().flatMap(({ digits, signs }) => [...digits, ...signs]);
        for (const box of [...boxes.map((each) => each.box), ...others]) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(pixels.width);
          expect(box.y + box.height).toBeLessThanOrEqual(pixels.height);
        }
      }
    });

    test('is at most 900 pixels long before it is mounted, and half of all have digits of 12 pixels or more', () => {
      const heights = pages.flatMap((page) => digitsOf(page).map(({ box }) => box.height));
      const tall = heights.filter((height) => height >= 12);
      expect(tall.length).toBeGreaterThan(0.5 * heights.length);
      for (const { pixels } of pages)
        expect(Math.max(pixels.width, pixels.height)).toBeLessThan(1900);
    });

    test('is what it was where a family is left out that it has nothing of', () => {
      const page = pages.findIndex(({ families: own }) => !own.includes('patterns'));
      const without = makeWidePage(page, { ...training, without: 'patterns' });
      expect(bytesOf(without)).toEqual(bytesOf(pages[page]!));
    });
  });

  describe('the coverage of a wide page', () => {
    const sharp = pages.filter(({ families: own }) => !own.includes('low-resolution'));

    test("has digits' ink as handwriting and hardly any of it as a line", () => {
      let [owned, written, lined] = [0, 0, 0];
      for (const { owners, coverage } of sharp) {
        const inside = (index: number) => owners[index]! > 0;
        const handwriting = covered(coverage.handwriting, inside);
        owned += handwriting.all;
        written += handwriting.count;
        lined += covered(coverage.lines, inside).count;
      }
      expect(written / owned).toBeGreaterThan(0.6);
      expect(lined / owned).toBeLessThan(0.15);
    });

    test('has no line without rulings and boxes, and no print without print and patterns', () => {
      for (const { families: own, coverage } of pages) {
        const lines = covered(coverage.lines, () => true).count;
        const print = covered(coverage.print, () => true).count;
        if (!own.some((family) => ['squared', 'ruled', 'boxes-and-tables'].includes(family)))
          expect(lines).toBe(0);
        if (
          !own.some((family) => ['patterns', 'print-beside', 'boxes-and-tables'].includes(family))
        )
          expect(print).toBe(0);
      }
    });

    test.each(brought)(
      'has what a %s page brings as %s, and it can be seen there',
      (family, name) => {
        let [layers, apart] = [0, 0];
        for (let seed = 100; seed < 104; seed++) {
          const page = makeWidePage(seed, { ...training, with: family });
          const count = covered(page.coverage[name], () => true).count;
          if (count > 20) layers++;
          apart += contrast(page, page.coverage[name]);
        }
        expect(layers).toBeGreaterThan(2);
        // Levels of grey, over four pages, some of them so faint or dim that little is seen.
        expect(apart / 4).toBeGreaterThan(8);
      },
      240_000,
    );

    test('lies on what looks other than paper, after lens and light as before', () => {
      const contrasts = pages
        .filter((page) => digitsOf(page).length > 0)
        .map((page) => contrast(page, page.coverage.handwriting));
      const clear = contrasts.filter((difference) => difference > 12);
      expect(clear.length).toBeGreaterThan(0.9 * contrasts.length);
    });
  });
}

/** How far the mean grey of what a layer covers lies from that of its immediate neighbourhood outside every layer. */
function contrast({ pixels, coverage }: WidePage, { cover }: InkLayer): number {
  const { width, height, values } = pixels;
  const { handwriting, lines, print } = coverage;
  let [sum, count] = [0, 0];
  const free = (index: number) =>
    handwriting.cover[index] === 0 && lines.cover[index] === 0 && print.cover[index] === 0;
  for (let y = 4; y < height - 4; y++) {
    for (let x = 4; x < width - 4; x++) {
      const index = y * width + x;
      if (cover[index]! < 128) continue;
      const around = [-4, 4, -4 * width, 4 * width].map((step) => index + step).filter(free);
      if (around.length === 0) continue;
      const mean = around.reduce((total, each) => total + values[4 * each + 1]!, 0) / around.length;
      sum += values[4 * index + 1]! - mean;
      count++;
    }
  }
  return count === 0 ? 0 : Math.abs(sum / count);
}
