import { stepsOf } from '../reader/edit.ts';
import { soundEdits } from '../reader/sound-edits.ts';
import { soundHistory, type History } from '../shared/history.ts';
import type { Drawn } from './drawing.ts';
import { soundInk } from './sound-ink.ts';

/** The history of a drawing as it was kept, without what is not sound in it; nothing where that is all. */
export function soundDrawing(kept: History<unknown>): History<Drawn> | undefined {
  const history = soundHistory(kept, soundDrawn);
  return history?.past.length === 0 ? { ...history, past: stepsTo(history.present) } : history;
}

function soundDrawn(kept: unknown): Drawn | undefined {
  const { ink, edits } = (kept ?? {}) as Partial<Drawn>;
  if (!Array.isArray(ink?.strokes)) return undefined;
  return { ink: soundInk(ink), edits: soundEdits(edits) };
}

/** So many strokes of an earlier visit can be undone one by one. */
const strokesBack = 200;

/** The steps that lead to a drawing that was kept without them: stroke by stroke, then what was put right. */
function stepsTo({ ink, edits }: Drawn): Drawn[] {
  const before = Array.from(ink.strokes, (_, count) => ({
    ink: { strokes: ink.strokes.slice(0, count) },
    edits: [],
  }));
  const corrected = stepsOf(edits).map((sofar) => ({ ink, edits: sofar }));
  return [...before.slice(-strokesBack), ...corrected];
}
