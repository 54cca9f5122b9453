import type { Ink } from '../../pipeline/ink/index.ts';

/** The ink now, what it was before each step, and what undone steps would bring back; latest step last. */
export interface InkHistory {
  readonly past: readonly Ink[];
  readonly present: Ink;
  readonly future: readonly Ink[];
}

export const blankInk: Ink = { strokes: [] };

export function isBlank(ink: Ink): boolean {
  return ink.strokes.length === 0;
}

/** A history that begins with this ink: nothing to undo. */
export function startHistory(present: Ink = blankInk): InkHistory {
  return { past: [], present, future: [] };
}

/** The history after one more step. Undone steps are forgotten; a step that changes nothing is none. */
export function record(history: InkHistory, ink: Ink): InkHistory {
  if (sameInk(history.present, ink)) return history;
  return { past: [...history.past, history.present], present: ink, future: [] };
}

export function undo(history: InkHistory): InkHistory {
  const before = history.past.at(-1);
  if (!before) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [...history.future, history.present],
  };
}

export function redo(history: InkHistory): InkHistory {
  const after = history.future.at(-1);
  if (!after) return history;
  return {
    past: [...history.past, history.present],
    present: after,
    future: history.future.slice(0, -1),
  };
}

/** Strokes are never changed in place, so the same ink holds the very same strokes. */
function sameInk(one: Ink, other: Ink): boolean {
  return (
    one.strokes.length === other.strokes.length &&
    one.strokes.every((stroke, index) => stroke === other.strokes[index])
  );
}
