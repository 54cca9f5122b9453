import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Steps } from '../../src/kept-steps.ts';
import type { Ink } from '../../src/pipeline/ink/ink.ts';

type Store = typeof import('../../src/store.ts') & typeof import('../../src/load-kept.ts');

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
  return { ...(await import('../../src/store.ts')), ...(await import('../../src/load-kept.ts')) };
}

/** Locks as browsers have them: held for as long as the page is open. */
function locksOf(held: Set<string>) {
  const request = (name: string, _: unknown, hold: () => Promise<never>): Promise<unknown> => {
    if (held.has(name)) return Promise.reject(new DOMException('late', 'TimeoutError'));
    held.add(name);
    return hold();
  };
  const query = () => Promise.resolve({ held: Array.from(held, (name) => ({ name })) });
  return { locks: { request, query } };
}

const inkOf = (x: number): Ink => ({
  strokes: [{ points: [{ x, y: 2, time: 3, pressure: 0.5 }], width: 4 }],
});

/** Steps of which the last state is the one that is seen. */
function stepsOf(...states: unknown[]): Steps {
  return { past: states.slice(0, -1), present: states.at(-1), future: [] };
}

const drawn = (x: number) => ({ ink: inkOf(x), edits: [] });
const given = (content: string) => ({ picture: new Blob([content]), edits: [] });
const blank = { ink: { strokes: [] }, edits: [] };
const noPicture = { picture: undefined, edits: [] };

async function contentOf(state: unknown): Promise<string | undefined> {
  return (state as { picture?: Blob }).picture?.text();
}

/** Puts something where a version before has put it. */
async function keepAsBefore(tab: string, parts: Record<string, unknown>): Promise<void> {
  const shelves = await openDB('digits /app/');
  for (const [name, value] of Object.entries(parts))
    await shelves.put('kept', { tab, name, value, at: Date.now() });
  shelves.close();
}

