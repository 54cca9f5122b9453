import type { Browser, JSHandle, Page } from 'playwright';
import type { Stage } from '../../src/pipeline/image/index.ts';
import { jpegOf } from '../pages/develop.ts';
import type { PageOptions } from '../pages/options.ts';
import { makePage } from '../pages/page.ts';

export const stageNames = [
  'read-back',
  'grey',
  'marks',
  'tiles',
  'network',
  'lines',
  'choice',
] as const;

/** What the reading of a picture took, in milliseconds. */
export interface Reading {
  /** In the worker: from the decoded bitmap to the answer. */
  readonly elapsed: number;
  /** Of that, each stage. */
  readonly stages: Readonly<Record<Stage, number>>;
  /** On the page: from the file to the answer. */
  readonly whole: number;
  /** How long each task was that blocked the page's thread meanwhile (W3C Long Tasks: 50 ms and more). */
  readonly longTasks: readonly number[];
  /** How many digits were read. */
  readonly digits: number;
}

/** The app with its network loaded, in a page of its own. */
export async function openApp(
  browser: Browser,
  address: string,
  mode: 'draw' | 'picture',
): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${address}?mode=${mode}`);
  await page.locator('output[data-backend]').waitFor({ state: 'attached' });
  return page;
}

// As phones save photos.
const quality = 90;

/** A generator page as a JPEG file within the browser's page: to hand it over there is no work of the app's. */
export async function photoIn(page: Page, options: PageOptions, seed = 1): Promise<JSHandle<Blob>> {
  const bytes = jpegOf(makePage(seed, options).pixels, quality);
  return page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return new Blob([bytes], { type: 'image/jpeg' });
  }, Buffer.from(bytes).toString('base64'));
}

/** How long the browser takes to decode a picture, in milliseconds. */
export function decodingTime(page: Page, photo: JSHandle<Blob>): Promise<number> {
  return page.evaluate(async (picture) => {
    const begin = performance.now();
    const bitmap = await createImageBitmap(picture);
    const time = performance.now() - begin;
    bitmap.close();
    return time;
  }, photo);
}

/** Gives the app a picture, and waits until its answer is shown. */
export async function readPhoto(page: Page, photo: JSHandle<Blob>): Promise<Reading> {
  const onPage = await page.evaluate(readOnPage, photo);
  const stages = await page.workers()[0]!.evaluate(() => {
    const sums: Record<string, number> = {};
    for (const { name, duration } of performance.getEntriesByType('measure'))
      sums[name] = (sums[name] ?? 0) + duration;
    return sums;
  });
  if (onPage.digits === 0) throw new Error('Nothing was read: there is nothing to measure.');
  return { ...onPage, stages: stages as Reading['stages'] };
}

/** Runs in the browser's page. */
async function readOnPage(picture: Blob): Promise<Omit<Reading, 'stages'>> {
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  const begin = performance.now();
  const answer = new Promise<Event & { elapsed: number }>((resolve) => {
    addEventListener(
      'reading',
      (event) => {
        resolve(event as Event & { elapsed: number });
      },
      { once: true },
    );
  });
  const reader = document.querySelector('digit-reader') as unknown as {
    openPicture(picture: Blob): Promise<void>;
  };
  await reader.openPicture(picture);
  const { elapsed } = await answer;
  const whole = performance.now() - begin;
  // The answer is shown in the frame after it came.
  await new Promise((resolve) => setTimeout(resolve, 500));
  observer.disconnect();
  const output = reader as unknown as Element;
  const shown = output.shadowRoot!.querySelector('reading-view')!.shadowRoot!;
  const digits = shown.querySelector('output')!.textContent.replaceAll(/\s/g, '').length;
  return { elapsed, whole, longTasks, digits };
}
