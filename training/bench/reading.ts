import { median } from './median.ts';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { launchBrowser } from '../browser/browser.ts';
import { serveApp } from '../browser/serve-app.ts';

const samples = join(import.meta.dirname, '../../public/samples');

// Enough for a steady median, few enough for a minute.
const rounds = 10;

/**
 * Prints the median milliseconds from pixels to reading in the built app, in a real browser, on each backend: for ink
 * while it is drawn, and for the app's sample pictures, which are decoded before the clock starts. The renderer's
 * name tells whether WebGL ran on a graphics card; in software its time says nothing about one.
 */
export async function bench(): Promise<void> {
  const app = await serveApp(['/']);
  const browser = await launchBrowser();
  try {
    console.log('| backend | ink, ms | pictures, ms | readings | renderer |');
    console.log('| --- | --: | --: | --: | --- |');
    for (const backend of ['wasm', 'webgl', 'cpu']) {
      console.log(await benchOn(browser, `${app.addresses[0]!}?backend=${backend}`, backend));
    }
  } finally {
    await browser.close();
    await app.close();
  }
}

async function benchOn(browser: Browser, address: string, backend: string): Promise<string> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address);
  const ink = await timesOf(page, () => drawRings(page));
  await page.goto(`${address}&mode=picture`);
  const pictures = await timesOf(page, () => givePictures(page));
  const renderer = backend === 'webgl' ? await rendererOf(page) : '';
  await context.close();
  const count = ink.length + pictures.length;
  return `| ${backend} | ${median(ink).toFixed(1)} | ${median(pictures).toFixed(1)} | ${count} | ${renderer} |`;
}

/** What every reading took that comes about through `act`. */
async function timesOf(page: Page, act: () => Promise<void>): Promise<number[]> {
  const times = await page.evaluateHandle(() => {
    const times: number[] = [];
    addEventListener('reading', (event) => {
      times.push((event as Event & { elapsed: number }).elapsed);
    });
    return times;
  });
  await act();
  return times.jsonValue();
}

async function drawRings(page: Page): Promise<void> {
  const pad = (await page.locator('ink-pad').boundingBox())!;
  const [x, y, radius] = [pad.x + pad.width / 2, pad.y + pad.height / 2, pad.height / 5];
  for (let round = 0; round < rounds; round++) {
    await page.mouse.move(x, y - radius);
    await page.mouse.down();
    for (let angle = 0; angle <= 2 * Math.PI; angle += Math.PI / 10) {
      await page.mouse.move(x + radius * 0.7 * Math.sin(angle), y - radius * Math.cos(angle));
    }
    await page.mouse.up();
    await answered(page);
    await page.getByRole('button', { name: 'Clear' }).click();
  }
}

async function givePictures(page: Page): Promise<void> {
  const pictures = (await readdir(samples)).filter((file) => file.endsWith('.jpg'));
  for (let round = 0; round < rounds; round++) {
    for (const picture of pictures) {
      await page.locator('picture-input input[type=file]').setInputFiles(join(samples, picture));
      await answered(page);
    }
  }
}

async function answered(page: Page): Promise<void> {
  await page.locator('output:not([data-state=reading], [data-state=empty])').waitFor();
}

function rendererOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext('webgl2')!;
    const unmasked = context.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL;
    return String(context.getParameter(unmasked ?? context.RENDERER));
  });
}
