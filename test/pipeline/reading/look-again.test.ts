import { describe, expect, test } from 'vitest';
import type { Logits } from '../../../src/pipeline/network/calibrate.ts';
import { chooseWhole } from '../../../src/pipeline/reading/choose-whole.ts';
import { lookAgain } from '../../../src/pipeline/reading/look-again.ts';
import { textOf, type Reading } from '../../../src/pipeline/reading/reading.ts';
import { movedViews } from '../../../src/pipeline/network/views.ts';
import { blob, logits } from '../../fixtures/views.ts';

const calibration = { temperature: 1, refuseBelow: -2, unsureBelow: 0.9 };
const box = { x: 1, y: 2, width: 3, height: 4 };

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
