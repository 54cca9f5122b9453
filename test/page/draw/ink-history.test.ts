import { describe, expect, test } from 'vitest';
import type { Ink, Stroke } from '../../../src/pipeline/ink/ink.ts';
import {
  blankInk,
  record,
  redo,
  startHistory,
  undo,
  type InkHistory,
} from '../../../src/page/draw/ink-history.ts';

const stroke = (): Stroke => ({ points: [{ x: 0, y: 0, time: 0, pressure: 0.5 }], width: 3 });
const add = (ink: Ink): Ink => ({ strokes: [...ink.strokes, stroke()] });

function historyOf(steps: number): InkHistory {
  let history = startHistory();
  for (let step = 0; step < steps; step++) history = record(history, add(history.present));
  return history;
}

describe('the history of ink', () => {
  test('undo brings back the ink before each step, down to the ink it began with', () => {
    let history = historyOf(3);
    for (const left of [2, 1, 0, 0]) {
      history = undo(history);
      expect(history.present.strokes).toHaveLength(left);
    }
  });

  test('redo brings every undone step back, the very same strokes', () => {
    const before = historyOf(3);
    const after = redo(redo(undo(undo(before))));
    expect(after).toEqual(before);
    expect(after.present.strokes[2]).toBe(before.present.strokes[2]);
  });

  test('a new step forgets what was undone', () => {
    const branched = record(undo(historyOf(2)), add(historyOf(1).present));
    expect(redo(branched)).toBe(branched);
  });

  test('clearing is a step that can be undone', () => {
    const cleared = record(historyOf(2), blankInk);
    expect(cleared.present.strokes).toHaveLength(0);
    expect(undo(cleared).present.strokes).toHaveLength(2);
  });

  test('a step that changes nothing is none', () => {
    const history = historyOf(1);
    expect(record(history, { strokes: [...history.present.strokes] })).toBe(history);
  });
});
