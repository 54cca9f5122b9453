import { expect, test } from 'vitest';
import { Progress } from '../../src/worker/progress.ts';
import type { Lap } from '../../src/pipeline/image/index.ts';

/** What is told of a reading with so many signs of life from within the stage that takes longest. */
function toldOf(of: 'ink' | 'picture', beats: number): number[] {
  const told: number[] = [];
  const progress = new Progress(of, (share) => told.push(share));
  const lap: Lap = (stage) => {
    progress.lap(stage);
  };
  lap('read-back');
  lap('grey');
  for (let beat = 0; beat < beats; beat++) lap();
  lap('marks');
  for (let beat = 0; beat < 1000; beat++) lap();
  lap('tiles');
  for (const share of [0.3, 0.6]) progress.network(share);
  lap('network');
  lap('tiles');
  progress.network(0.9);
  lap('choice');
  return told;
}

test.each([0, 5, 10_000])(
  'of a picture the share rises from the first stage on, with %i signs of life in the longest one',
  (beats) => {
    const told = toldOf('picture', beats);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(new Set(told).size).toBe(told.length);
    expect(told[0]).toBeLessThan(0.2);
    expect(told.at(-1)).toBeGreaterThan(0.9);
    expect(told.at(-1)).toBeLessThan(1);
    expect(told.length).toBeLessThan(100);
  },
);

test('of ink it is that of the network alone', () => {
  expect(toldOf('ink', 5)).toEqual([0.3, 0.6, 0.9]);
});
