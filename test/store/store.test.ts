import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ink } from '../../src/pipeline/ink/ink.ts';

type Store = typeof import('../../src/store.ts');

/** A page's session storage, as long as its tab lives. */
class TabMemory {
  private readonly items = new Map<string, string>();
  getItem(name: string): string | null {
    return this.items.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    this.items.set(name, value);
  }
}

/** Loads the page in a tab, and with it the store: afresh, as a browser does. */
async function visit(tab: TabMemory, address = 'https://example.org/app/'): Promise<Store> {
  vi.resetModules();
  vi.stubGlobal('sessionStorage', tab);
  vi.stubGlobal('location', new URL(address));
  return import('../../src/store.ts');
}

const inkOf = (x: number): Ink => ({
  strokes: [{ points: [{ x, y: 2, time: 3, pressure: 0.5 }], width: 4 }],
});

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a tab', () => {
  test('finds its ink, picture and mode again after a reload', async () => {
    const tab = new TabMemory();
    const before = await visit(tab);
    await before.keepInk(inkOf(1));
    await before.keepPicture(new Blob(['a picture'], { type: 'image/png' }));
    await before.keepMode('picture');

    const kept = await (await visit(tab)).loadKept();

    expect(kept.ink).toEqual(inkOf(1));
    expect(await kept.picture?.text()).toBe('a picture');
    expect(kept.picture?.type).toBe('image/png');
    expect(kept.mode).toBe('picture');
  });

  test('finds its own drawing, and not a later one of another tab', async () => {
    const [first, second] = [new TabMemory(), new TabMemory()];
    await (await visit(first)).keepInk(inkOf(1));
    await (await visit(second)).keepInk(inkOf(2));

    expect(await (await visit(first)).loadKept()).toEqual({ ink: inkOf(1) });
    expect(await (await visit(second)).loadKept()).toEqual({ ink: inkOf(2) });
  });

  test('that is new finds what was kept last', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
    await (await visit(new TabMemory())).keepInk(inkOf(1));
    vi.setSystemTime(2000);
    await (await visit(new TabMemory())).keepInk(inkOf(2));

    const fresh = new TabMemory();
    expect(await (await visit(fresh)).loadKept()).toEqual({ ink: inkOf(2) });
    // It goes on with a copy: what else it keeps does not hide the ink after a reload.
    await (await visit(fresh)).keepMode('picture');
    expect(await (await visit(fresh)).loadKept()).toEqual({ ink: inkOf(2), mode: 'picture' });
  });

  test('finds nothing where nothing was kept', async () => {
    expect(await (await visit(new TabMemory())).loadKept()).toEqual({});
  });

  test('forgets its picture alone', async () => {
    const tab = new TabMemory();
    const store = await visit(tab);
    await store.keepInk(inkOf(1));
    await store.keepPicture(new Blob(['a picture']));
    await store.keepPicture(undefined);

    expect(await (await visit(tab)).loadKept()).toEqual({ ink: inkOf(1) });
  });
});

test('after clearing, no tab finds the ink, and pictures are left', async () => {
  const [first, second] = [new TabMemory(), new TabMemory()];
  await (await visit(first)).keepInk(inkOf(1));
  const store = await visit(second);
  await store.keepInk(inkOf(2));
  await store.keepPicture(new Blob(['a picture']));
  await store.forget('ink');

  expect(await (await visit(first)).loadKept()).not.toHaveProperty('ink');
  expect(Object.keys(await (await visit(second)).loadKept())).toEqual(['picture']);
  expect(await (await visit(new TabMemory())).loadKept()).not.toHaveProperty('ink');
});

test('a cleared tab stays empty when another keeps its drawing again', async () => {
  const [first, second] = [new TabMemory(), new TabMemory()];
  await (await visit(first)).forget('ink');
  await (await visit(second)).keepInk(inkOf(2));

  expect(await (await visit(first)).loadKept()).toEqual({});
});

