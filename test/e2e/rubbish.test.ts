import { dirname, join } from 'node:path';
import { rm } from 'node:fs/promises';
import type { Browser, CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../training/browser/browser.ts';
import { answerOn, draw } from './app-page.ts';
import { hugeFile, rubbishFiles } from './rubbish-files.ts';

const [address] = inject('builtApp').addresses as [string];
const sample = join(import.meta.dirname, '../../public/samples/five-blue-squared.jpg');

/** 10 seconds and as much again for a busy machine: against hanging, not a measure of speed. */
const patience = { timeout: 20_000 };

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('whatever file is given, the app says what it makes of it, gives the memory back and goes on', async () => {
  page = await browser.newPage();
  await page.goto(`${address}?mode=picture`);
  expect(await outcomeOf(sample)).toBe('5');
  const session = await page.context().newCDPSession(page);
  const before = await memoryOf(session);

  const huge = await hugeFile();
  const files = Object.entries(await rubbishFiles());
  for (const [name, buffer] of files)
    expect(await outcomeOf({ name, mimeType: '', buffer }), name).toMatch(/^[\d \n]*$|Try/);
  expect(await outcomeOf(huge), 'huge.png').toMatch(/^[\d \n]*$|Try/);
  await rm(dirname(huge), { recursive: true });

  expect(await outcomeOf(sample)).toBe('5');
  expect((await memoryOf(session)) - before).toBeLessThan(20_000_000);
  await page.close();
}, 400_000);

test('a picture that moves is read as it begins', async () => {
  page = await browser.newPage();
  await page.goto(`${address}?mode=picture`);
  const { 'moving.gif': buffer } = await rubbishFiles();
  expect(await outcomeOf({ name: 'moving.gif', mimeType: 'image/gif', buffer: buffer! })).toBe('4');
  await page.close();
});

test('ink that no pen can have written does not keep the app from starting', async () => {
  page = await browser.newPage();
  await page.goto(address);
  await draw(page, '7');
  await expect.poll(() => answerOn(page).textContent(), patience).toBe('7');
  await page.evaluate(spoilKeptInk);
  await page.reload();
  await expect.poll(() => answerOn(page).textContent(), patience).toBe('7');
  await page.getByRole('button', { name: 'Clear' }).click();
  await draw(page, '3');
  await expect.poll(() => answerOn(page).textContent(), patience).toBe('3');
  await page.close();
});

type File = string | { name: string; mimeType: string; buffer: Buffer };

/** Gives a file, and what is read in it once that is known; of what failed, the sentence. */
async function outcomeOf(file: File): Promise<string> {
  await page.locator('picture-input input[type=file]').setInputFiles(file);
  const settled = () => answerOn(page).getAttribute('data-state');
  await expect.poll(settled, patience).not.toMatch(/^(reading|empty)$/);
  const text = (await answerOn(page).textContent()) ?? '';
  const sentence = await page.locator('reading-view .says').innerText();
  const failed = (await settled()) === 'failed';
  if (await page.getByRole('button', { name: 'Clear' }).isVisible())
    await page.getByRole('button', { name: 'Clear' }).click();
  return failed ? sentence : text;
}

/** What the page holds, in bytes, when all that nobody needs is gone. */
async function memoryOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Runs in the page: puts strokes beside the kept ones that have no point, or none with a place. */
async function spoilKeptInk(): Promise<void> {
  const asked = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error('The store does not answer.'));
      };
    });
  const shelves = await asked(indexedDB.open(`digits ${new URL('./', location.href).pathname}`));
  const kept = shelves.transaction('kept', 'readwrite').objectStore('kept');
  const parts = (await asked(kept.getAll())) as { name: string; value: { strokes: unknown[] } }[];
  const ink = parts.find(({ name }) => name === 'ink')!;
  const point = { x: NaN, y: Infinity, time: NaN, pressure: 0.5 };
  ink.value.strokes.push(
    { points: [], width: 3 },
    { points: [point, { ...point, x: 1e300, y: -1e300 }], width: NaN },
  );
  await asked(kept.put(ink));
  shelves.close();
}
