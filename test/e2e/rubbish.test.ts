import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../fixtures/open-browser.ts';
import { answerOn, draw } from './app-page.ts';
import { outcomeOf } from './outcome.ts';
import { rubbishFiles } from './rubbish-files.ts';

const { address } = inject('builtApp');

/** 10 seconds and as much again for a busy machine: against hanging, not a measure of speed. */
const patience = { timeout: 20_000 };

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('a picture that moves is read as it begins', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}?mode=picture`);
  const { 'moving.gif': buffer } = await rubbishFiles();
  const moving = { name: 'moving.gif', mimeType: 'image/gif', buffer: buffer! };
  expect(await outcomeOf(page, moving)).toBe('4');
  await page.close();
});

test('ink that no pen can have written does not keep the app from starting', async () => {
  const page = await browser.newPage();
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
  const parts = (await asked(kept.getAll())) as {
    name: string;
    value: { present: { ink: { strokes: unknown[] } } };
  }[];
  const ink = parts.find(({ name }) => name === 'inkSteps')!;
  const point = { x: NaN, y: Infinity, time: NaN, pressure: 0.5 };
  ink.value.present.ink.strokes.push(
    { points: [], width: 3 },
    { points: [point, { ...point, x: 1e300, y: -1e300 }], width: NaN },
  );
  await asked(kept.put(ink));
  shelves.close();
}
