import { describe, expect, test } from 'vitest';
import {
  record,
  redo,
  startHistory,
  undo,
  type Bounds,
  type History,
} from '../../../src/page/shared/history.ts';
import { seeded } from '../../fixtures/seeded.ts';

const unbounded: Bounds<number> = { steps: Infinity, weight: Infinity, weigh: () => 1 };

/** A history beside what it should be: all states in a row, and which of them is now. */
function walk(seed: number, steps: number, bounds = unbounded) {
  const random = seeded(seed);
  let history = startHistory(0);
  let [states, now] = [[0], 0];
  const check = () => {
    expect(history.present, `seed ${seed}`).toBe(states[now]);
    expect(history.future, `seed ${seed}`).toEqual(states.slice(now + 1).toReversed());
  };
  for (let step = 1; step <= steps; step++) {
    const chance = random();
    if (chance < 0.5) {
      history = record(history, step, bounds);
      states = [...states.slice(0, now + 1), step];
      now++;
    } else if (chance < 0.8) {
      if (history.past.length > 0) now--;
      history = undo(history);
    } else {
      now = Math.min(states.length - 1, now + 1);
      history = redo(history);
    }
    check();
  }
  return { history, before: states.slice(0, now) };
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed);

describe('a history', () => {
  test('is where any sequence of steps, undos and redos leads', () => {
    for (const seed of seeds) {
      const { history, before } = walk(seed, 40);
      expect(history.past).toEqual(before);
    }
  });

  test('undone to its start and redone is the same history', () => {
    for (const seed of seeds) {
      const { history } = walk(seed, 30);
      let back: History<number> = history;
      for (let step = 0; step < 31; step++) back = undo(back);
      expect(back.past).toEqual([]);
      history.past.forEach(() => (back = redo(back)));
      expect(back).toEqual(history);
    }
  });

  test('where there is nothing to undo or redo, it stays the very same', () => {
    const history = startHistory('now');
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });

  test('within bounds it forgets the oldest alone, and can always undo one step', () => {
    for (const seed of seeds) {
      const steps = 1 + (seed % 7);
      const { history, before } = walk(seed, 40, { ...unbounded, steps });
      expect(history.past.length).toBeLessThanOrEqual(steps);
      expect(history.past).toEqual(before.slice(before.length - history.past.length));
    }
  });

  test('weighs each picture once, however many steps were made with it', () => {
    const weigh = (state: string, beside: string) =>
      beside.startsWith(state.slice(0, 1)) ? 0 : 10;
    const bounds = { steps: 100, weight: 15, weigh };
    const after = ['a1', 'a2', 'b1', 'b2', 'b3', 'c1', 'c2'].reduce(
      (history, state) => record(history, state, bounds),
      startHistory('a0'),
    );
    expect(after.past).toEqual(['b1', 'b2', 'b3', 'c1']);
    expect(record(after, 'd1', { ...bounds, weight: 5 }).past).toEqual(['c1', 'c2'].slice(-1));
  });
});