/** Under which names something is kept, of all tabs. */
async function namesKept(): Promise<string[]> {
  const shelves = await openDB('digits /app/');
  const keys = (await shelves.getAllKeys('kept')) as [tab: string, name: string][];
  shelves.close();
  return keys.map(([, name]) => name).toSorted();
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a tab', () => {
  test('finds all its steps, pictures and mode again after a reload', async () => {
    const tab = new TabMemory();
    const before = await visit(tab);
    const ink = { ...stepsOf(blank, drawn(1), drawn(2)), future: [drawn(4), drawn(3)] };
    await before.keepSteps('ink', ink);
    const turned = { picture: new Blob(['turned'], { type: 'image/png' }), edits: [] };
    await before.keepSteps('picture', {
      ...stepsOf(noPicture, given('a picture'), turned),
      future: [noPicture],
    });
    await before.keepMode('picture');

    const kept = await (await visit(tab)).loadKept();

    expect(kept.ink).toEqual(ink);
    expect(kept.picture?.past).toHaveLength(2);
    expect(kept.picture?.past[0]).toEqual(noPicture);
    expect(await contentOf(kept.picture?.past[1])).toBe('a picture');
    expect(await contentOf(kept.picture?.present)).toBe('turned');
    expect((kept.picture?.present as typeof turned).picture.type).toBe('image/png');
    expect(kept.picture?.future).toEqual([noPicture]);
    expect(kept.mode).toBe('picture');
  });

  test('finds what steps have in common as the very same', async () => {
    const tab = new TabMemory();
    const [one, other] = [drawn(1), { ink: { strokes: [] }, edits: [] }];
    const picture = new Blob(['a picture']);
    await (await visit(tab)).keepSteps('ink', stepsOf(one, other, { ...one, edits: [] }));
    await (
      await visit(tab)
    ).keepSteps('picture', stepsOf({ picture, edits: [] }, noPicture, { picture, edits: [] }));
    const { ink, picture: kept } = await (await visit(tab)).loadKept();
    expect((ink!.past[0] as typeof one).ink).toBe((ink!.present as typeof one).ink);
    const [first] = kept!.past as Partial<ReturnType<typeof given>>[];
    expect(first!.picture).toBeInstanceOf(Blob);
    expect(first!.picture).toBe((kept!.present as typeof first)!.picture);
  });

  test('keeps each picture once, and those that no step holds no longer', async () => {
    const tab = new TabMemory();
    const { keepSteps } = await visit(tab);
    const [one, two, three] = [given('one'), given('two'), given('three')];
    await keepSteps('picture', stepsOf(one, two, { ...two, edits: [1] }));
    const kept = async () => {
      const names = await namesKept();
      return names.filter((name) => name.startsWith('picture '));
    };
    const before = await kept();
    expect(before).toHaveLength(2);
    await keepSteps('picture', stepsOf(two, three));
    const after = await kept();
    expect(after).toHaveLength(2);
    expect(before.filter((name) => after.includes(name))).toHaveLength(1);
  });

  test('finds what a version before kept without its steps', async () => {
    const tab = new TabMemory();
    await (await visit(tab)).keepMode('picture');
    const here = tab.getItem('tab')!;
    const picture = new Blob(['a picture']);
    await keepAsBefore(here, { ink: inkOf(1), inkEdits: [1], picture, pictureEdits: [2] });

    const { ink, picture: kept } = await (await visit(tab)).loadKept();
    expect(ink).toEqual(stepsOf({ ink: inkOf(1), edits: [1] }));
    expect(await contentOf(kept?.present)).toBe('a picture');
    expect(kept?.present).toMatchObject({ edits: [2] });

    const { keepSteps } = await visit(tab);
    await keepSteps('ink', stepsOf(blank));
    await keepSteps('picture', stepsOf(noPicture));
    expect(await namesKept()).toEqual(['inkSteps', 'mode', 'pictureSteps']);
  });

  test('finds its own drawing, and not a later one of another tab', async () => {
    const [first, second] = [new TabMemory(), new TabMemory()];
    await (await visit(first)).keepSteps('ink', stepsOf(drawn(1)));
    await (await visit(second)).keepSteps('ink', stepsOf(drawn(2)));

    expect(await (await visit(first)).loadKept()).toEqual({ ink: stepsOf(drawn(1)) });
    expect(await (await visit(second)).loadKept()).toEqual({ ink: stepsOf(drawn(2)) });
  });

  test('that is new finds what was kept last', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
    await (await visit(new TabMemory())).keepSteps('ink', stepsOf(drawn(1)));
    vi.setSystemTime(2000);
    await (await visit(new TabMemory())).keepSteps('ink', stepsOf(drawn(2)));

    const fresh = new TabMemory();
    expect(await (await visit(fresh)).loadKept()).toEqual({ ink: stepsOf(drawn(2)) });
    // It goes on with a copy: what else it keeps does not hide the ink after a reload.
    await (await visit(fresh)).keepMode('picture');
    expect(await (await visit(fresh)).loadKept()).toEqual({
      ink: stepsOf(drawn(2)),
      mode: 'picture',
    });
  });

  test('finds nothing where nothing was kept', async () => {
    expect(await (await visit(new TabMemory())).loadKept()).toEqual({});
  });

  test('forgets its picture alone', async () => {
    const tab = new TabMemory();
    const store = await visit(tab);
    await store.keepSteps('ink', stepsOf(drawn(1)));
    await store.keepSteps('picture', stepsOf(given('a picture')));
    await store.keepSteps('picture', stepsOf(noPicture));

    expect(await (await visit(tab)).loadKept()).toEqual({
      ink: stepsOf(drawn(1)),
      picture: stepsOf(noPicture),
    });
  });
});

