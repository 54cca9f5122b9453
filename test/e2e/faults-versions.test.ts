import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draw } from './app-page.ts';
import { notes, on, patience, reads, says, useFaultyVisit } from './faulty-visit.ts';
import { publishVersion } from './serve-copy.ts';
import { useBrowser } from './visit.ts';

const visit = useFaultyVisit(useBrowser());

const withoutWorker = { serviceWorkers: 'block' } as const;

describe('a new version', () => {
  test('is taken after a hard reload too, with the drawing', async () => {
    const page = await visit().open();
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await draw(page, '7');
    await reads(page, '7');
    await publishVersion(visit().folder, 'second');
    // As with Shift held down: past the service worker.
    const session = await visit().context.newCDPSession(page);
    await session.send('Page.reload', { ignoreCache: true });
    await page.waitForFunction(() => navigator.serviceWorker.controller === null);
    await page.evaluate(() => (document.body.dataset.old = ''));
    await page.getByRole('button', { name: 'Update' }).click(patience);
    await expect.poll(() => page.locator('body[data-old]').count(), patience).toBe(0);
    await reads(page, '7');
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  });

  test('whose files replaced those of an open page is offered there, and the ink stays', async () => {
    const { server } = visit();
    server.fault = on(/worker-|more-dialog-/, () => 'missing');
    const page = await visit().open('', withoutWorker);
    await draw(page, '7');
    await says(page, /stopped unexpectedly/);
    await renameEntry();
    await page.getByRole('button', { name: 'Try again' }).click();
    await says(page, /newer version/);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await notes(page, /newer version/);
    server.fault = undefined;
    await page.locator('reading-view').getByRole('button', { name: 'Reload' }).click();
    await reads(page, '7');
  });
});

test.each([
  ['weights', /weights-.*\.bin$/],
  ['WebAssembly', /\.wasm$/],
  ['the worker itself', /worker-.*\.js$/],
])('what never comes is waited for no more once that is stopped: %s', async (_, name) => {
  const { server } = visit();
  server.fault = on(name, () => 'silent');
  const page = await visit().open('', withoutWorker);
  await draw(page, '7');
  await page.getByRole('button', { name: 'Stop' }).click(patience);
  await says(page, /stopped/);
  server.fault = undefined;
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await reads(page, '7');
});

/** Deploys the page under another name of its script, as a build of another version has. */
async function renameEntry(): Promise<void> {
  const { folder } = visit();
  const assets = await readdir(join(folder, 'assets'));
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const entry = assets.find((file) => /^index-.*\.js$/.test(file) && page.includes(file))!;
  await rename(join(folder, 'assets', entry), join(folder, 'assets/index-next.js'));
  await writeFile(join(folder, 'index.html'), page.replaceAll(entry, 'index-next.js'));
}
