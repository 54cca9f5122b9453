import { describe, expect, test } from 'vitest';
import type { Logits } from '../../../src/pipeline/network/calibrate.ts';
import { chooseWhole } from '../../../src/pipeline/reading/choose-whole.ts';
import { lookAgain } from '../../../src/pipeline/reading/look-again.ts';
import { textOf, type Reading } from '../../../src/pipeline/reading/reading.ts';
import { tileSide, type Tile } from '../../../src/pipeline/network/tile.ts';
import { meanOf, movedViews, viewOf } from '../../../src/pipeline/network/views.ts';

const calibration = { temperature: 1, refuseBelow: -2, unsureBelow: 0.9 };
const box = { x: 1, y: 2, width: 3, height: 4 };

function blob(): Tile {
  return Float32Array.from({ length: tileSide ** 2 }, (_, index) => {
    const [x, y] = [index % tileSide, Math.floor(index / tileSide)];
    return Math.max(0, 1 - Math.hypot(x - 14, y - 12) / 7);
  }) as Tile;
}

/** Logits that are 0 but for some digits'. */
function logits(heights: Readonly<Record<number, number>>): Logits {
  return Float32Array.from({ length: 10 }, (_, digit) => heights[digit] ?? 0) as Logits;
}

const none = Float32Array.from({ length: 10 }, () => -9) as Logits;
const refused = chooseWhole([{ box }], [blob()], [none], calibration);

const first = (heights: Readonly<Record<number, number>>): Reading =>
  chooseWhole([{ box }], [blob()], [logits(heights)], calibration);

describe('a second look', () => {
  test('settles the doubt about a digit by the mean over its views', async () => {
    const asked: number[] = [];
    const reading = await lookAgain(
      first({ 4: 5, 9: 5.5 }),
      (tiles) => {
        asked.push(tiles.length);
        return Promise.resolve(
          tiles.map((_, view) => logits({ 4: 10 + view, 9: view === 0 ? 11 : 3 })),
        );
      },
      calibration,
    );
    expect(asked).toEqual([movedViews.length]);
    expect(reading.kind).toBe('read');
    expect(textOf(reading)).toBe('4');
    expect('lines' in reading && reading.lines[0]!.numbers[0]!.digits[0]!.box).toEqual(box);
  });

  test('is not taken at what is plain, nor at what is refused', async () => {
    for (const reading of [first({ 7: 12 }), refused]) {
      const again = await lookAgain(
        reading,
        () => Promise.reject(new Error('The network was asked.')),
        calibration,
      );
      expect(again).toBe(reading);
    }
  });

  test('refuses nothing that was a digit at first sight', async () => {
    const doubted = first({ 4: 2, 9: 2.5 });
    const again = await lookAgain(
      doubted,
      (tiles) => Promise.resolve(tiles.map(() => none)),
      calibration,
    );
    expect(again).toBe(doubted);
  });
});

describe('a view', () => {
  test('that is not moved nor turned is the tile', () => {
    expect(viewOf(blob(), movedViews[0]!)).toEqual(blob());
  });

  test('moved by whole pixels moves every pixel', () => {
    const moved = viewOf(blob(), { turn: 0, right: 2, down: -1 });
    const tile = blob();
    for (let y = 1; y < tileSide - 1; y++)
      for (let x = 2; x < tileSide; x++)
        expect(moved[y * tileSide + x]).toBeCloseTo(tile[(y + 1) * tileSide + x - 2]!, 6);
  });

  test('turned there and back is about the tile', () => {
    const turn = { turn: 0.1, right: 0, down: 0 };
    const back = viewOf(viewOf(blob(), turn), { ...turn, turn: -0.1 });
    const apart = back.map((value, index) => Math.abs(value - blob()[index]!));
    expect(Math.max(...apart)).toBeLessThan(0.1);
  });

  test('has its share in the mean', () => {
    expect([...meanOf([logits({ 3: 2 }), logits({ 3: 4, 5: 1 })])]).toEqual([
      ...logits({ 3: 3, 5: 0.5 }),
    ]);
  });
});
