import { fieldsOf, mapped, names, type Steps } from './kept-steps.ts';
import {
  attempt,
  clearedTime,
  dropPictures,
  formerNames,
  pictureName,
  putMode,
  putSteps,
  tabsByTime,
  type Mode,
  type Part,
} from './store.ts';
import { tabHere } from './tabs.ts';

/** What one tab keeps on the device between visits. */
export interface Kept {
  mode?: Mode;
  /** Each state as the page keeps it: what there is to read, and what was put right in the reading of it. */
  ink?: Steps;
  picture?: Steps;
}

/**
 * What this tab kept before it was reloaded or discarded; for a copy of another tab, what that one kept, and for a new one
 * what was kept last in any, without what was cleared there. Empty where nothing was kept or the device keeps nothing.
 */
export async function loadKept(): Promise<Kept> {
  await forgetCleared();
  const parts = (await attempt((shelves) => shelves.getAll('kept'))) ?? [];
  const { name: here, copied } = await tabHere();
  const tabs = tabsByTime(parts);
  if (tabs.includes(here)) return keptIn(parts, here);
  const isCopy = copied !== undefined && tabs.includes(copied);
  const from = isCopy ? copied : tabs[0];
  const { mode, ink, picture } = from === undefined ? {} : keptIn(parts, from);
  // It goes on with a copy of its own.
  const begin = async (of: 'ink' | 'picture', kept: Steps): Promise<Steps> => {
    const steps = isCopy ? kept : withoutCleared(kept);
    await putSteps(of, steps);
    return steps;
  };
  if (mode) await putMode(mode);
  return {
    ...(mode && { mode }),
    ...(ink && { ink: await begin('ink', ink) }),
    ...(picture && { picture: await begin('picture', picture) }),
  };
}

/**
 * What a tab kept, but for what another version of the app, or a hand, may have kept there instead. What the states of
 * ink and picture hold is looked at where they are shown.
 */
function keptIn(parts: readonly Part[], here: string): Kept {
  const own = new Map(
    parts.flatMap(({ tab, name, value }) => (tab === here ? [[name, value]] : [])),
  );
  const mode = own.get('mode');
  const pictures = new Map<string, Blob>();
  for (const [name, value] of own)
    if (value instanceof Blob) pictures.set(name.slice(pictureName('').length), value);
  const [ink, picture] = [stepsIn(own, 'ink'), stepsIn(own, 'picture')];
  const unpacked = picture && unpack(picture, pictures);
  return {
    ...((mode === 'draw' || mode === 'picture') && { mode }),
    ...(ink && { ink }),
    ...(unpacked && { picture: unpacked }),
  };
}

function stepsIn(own: ReadonlyMap<string, unknown>, of: 'ink' | 'picture'): Steps | undefined {
  const steps = stepsBefore(own, of);
  const later = own.get(formerNames[of][2]);
  if (!areSteps(later)) return steps;
  if (!steps) return later;
  return { ...later, past: [...steps.past, steps.present, ...later.past] };
}

function stepsBefore(own: ReadonlyMap<string, unknown>, of: 'ink' | 'picture'): Steps | undefined {
  const steps = own.get(`${of}Steps`);
  if (areSteps(steps)) return steps;
  const [name, edits] = formerNames[of];
  const former = own.get(name);
  if (former === undefined) return undefined;
  return { past: [], present: { [of]: former, edits: own.get(edits) ?? [] }, future: [] };
}

/** Of tabs that were long left alone, what was cleared is forgotten. */
async function forgetCleared(): Promise<void> {
  await attempt(async (shelves) => {
    const change = shelves.transaction('kept', 'readwrite');
    for (const part of await change.store.getAll()) {
      if (!areSteps(part.value) || part.at > Date.now() - clearedTime) continue;
      const value = withoutCleared(part.value);
      if (value === part.value) continue;
      await change.store.put({ ...part, value });
      if (part.name === 'pictureSteps') await dropPictures(change.store, part.tab, value);
    }
    await change.done;
  });
}

/** The steps with their pictures again, as far as these are there; nothing where that of the present is not. */
export function unpack(steps: Steps, pictures: ReadonlyMap<string, Blob>): Steps | undefined {
  for (const [name, picture] of pictures) names.set(picture, name);
  return mapped(steps, (state) => {
    const { picture: name } = fieldsOf(state);
    if (typeof name !== 'string') return [state];
    const picture = pictures.get(name);
    return picture ? [{ ...fieldsOf(state), picture }] : [];
  });
}

/** The steps since all was cleared last; the same ones where nothing was. */
export function withoutCleared(steps: Steps): Steps {
  const { past, present } = steps;
  if (isEmpty(present)) return past.length > 0 ? { past: [], present, future: [] } : steps;
  const cleared = past.findLastIndex(isEmpty);
  return cleared > 0 ? { ...steps, past: past.slice(cleared) } : steps;
}

export function areSteps(value: unknown): value is Steps {
  const { past, future } = fieldsOf(value);
  return Array.isArray(past) && Array.isArray(future) && 'present' in fieldsOf(value);
}

function isEmpty(state: unknown): boolean {
  const { ink, picture } = fieldsOf(state);
  const { strokes } = fieldsOf(ink);
  return picture === undefined && (!Array.isArray(strokes) || strokes.length === 0);
}
