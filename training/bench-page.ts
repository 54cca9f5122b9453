import type { Page } from 'playwright';
import { launchBrowser } from './browser.ts';
import { jpegOf } from './pages/develop.ts';
import { presets } from './pages/options.ts';
import { makePage } from './pages/page.ts';
import { serveApp } from './serve-app.ts';

const rounds = 3;

/**
 * Prints for how long the page's own thread is blocked while a photo of 12 megapixels is opened, read and shown: its
 * long tasks, as the browser counts them (W3C Long Tasks: 50 ms and more).
 */
export async function bench(): Promise<void> {
  const { pixels } = makePage(1, presets.twelveMegapixels);
  const buffer = Buffer.from(jpegOf(pixels, 90));
  const app = await serveApp(['/']);
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${app.addresses[0]!}?mode=picture`);
    await page.locator('output[data-backend]').waitFor({ state: 'attached' });
    console.log('| round | long tasks | longest, ms | from file to reading, ms |');
    console.log('| --: | --: | --: | --: |');
    for (let round = 1; round <= rounds; round++) {
      const { tasks, elapsed } = await watch(page, buffer);
      const longest = Math.max(0, ...tasks).toFixed(0);
      console.log(`| ${round} | ${tasks.length} | ${longest} | ${elapsed.toFixed(0)} |`);
    }
  } finally {
    await browser.close();
    await app.close();
  }
}

/** Gives the photo; how long each task was that blocked the page meanwhile, in milliseconds. */
async function watch(page: Page, buffer: Buffer): Promise<{ tasks: number[]; elapsed: number }> {
  // Handing the file over is the test driver's work, not the app's: it is given by the page itself.
  const photo = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return new Blob([bytes], { type: 'image/jpeg' });
  }, buffer.toString('base64'));
  return page.evaluate(async (picture) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    const begin = performance.now();
    const read = new Promise((resolve) => {
      addEventListener('reading', resolve, { once: true });
    });
    const reader = document.querySelector('digit-reader') as unknown as {
      openPicture(picture: Blob): Promise<void>;
    };
    await reader.openPicture(picture);
    await read;
    const elapsed = performance.now() - begin;
    // The answer is shown in the frame after it came.
    await new Promise((resolve) => setTimeout(resolve, 500));
    observer.disconnect();
    return { tasks, elapsed };
  }, photo);
}
