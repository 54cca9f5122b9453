import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../training/browser/browser.ts';
import { answerOn, draw } from './app-page.ts';
import { drawPicture, sheet } from './draw-picture.ts';
import { boxOf, swipe } from './touch.ts';
import { write } from '../../docs/pictures/handwriting.ts';

const { address } = inject('builtApp');
const patience = { timeout: 30_000 };

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...options });
  page = await context.newPage();
  await page.goto(address);
}

afterEach(async () => {
  await context.close();
});

describe('by keyboard alone', () => {
  beforeEach(async () => {
    await open();
    await draw(page, '472');
    await reads('472');
    await page.locator('ink-pad').focus();
  });

  test('each kind of correction is a step, undone and done again in its turn', async () => {
    await keys('ArrowRight', '9');
    await reads('972');
    await keys('ArrowRight', 'Space');
    await reads('9 72');
    await keys('Backspace');
    await reads('9 2');
    await keys('ArrowRight', 'Enter');
    await page.getByLabel('The whole number').fill('135');
    await keys('Enter');
    await reads('9 135');
    for (const text of ['9 2', '9 72', '972', '472']) {
      await keys('Control+z');
      await reads(text);
    }
    for (const text of ['972', '9 72', '9 2', '9 135']) {
      await keys('Control+Shift+Z');
      await reads(text);
    }
  });

  test('one digit is made two, and two are made one', async () => {
    await keys('ArrowRight', '/');
    await expect.poll(text, patience).toMatch(/^\d{2}72$/);
    await keys('Control+z');
    await reads('472');
    await keys('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'j');
    await expect.poll(text, patience).toMatch(/^\d2$/);
    await keys('Control+z');
    await reads('472');
  });

  test('a missed digit is read in a box around it', async () => {
    await keys('ArrowRight', 'Backspace');
    await reads('72');
    await keys('b');
    await expect.poll(focusName, patience).toMatch(/^Top left corner/);
    // From the middle of the pad to around its first third; the other corners follow.
    for (let step = 0; step < 5; step++) await keys('Shift+ArrowLeft');
    await keys('Shift+ArrowUp', 'Tab');
    for (let step = 0; step < 4; step++) await keys('Shift+ArrowLeft');
    await keys('Tab', 'Shift+ArrowDown', 'Enter');
    await expect.poll(text, patience).toMatch(/^\d+72$/);
  });

  test('Escape closes what is open and clears nothing', async () => {
    await keys('ArrowRight', 'Enter');
    await expect.poll(isAsking, patience).toBe(true);
    await keys('Escape');
    await expect.poll(isAsking, patience).toBe(false);
    await keys('b');
    await expect.poll(() => page.locator('box-frame').count(), patience).toBe(1);
    await keys('Escape');
    await expect.poll(() => page.locator('box-frame').count(), patience).toBe(0);
    await keys('Escape', 'Escape', 'Escape');
    await reads('472');
  });

  test('clear has a key and a way back, and the focus stays with the work', async () => {
    await keys('Delete');
    await stateIs('empty');
    await page.getByRole('button', { name: 'Bring back' }).press('Enter');
    await reads('472');
    await expect.poll(focusTag, patience).toBe('ink-pad');
  });

  test('what was put right comes back after a reload and a change of mode', async () => {
    await keys('ArrowRight', '9', 'ArrowRight', 'Space');
    await reads('9 72');
    await keys('p', 'd');
    await reads('9 72');
    await page.waitForTimeout(500);
    await page.reload();
    await reads('9 72');
    // Nothing has the focus by now.
    await keys('ArrowRight', '3');
    await reads('3 72');
    for (const text of ['9 72', '972', '472']) {
      await keys('Control+z');
      await reads(text);
    }
    await page.getByRole('button', { name: 'Clear', exact: true }).press('Enter');
    await stateIs('empty');
  });
});

describe('a picture', () => {
  const sample = join(import.meta.dirname, '../../public/samples/five-blue-squared.jpg');

  beforeEach(async () => {
    await open();
    await keys('p');
    await page.locator('picture-input input[type=file]').setInputFiles(sample);
    await reads('5');
  });

  test('turned, cropped, replaced and cleared is had back step by step', async () => {
    const shown = async () => (await boxOf(page.locator('picture-view img'))).width;
    const width = await shown();
    await page.getByRole('button', { name: 'Turn right' }).press('Enter');
    await expect.poll(shown, patience).not.toBeCloseTo(width, 0);
    await giveThree();
    await reads('3');
    await keys('Delete');
    await stateIs('empty');
    await keys('Control+z');
    await reads('3');
    await keys('Control+z', 'Control+z');
    await reads('5');
    await expect.poll(shown, patience).toBeCloseTo(width, 0);
    await keys('Control+Shift+Z', 'Control+Shift+Z');
    await reads('3');
  });

  test.each([
    ['letter.pdf', 'application/pdf', '%PDF-1.7'],
    ['notes.txt', 'text/plain', 'seven'],
    ['photo.heic', 'image/heic', '\0\0\0\x18ftypheic\0\0\0\0'],
  ])('stays where it is when %s is given', async (name, mimeType, content) => {
    await page
      .locator('picture-input input[type=file]')
      .setInputFiles({ name, mimeType, buffer: Buffer.from(content, 'latin1') });
    await page.getByText('The picture before it stays.').waitFor(patience);
    await reads('5');
  });

  test('is left as it is by Escape while it is cropped, wherever the focus is', async () => {
    for (const name of ['Cancel', 'Straighten']) {
      await page.getByRole('button', { name: 'Crop', exact: true }).press('Enter');
      await page.getByRole('button', { name }).focus();
      await keys('Escape');
      await expect.poll(() => page.locator('crop-frame').count(), patience).toBe(0);
      await expect.poll(focusName, patience).toBe('Crop');
    }
    await reads('5');
  });
});

test('by touch: a digit is put right, removed, brought back, boxed', async () => {
  await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const pad = await boxOf(page.locator('ink-pad'));
  const height = pad.width * 0.25;
  const [x, y] = [pad.x + pad.width * 0.14, pad.y + (pad.height - height) / 2];
  for (const stroke of write('472', { x, y, height, slant: 0.08 })) await swipe(page, stroke);
  await reads('472');
  await page.locator('reading-view output').tap({ position: { x: 14, y: 20 } });
  await page.getByRole('button', { name: /^Correct/ }).tap();
  await page.locator('correction-dialog li button').nth(9).tap();
  await reads('972');
  await page.getByRole('button', { name: /^Correct/ }).tap();
  await page.getByRole('button', { name: 'Remove it' }).tap();
  await reads('72');
  await page.getByRole('button', { name: 'Add a missed digit or sign' }).tap();
  await page.locator('box-frame').waitFor(patience);
  await swipe(page, [
    [x - 10, y - 10],
    [x + height * 0.4, y + height * 0.5],
    [x + height * 0.78, y + height + 10],
  ]);
  await expect.poll(text, patience).toMatch(/^\d72$/);
  await page.getByRole('button', { name: 'Undo', exact: true }).tap();
  await reads('72');
});

async function giveThree(): Promise<void> {
  const buffer = await drawPicture(browser, sheet);
  await page
    .locator('picture-input input[type=file]')
    .setInputFiles({ name: 'three.png', mimeType: 'image/png', buffer });
}

async function keys(...pressed: string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

const text = (): Promise<string | null> => answerOn(page).textContent();
const isAsking = (): Promise<boolean> => page.locator('correction-dialog dialog').isVisible();

async function reads(expected: string): Promise<void> {
  const answer = async () => [await answerOn(page).getAttribute('data-state'), await text()];
  await expect.poll(answer, patience).toEqual([expect.stringMatching(/^(read|unsure)$/), expected]);
}

async function stateIs(state: string): Promise<void> {
  await expect.poll(() => answerOn(page).getAttribute('data-state'), patience).toBe(state);
}

function focusName(): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.ariaLabel ?? '';
  });
}

function focusTag(): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.localName ?? '';
  });
}
