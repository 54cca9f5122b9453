import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allOrFirst } from './all-or-first.ts';
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
    // What comes later keeps its name here, though it is another file after: a build gives it another.
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await says(page, /missing on the server/);
    await renameEntry();
    await draw(page, '7');
    await says(page, /newer version/);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await notes(page, /newer version/);
    server.fault = undefined;
    await page.locator('reading-view').getByRole('button', { name: 'Reload' }).click();
    await reads(page, '7');
  });
});

describe('a part that is missing is told, and had with a reload, and the ink stays:', () => {
  test('the worker', async () => {
    const { server } = visit();
    server.fault = on(/worker-/, () => 'missing');
    const page = await visit().open('', withoutWorker);
    await draw(page, '7');
    await says(page, /missing on the server/);
    server.fault = undefined;
    await page.locator('reading-view').getByRole('button', { name: 'Reload' }).click();
    await reads(page, '7');
  });

  test('what comes later, each when it is wanted', async () => {
    const { server } = visit();
    const later = ['load-works', 'answer-menu', 'more-dialog', 'correction-dialog', 'box-frame'];
    server.fault = on(new RegExp(`(${later.join('|')}|decode-picture)-`), () => 'missing');
    const page = await visit().open('', withoutWorker);
    const isTold = async (): Promise<void> => {
      await notes(page, /missing on the server/);
      await page.getByRole('button', { name: 'Later', exact: true }).click();
    };
    await isTold();
    await draw(page, '7');
    await reads(page, '7');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await isTold();
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await isTold();
    await page.locator('body').press('b');
    await isTold();
    // It holds the box.
    await page.locator('body').press('p');
    await isTold();
    await page.evaluate(dropPicture);
    await says(page, /missing on the server/);
    server.fault = undefined;
    await page.locator('reading-view').getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('button', { name: 'Draw', exact: true }).click(patience);
    await reads(page, '7');
  });

  test('what a picture is turned with: the picture stays', async () => {
    const { server } = visit();
    server.fault = on(/change-picture-/, () => 'missing');
    const page = await visit().open('', withoutWorker);
    await page.evaluate(dropPicture);
    await reads(page, '5');
    await page.getByRole('button', { name: 'Turn right' }).click();
    await notes(page, /missing on the server/);
    await reads(page, '5');
    server.fault = undefined;
    await page.locator('app-notices').getByRole('button', { name: 'Reload' }).click();
    await reads(page, '5');
  });
});

describe('what never comes is waited for no more once that is stopped:', () => {
  test.each(
    allOrFirst<[string, RegExp]>(2, [
      ['weights', /weights-.*\.bin$/],
      ['a part of the worker', /backend-wasm-.*\.js$/],
      ['WebAssembly', /\.wasm$/],
      ['the worker', /worker-.*\.js$/],
    ]),
  )('%s', async (_, name) => {
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

  test('what pictures alone need', async () => {
    const { server } = visit();
    const page = await visit().open('', withoutWorker);
    await draw(page, '7');
    await reads(page, '7');
    server.fault = on(/weights-.*\.bin$/, () => 'silent');
    await page.evaluate(dropPicture);
    await page.getByRole('button', { name: 'Stop' }).click(patience);
    await says(page, /stopped/);
    server.fault = undefined;
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await reads(page, '5');
  });
});

/** Runs in the page: a sample dropped on it, as from a folder. */
async function dropPicture(): Promise<void> {
  const sample = await (await fetch('samples/five-blue-squared.jpg')).blob();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([sample], 'five.jpg', { type: sample.type }));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
}

/** Deploys the page under another name of its script, as a build of another version has. */
async function renameEntry(): Promise<void> {
  const { folder } = visit();
  const assets = await readdir(join(folder, 'assets'));
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const entry = assets.find((file) => /^index-.*\.js$/.test(file) && page.includes(file))!;
  await rename(join(folder, 'assets', entry), join(folder, 'assets/index-next.js'));
  // What comes later imports it, too.
  const importing = assets.filter((file) => file.endsWith('.js') && file !== entry);
  for (const file of ['index.html', ...importing.map((name) => join('assets', name))]) {
    const text = await readFile(join(folder, file), 'utf8');
    if (text.includes(entry))
      await writeFile(join(folder, file), text.replaceAll(entry, 'index-next.js'));
  }
}
