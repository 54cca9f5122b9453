import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchOptions } from '../../training/browser/browser.ts';
import { openBrowser } from '../fixtures/open-browser.ts';
import { answerOn, draw, upload } from './app-page.ts';
import { publishVersion, serveCopy, type ServedCopy } from './serve-copy.ts';
import { startWatchingProxy } from './watching-proxy.ts';

const { folder: builtApp, path } = inject('builtApp');
const sampleOf = (name: string): string => join(builtApp, 'samples', name);
const [five, number] = [sampleOf('five-blue-squared.jpg'), sampleOf('number-ruled.jpg')];
const patience = { timeout: 20_000 };

let browser: Browser;
let app: ServedCopy;
let context: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe(`under ${path}`, () => {
  beforeEach(async () => {
    app = await serveCopy(builtApp, path);
    context = await browser.newContext();
  });

  afterEach(async () => {
    await context.close();
    await app.remove();
  });

  test('the browser finds nothing that hinders installing', async () => {
    // A profile of its own: what is private is not installed.
    const profile = await mkdtemp(join(tmpdir(), 'profile-'));
    const installing = await chromium.launchPersistentContext(profile, await launchOptions());
    const page = await installing.newPage();
    await page.goto(app.address);
    const browserSession = await installing.newCDPSession(page);

    const manifest = await browserSession.send('Page.getAppManifest');
    expect(manifest.errors).toEqual([]);
    expect(JSON.parse(manifest.data!)).toMatchObject({ start_url: './', scope: './' });
    const { installabilityErrors } = await browserSession.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);

    await installing.close();
    await rm(profile, { recursive: true });
  });

  test('every picture that the manifest names is there, in the size that it says', async () => {
    const page = await visit();
    const { icons, screenshots, shortcuts } = await page.evaluate(readManifest);
    const pictures = [...icons, ...screenshots, ...shortcuts.flatMap((shortcut) => shortcut.icons)];
    expect(pictures.length).toBeGreaterThan(7);
    for (const { src, sizes } of pictures) {
      const size = await page.evaluate(sizeOfPicture, src);
      if (sizes === 'any') expect(size).not.toBe('0x0');
      else expect(size, src).toBe(sizes);
    }
  });

  test('after the first visit everything works without network', async () => {
    const page = await visit();
    await page.getByText('Ready to work offline.').waitFor(patience);
    await app.stop();
    await context.setOffline(true);

    await page.goto(`${app.address}?mode=draw`);
    await draw(page, '7');
    await reads(page, '7');
    await upload(page, number);
    await reads(page, '7953');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByText('Works offline').waitFor(patience);
    expect(await page.locator('more-dialog dt:text("Works offline") + dd').textContent()).toBe(
      'yes',
    );
  });

  test('a picture that another app shares is shown, and read when that is wanted', async () => {
    const page = await visit();
    await workerControls(page);
    await upload(page, number);
    await reads(page, '7953');
    await share(page, five);

    await page.waitForURL(`${app.address}?mode=picture&shared`, patience);
    await page.locator('app-notices canvas').waitFor(patience);
    await reads(page, '7953');
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await reads(page, '5');
    await page.getByRole('button', { name: 'Bring back' }).click();
    await reads(page, '7953');
  });

  test('a picture that the device opens with the app is read', async () => {
    const page = await context.newPage();
    await page.addInitScript(launchWithSample);
    await page.goto(`${app.address}?mode=picture`);
    await reads(page, '5');
  });

  test('a new version is offered, and taken by all tabs with the drawing of each', async () => {
    const first = await visit();
    await draw(first, '7');
    await reads(first, '7');
    await workerControls(first);
    // The new tab shows what was kept last; clearing it there leaves the first tab's drawing where it is.
    const second = await visit();
    await reads(second, '7');
    await second.getByRole('button', { name: 'Clear' }).click();
    await draw(second, '3');
    await reads(second, '3');

    await publishVersion(app.folder, 'second');
    await returnTo(first);
    await second.locator('app-notices').getByText('A new version is ready.').waitFor(patience);
    expect(await versionOf(first)).toBeUndefined();
    await first.getByRole('button', { name: 'Update' }).click(patience);

    await expect.poll(() => versionOf(first), patience).toBe('second');
    await expect.poll(() => versionOf(second), patience).toBe('second');
    await reads(first, '7');
    await reads(second, '3');
  });

  test('a new version that is put off leaves the page alone', async () => {
    const page = await visit();
    await workerControls(page);
    await publishVersion(app.folder, 'second');
    await returnTo(page);
    await page.getByRole('button', { name: 'Later' }).click(patience);

    await expect.poll(() => page.locator('app-notices').getByText('A new version').count()).toBe(0);
    await page.reload();
    expect(await versionOf(page)).toBeUndefined();
    // It is offered anew after the reload.
    await page.getByRole('button', { name: 'Update' }).waitFor(patience);
  });

  test('what was drawn comes back after a reload, until it is cleared', async () => {
    const page = await visit();
    await draw(page, '7');
    await reads(page, '7');
    await page.reload();
    await reads(page, '7');

    await page.getByRole('button', { name: 'Clear' }).click();
    await stateIs(page, 'empty');
    await page.reload();
    await stateIs(page, 'empty');
    await stateIs(await visit(), 'empty');
  });

  test('a picture comes back after a reload', async () => {
    const page = await visit();
    await upload(page, five);
    await reads(page, '5');
    await page.reload();
    await reads(page, '5');
  });

  test('no request leaves for another origin, and the page may make none', async () => {
    const proxy = await startWatchingProxy();
    // Loopback addresses go past a proxy unless it is told otherwise.
    const watched = await browser.newContext({
      proxy: { server: proxy.address, bypass: '<-loopback>' },
    });
    const page = await watched.newPage();
    await page.addInitScript(noteViolations);
    await page.goto(app.address);
    await draw(page, '7');
    await reads(page, '7');
    await upload(page, number);
    await reads(page, '7953');
    await workerControls(page);

    expect(await page.evaluate('window.violations')).toEqual([]);
    expect(proxy.seen.filter((address) => !address.startsWith(app.address))).toEqual([]);
    for (const part of [/\.wasm$/, /\.bin$/, /service-worker\.js$/, /manifest/]) {
      expect(proxy.seen).toContainEqual(expect.stringMatching(part));
    }
    const elsewhere = page.evaluate(() => fetch('http://localhost:9/elsewhere'));
    await expect(elsewhere).rejects.toThrow();
    expect(await page.evaluate('window.violations')).toEqual(['connect-src']);

    await watched.close();
    proxy.close();
  });
});

