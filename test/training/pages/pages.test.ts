import { describe, expect, test } from 'vitest';
import { pickAmount } from '../../../training/pages/amount.ts';
import { type PageOptions, presets, type Split } from '../../../training/pages/options.ts';
import { labelOf, makePage, type Page } from '../../../training/pages/page.ts';
import { mnistHand } from '../../../training/pages/mnist-hand.ts';
import { samplePages } from '../../../training/pages/samples.ts';
import { Random } from '../../../training/data/random.ts';
import { isHeldOut } from '../../../training/hands/style.ts';
import { expectChained } from './chained.ts';

const small: PageOptions = { ...presets.forty, grids: [[2, 3]], digitHeight: [16, 20] };

/** A page whose paper is white and whose light is even, so that what is dark is ink. */
const plain: PageOptions = {
  ...small,
  papers: ['screen'],
  pens: ['gel'],
  edges: 0,
  shadows: 0,
  falloff: 0,
  blur: [0, 0],
  noise: [0, 0],
  quality: undefined,
};

const digitsOf = (page: Page) =>
  page.truth.lines.flat().flatMap(({ digits, signs }) => [...digits, ...signs]);

describe('a page', () => {
  test('is the same for the same seed and options', () => {
    const [first, second] = [makePage(7, small), makePage(7, small)];
    expect(second.truth).toEqual(first.truth);
    expect(Buffer.from(second.pixels.values).equals(Buffer.from(first.pixels.values))).toBe(true);
  });

  test('is another for another seed', () => {
    const labels = [1, 2, 3, 4, 5, 6].map((seed) => labelOf(makePage(seed, small).truth));
    expect(new Set(labels).size).toBe(6);
  });

  test('has the rows, numbers and digits that were asked for', () => {
    const page = makePage(3, { ...small, grids: [[3, 4]], digits: [2, 5] });
    expect(page.truth.lines.map((numbers) => numbers.length)).toEqual([4, 4, 4]);
    for (const { digits } of page.truth.lines.flat()) {
      expect(digits.length).toBeGreaterThanOrEqual(2);
      expect(digits.length).toBeLessThanOrEqual(5);
    }
  });

  test('holds no ink outside the boxes of its truth, and ink at every edge of each box', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const page = makePage(seed, { ...plain, signs: 0.5, touching: 0 });
      const inked = inkOf(page);
      const outside = new Set(inked);
      expect(inked.size).toBeGreaterThan(100);
      for (const { box } of digitsOf(page)) {
        expect(edgesWithInk(box, inked, page.pixels.width), `seed ${seed}`).toBe(4);
        for (let y = box.y; y < box.y + box.height; y++) {
          for (let x = box.x; x < box.x + box.width; x++) outside.delete(y * page.pixels.width + x);
        }
      }
      expect(outside.size, `seed ${seed}`).toBe(0);
    }
  });
});

test('each digit owns the ink in its box that no other digit fell on, and nothing outside', () => {
  for (const seed of [1, 2, 3, 4]) {
    const { owners, pixels, truth } = makePage(seed, presets.cheque);
    const boxes = truth.lines.flat().flatMap(({ digits }) => digits.map(({ box }) => box));
    expect(new Set(owners).size, `seed ${seed}`).toBe(boxes.length + 1);
    owners.forEach((number, index) => {
      if (number === 0) return;
      const [x, y] = [index % pixels.width, Math.floor(index / pixels.width)];
      const box = boxes[number - 1]!;
      expect(x >= box.x && x < box.x + box.width).toBe(true);
      expect(y >= box.y && y < box.y + box.height).toBe(true);
    });
  }
});

test('amounts are round more often than chance would have them, and begin with no 0', () => {
  const amounts = Array.from({ length: 60 }, (_, seed) => pickAmount([3, 6], new Random(seed)));
  expect(amounts.filter((digits) => digits.at(-1) === 0).length).toBeGreaterThan(20);
  expect(amounts.some((digits) => digits[0] === 0)).toBe(false);
});

