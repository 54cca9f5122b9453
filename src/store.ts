import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import { pack, picturesIn, type Steps } from './kept-steps.ts';
import { openTabs, tabHere } from './tabs.ts';

/** How the app was last used: drawing, or reading a picture. */
export type Mode = 'draw' | 'picture';

/** A part of what a tab keeps, with the time (milliseconds since 1970) it was written. */
export interface Part {
  readonly tab: string;
  /** `mode`, `inkSteps`, `pictureSteps`, `picture` and its own name; or one of `formerNames`. */
  readonly name: string;
  readonly value: unknown;
  readonly at: number;
}

/**
 * Under these names what was seen last was kept, before its steps were; and steps that come after those which a visit could
 * not have back.
 */
export const formerNames = {
  ink: ['ink', 'inkEdits', 'inkLater'],
  picture: ['picture', 'pictureEdits', 'pictureLater'],
} as const;

interface Shelves extends DBSchema {
  /** Keyed by tab and name: a stroke need not write a picture of many megabytes again. */
  kept: { key: [tab: string, name: string]; value: Part };
  /** The picture that another app shared, until the page takes it. */
  shared: { key: 'picture'; value: Blob };
}

type Shelf = IDBPObjectStore<Shelves, ['kept'], 'kept', 'readwrite'>;

/** Tabs whose drawings are kept at most; older ones are forgotten. */
const tabsKept = 8;

export const pictureName = (name: string): string => `picture ${name}`;

/**
 * Keeps all steps of what is drawn, or of the picture; where the device has no room for them, what there is now. `later`
 * where those of the visit before could not be had back: they stay, and these come after them. Like all of the store, it
 * does nothing where the device keeps nothing.
 */
export async function keepSteps(of: 'ink' | 'picture', steps: Steps, later = false): Promise<void> {
  const alone = { past: [], present: steps.present, future: [] };
  if (!(await putSteps(of, steps, later)) && !(await putSteps(of, alone, later))) refused();
}

export async function putSteps(
  of: 'ink' | 'picture',
  steps: Steps,
  later = false,
): Promise<boolean> {
  const packed = pack(steps);
  return put(async (shelf, tab) => {
    const at = Date.now();
    if (!later) for (const name of formerNames[of]) await shelf.delete([tab, name]);
    await shelf.put({ tab, name: later ? `${of}Later` : `${of}Steps`, value: packed.steps, at });
    for (const [own, value] of packed.pictures) {
      const name = pictureName(own);
      if (!(await shelf.getKey([tab, name]))) await shelf.put({ tab, name, value, at });
    }
    if (of === 'picture' && !later) await dropPictures(shelf, tab, packed.steps);
  });
}

/** Pictures that are in no step any more are not kept. */
export async function dropPictures(shelf: Shelf, tab: string, steps: Steps): Promise<void> {
  const used = picturesIn(steps);
  for (const [, name] of await shelf.getAllKeys(IDBKeyRange.bound([tab], [tab, []])))
    if (name.startsWith(pictureName('')) && !used.has(name.slice(pictureName('').length)))
      await shelf.delete([tab, name]);
}

/** Keeps whether drawing or a picture is in front. */
export async function keepMode(mode: Mode): Promise<void> {
  if (!(await putMode(mode))) refused();
}

export function putMode(mode: Mode): Promise<boolean> {
  const at = Date.now();
  return put((shelf, tab) => shelf.put({ tab, name: 'mode', value: mode, at }));
}

/** What a tab is left alone for so long is forgotten when the like of it is cleared elsewhere, in milliseconds: a day. */
export const clearedTime = 86_400_000;

/**
 * Leaves no ink, or no picture, of tabs on the device that are long closed. What is open, or may be had back as a tab that
 * was discarded or closed a short while ago, is not this one's to clear.
 */
export async function forgetElsewhere(of: 'ink' | 'picture'): Promise<void> {
  const open = await openTabs();
  const isOfThem = (name: string): boolean =>
    name === `${of}Steps` ||
    formerNames[of].some((former) => former === name) ||
    (of === 'picture' && name.startsWith(pictureName('')));
  await put(async (shelf, here) => {
    const parts = await shelf.getAll();
    const kept = new Set([here, ...(open ?? parts.map(({ tab }) => tab))]);
    for (const { tab, at } of parts) if (at > Date.now() - clearedTime) kept.add(tab);
    for (const { tab, name } of parts)
      if (!kept.has(tab) && isOfThem(name)) await shelf.delete([tab, name]);
  });
}

/** Lays a picture ready that another app shared. */
export async function putShared(picture: Blob): Promise<void> {
  await attempt((shelves) => shelves.put('shared', picture, 'picture'));
}

/** Takes the shared picture away: the next call finds none. */
export async function takeShared(): Promise<Blob | undefined> {
  return attempt(async (shelves) => {
    const change = shelves.transaction('shared', 'readwrite');
    const picture = await change.store.get('picture');
    await change.store.delete('picture');
    await change.done;
    return picture;
  });
}

/** Writes something that this tab keeps. Says whether the device took it. */
async function put(write: (shelf: Shelf, tab: string) => Promise<unknown>): Promise<boolean> {
  const { name: tab } = await tabHere();
  const done = await attempt(async (shelves) => {
    const change = shelves.transaction('kept', 'readwrite');
    await Promise.all([write(change.store, tab), change.done]);
    return true;
  });
  if (done) await forgetOldTabs();
  return done ?? false;
}

let areTabsCounted = false;

/** Another tab comes with a page that keeps something for the first time. */
async function forgetOldTabs(): Promise<void> {
  if (areTabsCounted) return;
  areTabsCounted = true;
  const open = await openTabs();
  await attempt(async (shelves) => {
    const tabs = tabsByTime(await shelves.getAll('kept'));
    const forgotten = tabs.slice(tabsKept).filter((tab) => !open?.includes(tab));
    for (const tab of forgotten) await shelves.delete('kept', IDBKeyRange.bound([tab], [tab, []]));
  });
}

/** The tabs that kept something, the latest first. */
export function tabsByTime(parts: readonly { tab: string; at: number }[]): string[] {
  const latestFirst = parts.toSorted((one, other) => other.at - one.at);
  return [...new Set(latestFirst.map(({ tab }) => tab))];
}

let opened: Promise<IDBPDatabase<Shelves>> | undefined;

function open(): Promise<IDBPDatabase<Shelves>> {
  // Deployments under other paths of the same origin see the same databases: the name tells them apart.
  const path = new URL('./', location.href).pathname;
  return openDB<Shelves>(`digits ${path}`, 1, {
    upgrade(shelves) {
      shelves.createObjectStore('kept', { keyPath: ['tab', 'name'] });
      shelves.createObjectStore('shared');
    },
    // A browser under pressure may close the database: the next call opens it again.
    terminated: () => (opened = undefined),
  });
}

let tellNotKept: (() => void) | undefined;

/** Names who is told, once, that the device does not keep what it was given to keep. */
export function tellOfStore(notKept: () => void): void {
  tellNotKept = notKept;
}

function refused(): void {
  tellNotKept?.();
  tellNotKept = undefined;
}

/** Private windows and full disks refuse to keep: then the app works on without. */
export async function attempt<Result>(
  action: (shelves: IDBPDatabase<Shelves>) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    opened ??= open();
    return await action(await opened);
  } catch {
    return undefined;
  }
}
