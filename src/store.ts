import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Ink } from './pipeline/ink/index.ts';

/** How the app was last used: drawing, or reading a picture. */
export type Mode = 'draw' | 'picture';

/** What one tab keeps on the device between visits. */
export interface Kept {
  ink?: Ink;
  picture?: Blob;
  mode?: Mode;
  /** What the user put right in the reading of each, as the page keeps it. */
  inkEdits?: readonly unknown[];
  pictureEdits?: readonly unknown[];
}

/** A part of what a tab keeps, with the time (milliseconds since 1970) it was written. */
type Part = { [Name in keyof Kept]-?: { name: Name; value: Kept[Name]; at: number } }[keyof Kept];

interface Shelves extends DBSchema {
  /** Keyed by tab and name: a stroke need not write a picture of many megabytes again. */
  kept: { key: [tab: string, name: keyof Kept]; value: Part & { tab: string } };
  /** The picture that another app shared, until the page takes it. */
  shared: { key: 'picture'; value: Blob };
}

/** Tabs whose drawings are kept at most; older ones are forgotten. */
const tabsKept = 8;

/**
 * What this tab kept before it was reloaded or discarded; for a new tab, what was kept last in any. Empty where
 * nothing was kept or the device keeps nothing.
 */
export async function loadKept(): Promise<Kept> {
  const parts = (await attempt((shelves) => shelves.getAll('kept'))) ?? [];
  const here = await thisTab();
  const own = parts.some(({ tab }) => tab === here) ? here : tabsByTime(parts)[0];
  const ofTab = parts.filter((part) => part.tab === own && isSound(part));
  // A new tab goes on with a copy of its own.
  if (own !== here) await Promise.all(ofTab.map((part) => keep(part)));
  return Object.fromEntries(ofTab.map(({ name, value }) => [name, value]));
}

/**
 * Another version of the app, or a hand, may have kept something else. What ink and edits hold is looked at where they
 * are shown.
 */
function isSound({ name, value }: { name: string; value: unknown }): boolean {
  switch (name) {
    case 'ink':
      return Array.isArray((value as Ink | undefined)?.strokes);
    case 'picture':
      return value instanceof Blob;
    case 'mode':
      return value === 'draw' || value === 'picture';
    case 'inkEdits':
    case 'pictureEdits':
      return Array.isArray(value);
    default:
      return false;
  }
}

/** Keeps what is drawn. Like all of the store, it does nothing where the device keeps nothing. */
export async function keepInk(ink: Ink): Promise<void> {
  await keep({ name: 'ink', value: ink, at: Date.now() });
}

/** Keeps the picture that is read, or that this tab has none. */
export async function keepPicture(picture: Blob | undefined): Promise<void> {
  await keep({ name: 'picture', value: picture, at: Date.now() });
}

/** Keeps what was put right in the reading of the ink, or of the picture. */
export async function keepEdits(of: 'ink' | 'picture', edits: readonly unknown[]): Promise<void> {
  await keep({ name: `${of}Edits`, value: edits, at: Date.now() });
}

/** Keeps whether drawing or a picture is in front. */
export async function keepMode(mode: Mode): Promise<void> {
  await keep({ name: 'mode', value: mode, at: Date.now() });
}

/**
 * Leaves no ink, or no picture, on the device, of this tab or another. Tabs that are open still show theirs and may
 * keep it again; this one remembers that it is empty.
 */
export async function forget(name: 'ink' | 'picture'): Promise<void> {
  const tab = await thisTab();
  await attempt(async (shelves) => {
    const change = shelves.transaction('kept', 'readwrite');
    const tabs = tabsByTime(await change.store.getAll());
    const names = [name, `${name}Edits`] as const;
    await Promise.all(tabs.flatMap((tab) => names.map((each) => change.store.delete([tab, each]))));
    await change.store.put({ tab, name, value: undefined, at: Date.now() });
    await change.done;
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

async function keep(part: Part): Promise<void> {
  const tab = await thisTab();
  const kept = await attempt(async (shelves) => {
    const change = shelves.transaction('kept', 'readwrite');
    await change.store.put({ ...part, tab });
    const forgotten = tabsByTime(await change.store.getAll()).slice(tabsKept);
    await Promise.all(
      forgotten.map((tab) => change.store.delete(IDBKeyRange.bound([tab], [tab, []]))),
    );
    await change.done;
    return true;
  });
  if (!kept) refused();
}

/** The tabs that kept something, the latest first. */
function tabsByTime(parts: readonly { tab: string; at: number }[]): string[] {
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
async function attempt<Result>(
  action: (shelves: IDBPDatabase<Shelves>) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    opened ??= open();
    return await action(await opened);
  } catch {
    return undefined;
  }
}

interface TabMemory {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
}

/** Web Locks (W3C), as far as they are used here. */
interface Locks {
  request(name: string, options: object, hold: () => Promise<never>): Promise<unknown>;
}

let tabName: Promise<string> | undefined;

/** A tab's session storage outlives reloading and discarding, and no other tab sees it. */
function thisTab(): Promise<string> {
  tabName ??= nameTab();
  return tabName;
}

/** A window that was opened by this tab, and a duplicate of it, begin with a copy of its storage: not with its name. */
async function nameTab(): Promise<string> {
  const fresh = crypto.randomUUID();
  try {
    const { sessionStorage } = globalThis as { sessionStorage?: TabMemory };
    const kept = sessionStorage?.getItem('tab');
    const name = kept && (await isFree(kept)) ? kept : fresh;
    if (name === fresh) await isFree(fresh);
    sessionStorage?.setItem('tab', name);
    return name;
  } catch {
    return fresh; // Storage is forbidden here.
  }
}

/** How long a page that is being reloaded may still hold its name, in milliseconds. */
const patience = 500;

/** Takes a name for as long as the page is open, if no other page has it. */
async function isFree(name: string): Promise<boolean> {
  const { locks } = (globalThis as { navigator?: { locks?: Locks } }).navigator ?? {};
  if (!locks) return true;
  return new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    locks.request(`tab ${name}`, { signal: AbortSignal.timeout(patience) }, hold).catch(() => {
      resolve(false);
    });
  });
}
