import { cp, mkdtemp, readdir, rename, rm, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../fixtures/open-browser.ts';
import { answerOn, draw } from './app-page.ts';
import { cut, flipped, startFaultyServer, type Fault, type FaultyServer } from './faulty-server.ts';
import { publishVersion } from './serve-copy.ts';

const { folder: builtApp } = inject('builtApp');
const patience = { timeout: 30_000 };

let browser: Browser;
let server: FaultyServer;
let folder: string;
let context: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faulty-app-'));
  await cp(builtApp, folder, { recursive: true });
  server = await startFaultyServer(folder, '/digit-recognizer/');
});

afterEach(async () => {
  await context.close();
  server.close();
  await rm(folder, { recursive: true });
});

async function visit(options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(server.address);
  return page;
}

/** Does a fault to the files whose name fits, `times` at most. */
function on(name: RegExp, change: (bytes: Buffer) => ReturnType<Fault>, times = Infinity): Fault {
  let left = times;
  return (file, bytes) => (name.test(file) && left-- > 0 ? change(bytes) : undefined);
}

const weights = /weights-.*\.bin$/;
const damages: [what: string, name: RegExp, change: (bytes: Buffer) => Buffer][] = [
  ['cut weights', weights, cut],
  ['weights with flipped bytes', weights, flipped],
  ['a cut model', /model-.*\.json$/, cut],
  ['an empty calibration', /calibration-.*\.json$/, () => Buffer.from('{}')],
  ['cut WebAssembly', /\.wasm$/, cut],
];

describe('files that arrive damaged', () => {
  test.each(damages)('%s, once: are fetched again, and kept whole', async (_, name, change) => {
    server.fault = on(name, change, 1);
    const page = await visit();
    await draw(page, '7');
    await reads(page, '7');
    await isOn(page, 'wasm');
    await isOffline(page);
    server.fault = () => 'missing';
    await page.reload();
    await reads(page, '7');
    await isOn(page, 'wasm');
  });

  test('for good, are told as what they are, until the server is well again', async () => {
    server.fault = on(weights, flipped);
    const page = await visit({ serviceWorkers: 'block' });
    await draw(page, '7');
    await says(page, /arrived damaged \(weights-/);
    expect(await answerOn(page).textContent()).toBe('');
    server.fault = undefined;
    await page.getByRole('button', { name: 'Try again' }).click();
    await reads(page, '7');
  });

  test('for good, the one that only makes it quick: it is read without', async () => {
    server.fault = on(/\.wasm$/, cut);
    const page = await visit({ serviceWorkers: 'block' });
    await draw(page, '7');
    await reads(page, '7');
    await isOn(page, 'cpu');
    server.fault = undefined;
    await page.reload();
    await reads(page, '7');
    await isOn(page, 'wasm');
  });

  test('are mended where they were kept', async () => {
    const page = await visit();
    await isOffline(page);
    expect(await page.evaluate(damageKept, 'weights-')).toBeGreaterThan(0);
    await page.reload();
    await draw(page, '7');
    await reads(page, '7');
    server.fault = () => 'missing';
    await page.reload();
    await reads(page, '7');
  });
});

describe('what is kept for offline use', () => {
  test('is fetched again where the browser threw it away, and else not promised', async () => {
    const page = await visit();
    await isOffline(page);
    await page.evaluate(throwAway);
    server.fault = on(/\.wasm$/, () => 'missing');
    await page.reload();
    await page.locator('output[data-backend]').waitFor(patience);
    // All the rest is asked for: the promise would be made by now.
    await expect
      .poll(() => server.asked.filter((file) => file.endsWith('.wasm')).length)
      .toBeGreaterThan(1);
    expect(await page.getByText('works offline').count()).toBe(0);
    server.fault = undefined;
    await page.reload();
    await page.getByText('works offline').waitFor(patience);
    server.fault = () => 'missing';
    await page.reload();
    await draw(page, '7');
    await reads(page, '7');
  });
});

describe('a new version', () => {
  test('is taken after a hard reload too, with the drawing', async () => {
    const page = await visit();
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await draw(page, '7');
    await reads(page, '7');
    await publishVersion(folder, 'second');
    // As with Shift held down: past the service worker.
    const session = await context.newCDPSession(page);
    await session.send('Page.reload', { ignoreCache: true });
    await page.waitForFunction(() => navigator.serviceWorker.controller === null);
    await page.evaluate(() => (document.body.dataset.old = ''));
    await page.getByRole('button', { name: 'Update' }).click(patience);
    await expect.poll(() => page.locator('body[data-old]').count(), patience).toBe(0);
    await reads(page, '7');
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  });

  test('whose files replaced those of an open page is offered there, and the ink stays', async () => {
    server.fault = on(/worker-/, () => 'missing');
    const page = await visit({ serviceWorkers: 'block' });
    await draw(page, '7');
    await says(page, /stopped unexpectedly/);
    await renameEntry();
    await page.getByRole('button', { name: 'Try again' }).click();
    await says(page, /newer version/);
    server.fault = undefined;
    await page.getByRole('button', { name: 'Reload' }).click();
    await reads(page, '7');
  });
});

describe('what never comes', () => {
  test.each([
    ['weights', weights],
    ['WebAssembly', /\.wasm$/],
  ])('is not waited for any more when that is stopped: %s', async (_, name) => {
    server.fault = on(name, () => 'silent');
    const page = await visit({ serviceWorkers: 'block' });
    await draw(page, '7');
    await page.getByRole('button', { name: 'Stop' }).click(patience);
    await says(page, /stopped/);
    server.fault = undefined;
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await reads(page, '7');
  });
});

async function reads(page: Page, text: string): Promise<void> {
  await expect.poll(() => answerOn(page).textContent(), patience).toBe(text);
}

async function isOn(page: Page, backend: string): Promise<void> {
  expect(await answerOn(page).getAttribute('data-backend')).toBe(backend);
}

async function isOffline(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('digit-reader')!.offline !== 'unknown',
    undefined,
    patience,
  );
}

async function says(page: Page, sentence: RegExp): Promise<void> {
  await expect
    .poll(() => page.locator('reading-view .says').innerText(), patience)
    .toMatch(sentence);
}

/** Deploys the page under another name of its script, as a build of another version has. */
async function renameEntry(): Promise<void> {
  const assets = await readdir(join(folder, 'assets'));
  const entry = assets.find((file) => /^index-.*\.js$/.test(file))!;
  await rename(join(folder, 'assets', entry), join(folder, 'assets/index-next.js'));
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), page.replaceAll(entry, 'index-next.js'));
}

/** Runs in the page: spoils all kept files of this name, and tells how many there were. */
async function damageKept(name: string): Promise<number> {
  let spoiled = 0;
  for (const cacheName of await caches.keys()) {
    const cache = await caches.open(cacheName);
    for (const request of await cache.keys()) {
      if (!request.url.includes(name)) continue;
      const bytes = new Uint8Array(await (await cache.match(request))!.arrayBuffer());
      for (let index = 0; index < bytes.length; index += 7) bytes[index]! ^= 0xff;
      await cache.put(request, new Response(bytes));
      spoiled++;
    }
  }
  return spoiled;
}

/** Runs in the page: as a browser short of room does. */
async function throwAway(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}
