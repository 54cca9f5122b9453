import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterEach, beforeEach, expect, inject } from 'vitest';
import { answerOn } from './app-page.ts';
import { startFaultyServer, type Fault, type FaultyServer } from './faulty-server.ts';

/** Some faults are waited for: a machine with much to do needs this long, in milliseconds. */
export const patience = { timeout: 30_000 };

/** A copy of the built app on a server that does faults, and a browser's profile that visits it. */
export class FaultyVisit {
  context!: BrowserContext;

  private constructor(
    private readonly browser: Browser,
    readonly folder: string,
    readonly server: FaultyServer,
  ) {}

  static async begin(browser: Browser): Promise<FaultyVisit> {
    const { folder: builtApp, path } = inject('builtApp');
    const folder = await mkdtemp(join(tmpdir(), 'faulty-app-'));
    await cp(builtApp, folder, { recursive: true });
    return new FaultyVisit(browser, folder, await startFaultyServer(folder, path));
  }

  async open(query = '', options: BrowserContextOptions = {}): Promise<Page> {
    this.context = await this.browser.newContext(options);
    const page = await this.context.newPage();
    await page.goto(this.server.address + query);
    return page;
  }

  /** As a server that is switched off: nothing is there, and nothing comes from the browser's own cache either. */
  endServing(): void {
    this.server.fault = () => 'missing';
  }

  async end(): Promise<void> {
    await this.context.close();
    this.server.close();
    await rm(this.folder, { recursive: true });
  }
}

/** A visit for each test of a file. */
export function useFaultyVisit(browser: () => Browser): () => FaultyVisit {
  let visit: FaultyVisit;
  beforeEach(async () => {
    visit = await FaultyVisit.begin(browser());
  });
  afterEach(() => visit.end());
  return () => visit;
}

/** Does a fault to the files whose name fits. */
export function on(name: RegExp, change: (bytes: Buffer) => ReturnType<Fault>): Fault {
  return (file, bytes) => (name.test(file) ? change(bytes) : undefined);
}

/** Does a fault to the first answer for each file whose name fits, and not to the next. */
export function onceOn(name: RegExp, change: (bytes: Buffer) => Buffer): Fault {
  const done = new Set<string>();
  return (file, bytes) => {
    if (!name.test(file) || done.has(file)) return undefined;
    done.add(file);
    return change(bytes);
  };
}

export async function reads(page: Page, text: string): Promise<void> {
  await expect.poll(() => answerOn(page).textContent(), patience).toBe(text);
}

export async function isOn(page: Page, backend: string): Promise<void> {
  expect(await answerOn(page).getAttribute('data-backend')).toBe(backend);
}

/** The sentence about the answer. */
export async function says(page: Page, sentence: RegExp): Promise<void> {
  const said = page.locator('reading-view .says');
  await expect.poll(() => said.innerText(), patience).toMatch(sentence);
}

/** The note over the head of the page. */
export async function notes(page: Page, sentence: RegExp): Promise<void> {
  const note = page.locator('app-notices p');
  await expect.poll(() => note.innerText(), patience).toMatch(sentence);
}

/** The app says that it works offline; news of it is shown for a moment only, so that More is what to look at. */
export async function promisesOffline(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('digit-reader')!.offline !== 'unknown');
}

export async function worksOffline(page: Page): Promise<void> {
  await expect.poll(() => promisesOffline(page), patience).toBe(true);
}
