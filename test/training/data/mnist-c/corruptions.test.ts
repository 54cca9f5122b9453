import { describe, expect, test } from 'vitest';
import type { Pixels } from '../../../../src/pipeline/image/pixels.ts';
import { mnistExamples } from '../../../../training/evaluate/mnist-examples.ts';
import { cannyEdges } from '../../../../training/data/mnist-c/canny-edges.ts';
import {
  corrupted,
  corruptionNames,
  type CorruptionName,
} from '../../../../training/data/mnist-c/corruptions.ts';
import { greyOf } from '../../../../training/data/mnist-c/grey.ts';
import { testMnist } from '../../../../training/data/mnist.ts';

const mnist = testMnist();
const pictures = Array.from({ length: 40 }, (_, index) => mnist.picture(index));
const all = (name: CorruptionName) =>
  pictures.map((picture, index) => ({ picture, spoiled: corrupted(picture, name, index) }));

describe.each(corruptionNames)('%s', (name) => {
  test('makes another picture, the same at every call, and leaves the given one alone', () => {
    for (const [index, picture] of pictures.slice(0, 6).entries()) {
      const before = [...picture.values];
      const spoiled = corrupted(picture, name, index);
      expect(corrupted(picture, name, index)).toEqual(spoiled);
      expect([...picture.values]).toEqual(before);
      expect([...spoiled.values]).not.toEqual(before);
      expect([spoiled.width, spoiled.height, spoiled.channels]).toEqual([28, 28, 1]);
    }
  });
});

test('shot noise leaves paper clean and keeps about as much ink', () => {
  let [before, after] = [0, 0];
  for (const { picture, spoiled } of all('shot_noise')) {
    before += ink(picture);
    after += ink(spoiled);
    const grew = spoiled.values.some((value, index) => value > 0 && picture.values[index] === 0);
    expect(grew).toBe(false);
  }
  // Counts above the most that a pixel can hold are cut off.
  expect(after / before).toBeGreaterThan(0.75);
  expect(after / before).toBeLessThan(1);
});

test('impulse noise makes half of 17 % of the paper ink', () => {
  const paper = all('impulse_noise').flatMap(({ picture, spoiled }) =>
    [...spoiled.values].filter((_, index) => picture.values[index] === 0),
  );
  const black = paper.filter((value) => value === 255).length;
  expect(black / paper.length).toBeCloseTo(0.085, 2);
  expect(paper.every((value) => value === 0 || value === 255)).toBe(true);
});

test('glass and motion blur spread the ink without making or losing much', () => {
  for (const name of ['glass_blur', 'motion_blur'] as const) {
    for (const { picture, spoiled } of all(name)) {
      expect(ink(spoiled) / ink(picture)).toBeGreaterThan(0.85);
      expect(ink(spoiled) / ink(picture)).toBeLessThan(1.05);
      expect(Math.max(...spoiled.values)).toBeLessThan(Math.max(...picture.values));
    }
  }
});

test('translating moves the middle of the ink by three pixels each way', () => {
  for (const { picture, spoiled } of all('translate').slice(0, 20)) {
    const [from, to] = [middleOf(picture), middleOf(spoiled)];
    expect(Math.abs(to.x - from.x)).toBeCloseTo(3, 0);
    expect(Math.abs(to.y - from.y)).toBeCloseTo(3, 0);
  }
});

test('scaling leaves half of the ink: seven tenths each way', () => {
  for (const { picture, spoiled } of all('scale'))
    expect(ink(spoiled) / ink(picture)).toBeCloseTo(0.49, 1);
});

test('turning keeps the ink and turns its longer way by 23°', () => {
  const bar = pixelsOf((column, row) => Math.abs(column - 13.5) < 2 && Math.abs(row - 13.5) < 10);
  for (let index = 0; index < 10; index++) {
    const turned = corrupted(bar, 'rotate', index);
    expect(ink(turned) / ink(bar)).toBeCloseTo(1, 1);
    expect(Math.abs(leanOf(turned))).toBeCloseTo(0.4, 1);
  }
});

test('shearing leans a bar to one side or the other', () => {
  const bar = pixelsOf((column, row) => Math.abs(column - 13.5) < 1 && Math.abs(row - 13.5) < 10);
  const leans = Array.from({ length: 20 }, (_, index) => leanOf(corrupted(bar, 'shear', index)));
  for (const lean of leans) expect(Math.abs(lean)).toBeCloseTo(0.4, 1);
  expect(new Set(leans.map(Math.sign)).size).toBe(2);
});