describe('what was cleared', () => {
  test('is had back in its own tab, and in no other', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
    const held = new Set<string>();
    vi.stubGlobal('navigator', locksOf(held));
    /** The only page that is open. */
    const alone = (tab: TabMemory) => {
      held.clear();
      return visit(tab);
    };
    const [first, second] = [new TabMemory(), new TabMemory()];
    await (await alone(first)).keepSteps('ink', stepsOf(drawn(1)));
    vi.setSystemTime(1000 + 86_400_001);
    const store = await alone(second);
    const cleared = stepsOf(drawn(2), blank);
    await store.keepSteps('ink', cleared);
    await store.keepSteps('picture', stepsOf(given('a picture')));
    await store.forgetElsewhere('ink');

    expect((await (await alone(second)).loadKept()).ink).toEqual(cleared);
    expect(Object.keys(await (await alone(second)).loadKept())).toEqual(['ink', 'picture']);
    expect((await (await alone(new TabMemory())).loadKept()).ink).toEqual(stepsOf(blank));
    expect((await (await alone(first)).loadKept()).ink).toEqual(stepsOf(blank));
  });

  test('takes nothing from a tab that is open, or may be had back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
    const held = new Set<string>();
    vi.stubGlobal('navigator', locksOf(held));
    const [open, discarded, clearing] = [new TabMemory(), new TabMemory(), new TabMemory()];
    const keepIn = async (tab: TabMemory, x: number) => {
      const store = await visit(tab);
      await store.keepSteps('ink', stepsOf(drawn(x)));
      await store.keepSteps('picture', stepsOf(given(`picture ${x}`)));
    };
    await keepIn(open, 1);
    const stillOpen = [...held];
    vi.setSystemTime(86_400_000);
    await keepIn(discarded, 2);
    held.clear();
    stillOpen.forEach((name) => held.add(name));
    vi.setSystemTime(1000 + 86_400_001);
    const store = await visit(clearing);
    await store.keepSteps('ink', stepsOf(drawn(3), blank));
    for (const of of ['ink', 'picture'] as const) await store.forgetElsewhere(of);
    held.clear();
    for (const [tab, x] of [
      [open, 1],
      [discarded, 2],
    ] as const) {
      const { ink, picture } = await (await visit(tab)).loadKept();
      expect(ink).toEqual(stepsOf(drawn(x)));
      expect(await contentOf(picture?.present)).toBe(`picture ${x}`);
    }
  });

  test('is forgotten after a day, with its pictures; what came after it is not', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
    const tab = new TabMemory();
    const store = await visit(tab);
    await store.keepSteps('ink', stepsOf(drawn(1), blank, drawn(2), drawn(3)));
    await store.keepSteps('picture', stepsOf(given('one'), noPicture));
    const day = 86_400_000;
    vi.setSystemTime(day);
    const { ink, picture } = await (await visit(tab)).loadKept();
    expect([ink?.past.length, picture?.past.length]).toEqual([3, 1]);
    vi.setSystemTime(day + 2000);
    expect(await (await visit(tab)).loadKept()).toEqual({
      ink: stepsOf(blank, drawn(2), drawn(3)),
      picture: stepsOf(noPicture),
    });
    expect(await namesKept()).toEqual(['inkSteps', 'pictureSteps']);
  });

  test('leaves its tab empty when another keeps its drawing again', async () => {
    const [first, second] = [new TabMemory(), new TabMemory()];
    await (await visit(first)).keepSteps('ink', stepsOf(blank));
    await (await visit(second)).keepSteps('ink', stepsOf(drawn(2)));

    expect(await (await visit(first)).loadKept()).toEqual({ ink: stepsOf(blank) });
  });
});

test('the drawings of the last eight tabs are kept, and no more', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
  const tabs = Array.from({ length: 9 }, () => new TabMemory());
  for (const [index, tab] of tabs.entries()) {
    vi.setSystemTime(1000 + index);
    await (await visit(tab)).keepSteps('ink', stepsOf(drawn(index)));
  }

  expect(await (await visit(tabs[1]!)).loadKept()).toEqual({ ink: stepsOf(drawn(1)) });
  // The first is forgotten: its tab finds the last one's, as a new tab does.
  expect(await (await visit(tabs[0]!)).loadKept()).toEqual({ ink: stepsOf(drawn(8)) });
});

test('what is kept while what was before could not be had back comes after that', async () => {
  const tab = new TabMemory();
  await (await visit(tab)).keepSteps('ink', stepsOf(blank, drawn(1)));
  await (await visit(tab)).keepSteps('picture', stepsOf(noPicture, given('one')));
  const store = await visit(tab);
  await store.keepSteps('ink', stepsOf(blank, drawn(2)), true);
  await store.keepSteps('picture', stepsOf(noPicture, given('two')), true);
  const { ink, picture } = await (await visit(tab)).loadKept();
  expect(ink).toEqual(stepsOf(blank, drawn(1), blank, drawn(2)));
  expect(await Promise.all([...picture!.past, picture!.present].map(contentOf))).toEqual([
    undefined,
    'one',
    undefined,
    'two',
  ]);
  await (await visit(tab)).keepSteps('ink', ink!);
  expect((await (await visit(tab)).loadKept()).ink).toEqual(ink);
});

