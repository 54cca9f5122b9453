import { stepsOf } from '../reader/edit.ts';
import { soundEdits } from '../reader/sound-edits.ts';
import { soundHistory, type History } from '../shared/history.ts';
import type { Given } from './given-picture.ts';

/** The history of a picture as it was kept, without what is not sound in it; nothing where that is all. */
export function soundPicture(kept: History<unknown>): History<Given> | undefined {
  const history = soundHistory(kept, soundGiven);
  return history?.past.length === 0 ? { ...history, past: stepsTo(history.present) } : history;
}

/** The steps that lead to a picture that was kept without them: what was put right. */
function stepsTo({ picture, edits }: Given): Given[] {
  if (!picture) return [];
  const corrected = stepsOf(edits).map((sofar) => ({ picture, edits: sofar }));
  return [{ picture: undefined, edits: [] }, ...corrected];
}

function soundGiven(kept: unknown): Given | undefined {
  const { picture, edits } = (kept ?? {}) as Partial<Given>;
  if (picture !== undefined && !(picture instanceof Blob)) return undefined;
  return { picture, edits: soundEdits(edits) };
}