test('brightness adds half of full ink, up to full ink', () => {
  for (const { picture, spoiled } of all('brightness')) {
    const wanted = picture.values.map((value) => value + 127.5);
    const off = spoiled.values.map((value, index) => Math.abs(value - wanted[index]!));
    expect(Math.max(...off)).toBeLessThanOrEqual(1);
  }
});

test('stripes are their own undoing, and leave the middle half alone', () => {
  for (const { picture, spoiled } of all('stripe')) {
    expect(corrupted(spoiled, 'stripe', 0).values).toEqual(picture.values);
    const changed = [...spoiled.values.keys()].filter(
      (index) => spoiled.values[index] !== picture.values[index],
    );
    expect(changed.every((index) => index % 28 < 7 || index % 28 >= 21)).toBe(true);
  }
});

test('fog leaves a quarter of the contrast, and never less ink than fog', () => {
  for (const { picture, spoiled } of all('fog')) {
    const darkest = Math.max(...picture.values);
    const least = picture.values.map((value) => Math.floor((value * darkest) / 255 / 4));
    expect(spoiled.values.every((value, index) => value >= least[index]!)).toBe(true);
  }
});

test('spatter turns ink to mud and paper to mud, never to more than a quarter grey', () => {
  for (const { picture, spoiled } of all('spatter')) {
    const most = picture.values.map((value) => Math.max(value, 63));
    expect(spoiled.values.every((value, index) => value <= most[index]!)).toBe(true);
  }
});

test('dotted lines and zigzags only add ink', () => {
  for (const name of ['dotted_line', 'zigzag'] as const)
    for (const { picture, spoiled } of all(name))
      expect(spoiled.values.every((value, index) => value >= picture.values[index]!)).toBe(true);
});

test('a dotted line goes from one side to the other, with as many gaps as dashes', () => {
  const blank = pixelsOf(() => false);
  for (let index = 0; index < 30; index++) {
    const { values } = corrupted(blank, 'dotted_line', index);
    const drawn = Array.from({ length: 28 }, (_, column) =>
      values.some((value, place) => value > 0 && place % 28 === column),
    );
    expect(drawn.map(Number).join('')).toBe('0011'.repeat(6) + '0010');
  }
});

test('edges of a filled square are its outline, closed and one pixel wide', () => {
  const square = greyOf((_, column, row) =>
    Number(Math.abs(column - 13.5) < 7 && Math.abs(row - 13.5) < 7),
  );
  const edges = cannyEdges(square);
  expect(new Set(edges)).toEqual(new Set([0, 1]));
  const middle = Array.from({ length: 28 }, (_, column) => edges[13 * 28 + column]!);
  const count = edges.reduce((sum, value) => sum + value, 0);
  // Where a hill is symmetric, two pixels are equally high.
  expect(middle.filter((value) => value === 1).length).toBeLessThanOrEqual(4);
  expect(count).toBeGreaterThan(4 * 12 - 8);
  expect(count).toBeLessThan(2 * 4 * 14 + 1);
});

describe('a set to evaluate', () => {
  test('is every test image through the corruption that it names', () => {
    const examples = mnistExamples('mnist-c/stripe');
    expect(examples).toHaveLength(10_000);
    const [first] = examples;
    expect(first!.label).toMatchObject({ name: 'stripe/0', expected: '7', source: 'stripe' });
    const pixels = corrupted(mnist.picture(0), 'stripe', 0);
    expect(first!.content).toEqual({ kind: 'pixels', pixels });
  });

  test('is named in a sentence where there is no such corruption', () => {
    expect(() => mnistExamples('mnist-c/frost')).toThrow('canny_edges');
  });
});

function ink({ values }: Pixels): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function pixelsOf(isInk: (column: number, row: number) => boolean): Pixels {
  const values = Uint8ClampedArray.from({ length: 28 * 28 }, (_, index) =>
    isInk(index % 28, Math.floor(index / 28)) ? 255 : 0,
  );
  return { width: 28, height: 28, channels: 1, values };
}

function middleOf({ values }: Pixels): { x: number; y: number } {
  let [mass, x, y] = [0, 0, 0];
  values.forEach((value, index) => {
    mass += value;
    x += value * (index % 28);
    y += value * Math.floor(index / 28);
  });
  return { x: x / mass, y: y / mass };
}

/** How far to the side ink goes for each pixel down, as an angle. */
function leanOf(picture: Pixels): number {
  const { x, y } = middleOf(picture);
  let [together, down] = [0, 0];
  picture.values.forEach((value, index) => {
    const [dx, dy] = [(index % 28) - x, Math.floor(index / 28) - y];
    together += value * dx * dy;
    down += value * dy * dy;
  });
  return Math.atan(together / down);
}