test('apps under other paths of one origin do not see each other', async () => {
  const tab = new TabMemory();
  await (
    await visit(tab, 'https://example.org/one/?mode=draw')
  ).keepSteps('ink', stepsOf(drawn(1)));

  expect(await (await visit(tab, 'https://example.org/other/')).loadKept()).toEqual({});
  expect(await (await visit(tab, 'https://example.org/one/index.html')).loadKept()).toEqual({
    ink: stepsOf(drawn(1)),
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
    await store.keepSteps('ink', stepsOf(drawn(1)));
    await store.forgetElsewhere('picture');
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
  await store.keepSteps('ink', stepsOf(drawn(1)));
  expect(await store.loadKept()).toEqual({ ink: stepsOf(drawn(1)) });
});

test('a device that keeps nothing is told of once', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { keepSteps, keepMode, loadKept, tellOfStore } = await visit(new TabMemory());
  const told = vi.fn();
  tellOfStore(told);
  expect(await loadKept()).toEqual({});
  expect(told).not.toHaveBeenCalled();
  await keepSteps('ink', stepsOf(drawn(1)));
  await keepMode('draw');
  expect(told).toHaveBeenCalledOnce();
});

describe('tabs with one storage', () => {
  test('begin with a copy of their own tab’s work, and not with that of one that kept something last', async () => {
    const held = new Set<string>();
    vi.stubGlobal('navigator', locksOf(held));
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
    const [own, other] = [new TabMemory(), new TabMemory()];
    const cleared = stepsOf(drawn(1), blank);
    await (await visit(own)).keepSteps('ink', cleared);
    vi.setSystemTime(2000);
    await (await visit(other)).keepSteps('ink', stepsOf(drawn(2)));
    // As a page that is loaded again before the one before it is gone, or a duplicate of it.
    expect(await (await visit(own)).loadKept()).toEqual({ ink: cleared });
    held.clear();
    expect(await (await visit(own)).loadKept()).toEqual({ ink: cleared });
    expect(await (await visit(other)).loadKept()).toEqual({ ink: stepsOf(drawn(2)) });
  });

  test('as after window.open, do not write over each other', async () => {
    const held = new Set<string>();
    vi.stubGlobal('navigator', locksOf(held));
    const opener = new TabMemory();
    const first = await visit(opener);
    await first.keepSteps('ink', stepsOf(drawn(1)));
    const copy = new TabMemory();
    copy.setItem('tab', opener.getItem('tab')!);
    const second = await visit(copy);
    expect(await second.loadKept()).toEqual({ ink: stepsOf(drawn(1)) });
    await second.keepSteps('ink', stepsOf(drawn(2)));
    expect(copy.getItem('tab')).not.toBe(opener.getItem('tab'));
    held.clear();
    expect(await (await visit(opener)).loadKept()).toEqual({ ink: stepsOf(drawn(1)) });
    expect(await (await visit(copy)).loadKept()).toEqual({ ink: stepsOf(drawn(2)) });
  });
});

test('what is kept and is of another kind is left where it is', async () => {
  const tab = new TabMemory();
  const { keepMode } = await visit(tab);
  await keepMode('film' as 'draw');
  const here = tab.getItem('tab')!;
  await keepAsBefore(here, { inkSteps: 'none', pictureSteps: { past: 1 } });
  expect(await (await visit(tab)).loadKept()).toEqual({});
  // The picture of the present is not there; nor is one that steps before it had.
  const named = { picture: 'name', edits: [] };
  await keepAsBefore(here, { pictureSteps: stepsOf(noPicture, named) });
  expect(await (await visit(tab)).loadKept()).toEqual({});
  await keepAsBefore(here, { pictureSteps: stepsOf(named, noPicture) });
  expect(await (await visit(tab)).loadKept()).toEqual({ picture: stepsOf(noPicture) });
});

test('a device without room for all steps keeps what there is now', async () => {
  const tab = new TabMemory();
  const store = await visit(tab);
  // No device takes a function: as little as one that is full takes what is too large.
  await store.keepSteps(
    'ink',
    stepsOf(() => undefined, drawn(1)),
  );
  expect(await (await visit(tab)).loadKept()).toEqual({ ink: stepsOf(drawn(1)) });
});