test('the drawings of the last eight tabs are kept, and no more', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
  const tabs = Array.from({ length: 9 }, () => new TabMemory());
  for (const [index, tab] of tabs.entries()) {
    vi.setSystemTime(1000 + index);
    await (await visit(tab)).keepInk(inkOf(index));
  }

  expect(await (await visit(tabs[1]!)).loadKept()).toEqual({ ink: inkOf(1) });
  // The first is forgotten: its tab finds the last one's, as a new tab does.
  expect(await (await visit(tabs[0]!)).loadKept()).toEqual({ ink: inkOf(8) });
});

test('apps under other paths of one origin do not see each other', async () => {
  const tab = new TabMemory();
  await (await visit(tab, 'https://example.org/one/?mode=draw')).keepInk(inkOf(1));

  expect(await (await visit(tab, 'https://example.org/other/')).loadKept()).toEqual({});
  expect(await (await visit(tab, 'https://example.org/one/index.html')).loadKept()).toEqual({
    ink: inkOf(1),
  });
});

test('a shared picture is taken once', async () => {
  const worker = await visit(new TabMemory(), 'https://example.org/app/service-worker.js');
  await worker.putShared(new Blob(['shared']));

  const page = await visit(new TabMemory());
  expect(await (await page.takeShared())?.text()).toBe('shared');
  expect(await page.takeShared()).toBeUndefined();
});

describe('where the device keeps nothing', () => {
  beforeEach(() => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('Not in a private window', 'SecurityError');
      },
    });
  });

  test('keeping, forgetting and loading go on without', async () => {
    const store = await visit(new TabMemory());
    await store.keepInk(inkOf(1));
    await store.forget('picture');
    expect(await store.loadKept()).toEqual({});
    expect(await store.takeShared()).toBeUndefined();
  });
});

test('where session storage is forbidden, the drawing is kept all the same', async () => {
  const store = await visit(new TabMemory());
  vi.stubGlobal('sessionStorage', {
    getItem() {
      throw new DOMException('Forbidden', 'SecurityError');
    },
  });
  await store.keepInk(inkOf(1));
  expect(await store.loadKept()).toEqual({ ink: inkOf(1) });
});

test('a device that keeps nothing is told of once', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { keepInk, keepMode, loadKept, tellOfStore } = await visit(new TabMemory());
  const told = vi.fn();
  tellOfStore(told);
  expect(await loadKept()).toEqual({});
  expect(told).not.toHaveBeenCalled();
  await keepInk(inkOf(1));
  await keepMode('draw');
  expect(told).toHaveBeenCalledOnce();
});

describe('tabs with one storage', () => {
  /** Locks as browsers have them: held for as long as the page is open. */
  function locksOf(held: Set<string>) {
    const request = (name: string, _: unknown, hold: () => Promise<never>): Promise<unknown> => {
      if (held.has(name)) return Promise.reject(new DOMException('late', 'TimeoutError'));
      held.add(name);
      return hold();
    };
    return { locks: { request } };
  }

  test('as after window.open, do not write over each other', async () => {
    const held = new Set<string>();
    vi.stubGlobal('navigator', locksOf(held));
    const opener = new TabMemory();
    const first = await visit(opener);
    await first.keepInk(inkOf(1));
    const copy = new TabMemory();
    copy.setItem('tab', opener.getItem('tab')!);
    const second = await visit(copy);
    expect(await second.loadKept()).toEqual({ ink: inkOf(1) });
    await second.keepInk(inkOf(2));
    expect(copy.getItem('tab')).not.toBe(opener.getItem('tab'));
    held.clear();
    expect(await (await visit(opener)).loadKept()).toEqual({ ink: inkOf(1) });
    expect(await (await visit(copy)).loadKept()).toEqual({ ink: inkOf(2) });
  });
});

test('what is kept and is of another kind is left where it is', async () => {
  const tab = new TabMemory();
  const { keepInk, keepEdits, keepPicture, keepMode } = await visit(tab);
  await keepInk({ strokes: 'none' } as unknown as Ink);
  await keepEdits('ink', 'none' as unknown as []);
  await keepPicture('picture' as unknown as Blob);
  await keepMode('film' as 'draw');
  expect(await (await visit(tab)).loadKept()).toEqual({});
});