test("a chain's 0s stand over each other's sides, and are lower and broader than others", () => {
  expectChained(8);
});

test('the 40 numbers of the preset stand in rows and inside the picture', () => {
  const page = makePage(11, presets.forty);
  expect(page.truth.lines.flat()).toHaveLength(40);
  for (const { box } of digitsOf(page)) {
    expect(box.x).toBeGreaterThan(0);
    expect(box.y).toBeGreaterThan(0);
    expect(box.x + box.width).toBeLessThan(page.pixels.width);
    expect(box.y + box.height).toBeLessThan(page.pixels.height);
  }
});

describe('hands', () => {
  const hands = (options: PageOptions) =>
    Array.from({ length: 12 }, (_, seed) => makePage(seed, { ...options, grids: [[1, 1]] }).hand);

  test('are held-out styles and held-out images where held-out hands are asked for', () => {
    const names = hands(small);
    const styles = names.filter((name) => name.startsWith('catalogue/'));
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.length).toBeLessThan(names.length);
    for (const name of styles) expect(isHeldOut(Number(name.split('/')[1]))).toBe(true);
  });

  test('are none of the held-out styles where training hands are asked for', () => {
    for (const name of hands({ ...small, split: 'training', hands: ['catalogue'] })) {
      expect(isHeldOut(Number(name.split('/')[1]))).toBe(false);
    }
  });

  test('of MNIST are of its held-out images, or of those that teach, and never of both', () => {
    const imagesOf = (split: Split) => {
      const hand = mnistHand(split, new Random(5));
      const random = new Random(6);
      return Array.from({ length: 200 }, (_, index) => {
        const trace = hand.write(index % 10, random);
        return trace.kind === 'image' ? trace.image.ink.join() : '';
      });
    };
    const [teaching, heldOut] = (['training', 'held-out'] as const).map(
      (split) => new Set(imagesOf(split)),
    ) as [Set<string>, Set<string>];
    expect(Math.min(teaching.size, heldOut.size)).toBeGreaterThan(40);
    expect([...teaching].filter((image) => heldOut.has(image))).toEqual([]);
  });
});

test("the app's samples show hands of the catalogue only, and say what stands on them", () => {
  const samples = samplePages();
  expect(new Set(samples.map(({ file }) => file)).size).toBe(samples.length);
  for (const { page, text } of samples) {
    expect(page.hand).toMatch(/^catalogue\//);
    expect(text).toMatch(/^[0-9 \n]+$/);
    expect(text.split('\n')).toHaveLength(page.truth.lines.length);
  }
});

/** Places of pixels far from the paper's own colour, which the picture's corner has. */
function inkOf({ pixels: { values } }: Page): Set<number> {
  const inked = new Set<number>();
  for (let index = 0; index < values.length; index += 4) {
    if (Math.abs(values[index + 1]! - values[1]!) > 8) inked.add(index / 4);
  }
  return inked;
}

/** How many of a box's four edges hold ink; the outermost pixel may be covered too little to see. */
function edgesWithInk(
  box: { x: number; y: number; width: number; height: number },
  inked: ReadonlySet<number>,
  width: number,
): number {
  const [right, bottom] = [box.x + box.width - 1, box.y + box.height - 1];
  const rows = Array.from({ length: box.height }, (_, step) => box.y + step);
  const columns = Array.from({ length: box.width }, (_, step) => box.x + step);
  const has = (x: number, y: number) => inked.has(y * width + x);
  return [
    rows.some((y) => has(box.x, y) || has(box.x + 1, y)),
    rows.some((y) => has(right, y) || has(right - 1, y)),
    columns.some((x) => has(x, box.y) || has(x, box.y + 1)),
    columns.some((x) => has(x, bottom) || has(x, bottom - 1)),
  ].filter(Boolean).length;
}