async function visit(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(app.address);
  return page;
}

async function reads(page: Page, text: string): Promise<void> {
  await expect.poll(() => answerOn(page).textContent(), patience).toBe(text);
  await expect
    .poll(() => answerOn(page).getAttribute('data-state'), patience)
    .toMatch(/^(read|unsure)$/);
}

async function stateIs(page: Page, state: string): Promise<void> {
  await expect.poll(() => answerOn(page).getAttribute('data-state'), patience).toBe(state);
}

async function workerControls(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** The user comes back to the tab. */
async function returnTo(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

async function versionOf(page: Page): Promise<string | undefined> {
  const found = page.locator('meta[name=version]');
  return (await found.count()) ? ((await found.getAttribute('content')) ?? undefined) : undefined;
}

/** Sends a picture as another app's sharing does: a POST that the browser itself navigates with. */
async function share(page: Page, file: string): Promise<void> {
  await page.evaluate(() => {
    const form = document.body.appendChild(document.createElement('form'));
    Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: 'share-target' });
    const input = form.appendChild(document.createElement('input'));
    Object.assign(input, { type: 'file', name: 'picture' });
  });
  await page.locator('body > form > input').setInputFiles(file);
  await page.evaluate(() => {
    document.querySelector<HTMLFormElement>('body > form')!.submit();
  });
}

interface Manifest {
  icons: { src: string; sizes: string }[];
  screenshots: { src: string; sizes: string }[];
  shortcuts: { icons: { src: string; sizes: string }[] }[];
}

async function readManifest(): Promise<Manifest> {
  const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!;
  return (await fetch(link.href)).json() as Promise<Manifest>;
}

async function sizeOfPicture(address: string): Promise<string> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return `${image.naturalWidth}x${image.naturalHeight}`;
}

/** Stands in for what the browser does when a file is opened with the installed app. */
function launchWithSample(): void {
  const getFile = async (): Promise<Blob> => (await fetch('samples/five-blue-squared.jpg')).blob();
  const setConsumer = (consumer: (launch: object) => void): void => {
    consumer({ files: [{ getFile }] });
  };
  Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
}

function noteViolations(): void {
  const violations: string[] = [];
  Object.assign(window, { violations });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    violations.push(effectiveDirective);
  });
}
