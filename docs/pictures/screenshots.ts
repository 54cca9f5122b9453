/**
 * `npm run screenshots`: pictures of the built app, for the README into docs/images and for the manifest into
 * public/screenshots. The manifest names their sizes.
 */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { answerOn, draw, drawStrokes, upload } from '../../test/e2e/app-page.ts';
import { launchBrowser } from '../../training/browser/browser.ts';
import { serveApp } from '../../training/browser/serve-app.ts';
import type { Place } from './handwriting.ts';

interface Screenshot {
  file: string;
  screen: BrowserContextOptions;
  show: (page: Page) => Promise<void>;
}

const project = join(import.meta.dirname, '../..');
const narrow = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const wide = { viewport: { width: 1280, height: 800 } };

const screenshots: Screenshot[] = [
  { file: 'docs/images/draw.png', screen: narrow, show: drawNumber },
  { file: 'docs/images/unsure.png', screen: narrow, show: drawBetweenFourAndNine },
  { file: 'docs/images/picture.png', screen: narrow, show: readPicture },
  { file: 'docs/images/dark.png', screen: { ...narrow, colorScheme: 'dark' }, show: drawNumber },
  { file: 'public/screenshots/narrow.png', screen: narrow, show: drawNumber },
  { file: 'public/screenshots/wide.png', screen: wide, show: drawNumber },
];

const app = await serveApp(['/digits/']);
const browser = await launchBrowser();
try {
  for (const screenshot of screenshots) await take(browser, app.addresses[0]!, screenshot);
} finally {
  await browser.close();
  await app.close();
}

async function take(browser: Browser, address: string, screenshot: Screenshot): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...screenshot.screen });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText('Ready to work offline.').waitFor();
  // What is said on every visit but the first.
  await page.evaluate(() => {
    Object.assign(document.querySelector('digit-reader')!, { offline: 'ready' });
  });
  await screenshot.show(page);
  await page.screenshot({ path: join(project, screenshot.file) });
  await context.close();
}

async function drawNumber(page: Page): Promise<void> {
  await draw(page, '2047');
  await settle(page);
}

async function readPicture(page: Page): Promise<void> {
  await upload(page, join(project, 'public/samples/scores-squared.jpg'));
  await settle(page);
}

/** Closes a four at the top, step by step, until it might be a nine. */
async function drawBetweenFourAndNine(page: Page): Promise<void> {
  const pad = (await page.locator('ink-pad').boundingBox())!;
  const onPad = ([x, y]: Place): Place => [pad.x + x * pad.width, pad.y + y * pad.height];
  for (let top = 0.52; top > 0.3; top -= 0.02) {
    await drawStrokes(
      page,
      fourOrNine(top).map((stroke) => stroke.map(onPad)),
    );
    if ((await settle(page)) === 'unsure') return;
    await page.getByRole('button', { name: 'Clear' }).click();
  }
  throw new Error('No drawing between a four and a nine was unsure.');
}

/** A four with an upper arm that leans towards its stem; places are shares of the pad. */
function fourOrNine(top: number): Place[][] {
  return [
    [
      [1 - top, 0.3],
      [0.4, 0.38],
      [0.37, 0.5],
      [0.48, 0.52],
      [0.59, 0.49],
    ],
    [
      [0.6, 0.3],
      [0.59, 0.5],
      [0.57, 0.75],
    ],
  ];
}

/** Waits until the answer stands; gives its state. */
async function settle(page: Page): Promise<string | null> {
  await page.locator('output:is([data-state=read], [data-state=unsure])').waitFor();
  await page.waitForTimeout(300);
  return answerOn(page).getAttribute('data-state');
}
