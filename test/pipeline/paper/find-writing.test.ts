import { expect, test } from 'vitest';
import { findWriting } from '../../../src/pipeline/paper/find-writing.ts';
import type { Part } from '../../../src/pipeline/paper/look.ts';
import { tightMarks } from '../../../src/pipeline/marks/marks.ts';
import type { Pixels } from '../../../src/pipeline/image/pixels.ts';

/** Takes whatever is darker than its surroundings for ink, as long as strokes are as wide as the network knows them. */
const look = ({ values }: Part) =>
  Promise.resolve(
    Float32Array.from({ length: 3 * values.length }, (_, index) =>
      index % 3 === 0 ? (values[index / 3]! < -1 ? 5 : -5) : -5,
    ),
  );

/** White paper with black rings side by side. */
function rings(width: number, height: number, high: number, count: number): Pixels {
  const values = new Uint8ClampedArray(width * height).fill(240);
  const [radius, thick] = [high / 2, high / 8];
  values.forEach((_, index) => {
    const [x, y] = [(index % width) + 0.5, Math.floor(index / width) + 0.5];
    const column = Math.floor(x / (width / count));
    const middle = (column + 0.5) * (width / count);
    const off = Math.abs(Math.hypot(x - middle, y - height / 2) - radius + thick / 2);
    if (off <= thick / 2) values[index] = 20;
  });
  return { width, height, channels: 1, values };
}

test.each([
  ['one that fills the picture', rings(500, 500, 460, 1)],
  ['small ones on a large page', rings(1600, 400, 40, 12)],
  ['low resolution', rings(120, 30, 14, 6)],
])('writing is brought to the height that the network knows: %s', async (_, page) => {
  const { box, reduction = 1 } = await findWriting(page, look);
  expect(box.height).toBeGreaterThanOrEqual(20);
  expect(box.height).toBeLessThanOrEqual(48);
  const drawn = tightMarks({ ...page, values: page.values.map((value) => 240 - value) }).box;
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(Math.abs(box[side] * reduction - drawn[side])).toBeLessThan(2 * reduction + 2);
});

test('bare paper holds no marks', async () => {
  const values = new Uint8ClampedArray(300 * 200).fill(240);
  const { coverage } = await findWriting({ width: 300, height: 200, channels: 1, values }, look);
  expect(coverage.length).toBe(0);
});

test('a picture without pixels holds no marks', async () => {
  const nothing: Pixels = { width: 0, height: 0, channels: 1, values: new Uint8ClampedArray() };
  expect((await findWriting(nothing, look)).coverage.length).toBe(0);
});

/** A ring, a bar as high beside it, and where wanted a ruling through the page's foot. */
function barBesideRing(isRuled: boolean): Pixels {
  const ring = rings(120, 120, 34, 1);
  const values = ring.values.map((value, index) => {
    const [x, y] = [index % 120, Math.floor(index / 120)];
    if (x >= 92 && x < 96 && y >= 43 && y < 77) return 60;
    return isRuled && (y === 100 || y === 101 || y === 110 || y === 111) ? 60 : value;
  });
  return { ...ring, values };
}

test('what is taken for a line but no longer than a digit is ink, where the paper has no lines', async () => {
  // What is as dark as ink is handwriting, and what is paler a line.
  const told = ({ values }: Part) =>
    Promise.resolve(
      Float32Array.from({ length: 3 * values.length }, (_, index) => {
        const value = values[Math.floor(index / 3)]!;
        const isMeant = index % 3 === 0 ? value < -4 : index % 3 === 1 && value < -1 && value >= -4;
        return isMeant ? 5 : -5;
      }),
    );
  const rightOf = async (page: Pixels) => {
    const { box, reduction = 1 } = await findWriting(page, told);
    return (box.x + box.width) * reduction;
  };
  expect(await rightOf(barBesideRing(false))).toBeGreaterThan(90);
  expect(await rightOf(barBesideRing(true))).toBeLessThan(85);
});
