import { describe, expect, test } from 'vitest';
import type { Corners, Place } from '../../../src/page/shared/corners.ts';
import { sheetIn, sheetOf, type SmallGrey } from '../../../src/page/picture/find-sheet.ts';
import { drawnSheet } from '../pictures.ts';

const [width, height] = [160, 120];

/** Numbers from 0 to 1 that look like chance and are always the same (mulberry32). */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What is light inside of the corners, dark beside them, grainy, and half as bright on the right as on the left. */
function photograph(corners: Corners, chance: () => number): SmallGrey {
  const isInside = (x: number, y: number): boolean =>
    corners.every((from, index) => {
      const to = corners[(index + 1) % 4]!;
      return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) > 0;
    });
  const data = Uint8Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [((index % width) + 0.5) / width, (Math.floor(index / width) + 0.5) / height];
    const isMiddle = Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5)) < 0.2;
    const isWriting = isMiddle && Math.floor(x * 40) % 5 === 0 && Math.floor(y * 30) % 6 === 0;
    const grey = isInside(x, y) ? (isWriting ? 60 : 225) : 70;
    return (grey + 16 * (chance() - 0.5)) * (1 - 0.3 * x);
  });
  return { width, height, data };
}

function somewhere(chance: () => number): Corners {
  const about = (x: number, y: number): Place => ({
    x: x + 0.16 * (chance() - 0.5),
    y: y + 0.16 * (chance() - 0.5),
  });
  return [about(0.17, 0.17), about(0.83, 0.17), about(0.83, 0.83), about(0.17, 0.83)];
}

describe('the corners of a sheet', () => {
  test('are found where it lies, however it lies, in uneven light', () => {
    const chance = seeded(16);
    for (let trial = 0; trial < 60; trial++) {
      const corners = somewhere(chance);
      const found = sheetIn(photograph(corners, chance));
      expect(found, `trial ${trial}`).toBeDefined();
      found!.forEach((place, index) => {
        const away = Math.hypot(place.x - corners[index]!.x, place.y - corners[index]!.y);
        expect(away, `trial ${trial}, corner ${index}`).toBeLessThan(0.03);
      });
    }
  });

  test('are not made up: no sheet in noise, in a picture that it fills, in a disc or a shadow', () => {
    const chance = seeded(17);
    const grey = (light: (x: number, y: number) => number): SmallGrey => ({
      width,
      height,
      data: Uint8Array.from({ length: width * height }, (_, index) =>
        light((index % width) / width, Math.floor(index / width) / height),
      ),
    });
    const pictures = {
      blank: grey(() => 230),
      noise: grey(() => 255 * chance()),
      disc: grey((x, y) => (Math.hypot(x - 0.5, (y - 0.5) * 0.75) < 0.3 ? 230 : 60)),
      shadow: grey((x) => 230 - 120 * Math.min(1, Math.max(0, (x - 0.3) / 0.4))),
      speck: grey((x, y) => (x > 0.4 && x < 0.6 && y > 0.4 && y < 0.6 ? 230 : 60)),
    };
    for (const [name, picture] of Object.entries(pictures))
      expect(sheetIn(picture), name).toBeUndefined();
  });

  test('are those of the picture as it was given; of what is no picture there are none', async () => {
    const found = await sheetOf(await drawnSheet(1500, 900));
    expect(found![0].x).toBeCloseTo(0.2, 1);
    expect(found![2].y).toBeCloseTo(0.9, 1);
    expect(await sheetOf(new Blob(['nonsense']))).toBeUndefined();
  });
});
