import { seeded } from '../../fixtures/seeded.ts';
import { expect, test } from 'vitest';
import { multiple, type Part } from '../../../src/pipeline/paper/look.ts';
import { lookOver } from '../../../src/pipeline/paper/look-over.ts';

function somePage(width: number, height: number) {
  const random = seeded(width);
  return {
    width,
    height,
    values: Uint8ClampedArray.from({ length: width * height }, () => 255 * random()),
  };
}

/** Says of each pixel what it is given there, and the same of what is beside and below it. */
const look = ({ width, values }: Part) =>
  Promise.resolve(
    Float32Array.from({ length: 3 * values.length }, (_, index) => {
      const place = Math.floor(index / 3);
      return values[place + [0, 1, width][index % 3]!] ?? 0;
    }),
  );

test('a page of any size is looked at in parts of sides that the network takes', async () => {
  for (const [width, height] of [
    [1, 1],
    [16, 33],
    [448, 449],
    [1000, 700],
  ] as const) {
    const parts: Part[] = [];
    await lookOver(somePage(width, height), (part) => {
      parts.push(part);
      return look(part);
    });
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) {
      expect([part.width % multiple, part.height % multiple]).toEqual([0, 0]);
      expect(part.width * part.height).toBeLessThanOrEqual(448 * 448);
      expect(part.values.length).toBe(part.width * part.height);
    }
  }
});

test('where parts meet, the answer is that of the page in one piece', async () => {
  const page = somePage(900, 500);
  const { handwriting, lines, print } = await lookOver(page, look);
  // Each answer repeats another's: the page's pixel, moved by one.
  let astray = 0;
  for (let place = 0; place < 899 * 499; place++) {
    const here = Math.floor(place / 899) * 900 + (place % 899);
    if (lines[here] !== handwriting[here + 1] || print[here] !== handwriting[here + 900]) astray++;
  }
  expect(astray).toBe(0);
});
