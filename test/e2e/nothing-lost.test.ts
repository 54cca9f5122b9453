import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../training/browser/browser.ts';
import { allOrFirst } from './all-or-first.ts';
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

/** From whichever of three digits. */
const toFirst = ['ArrowLeft', 'ArrowLeft'];

describe('by keyboard alone', () => {
  beforeEach(async () => {
    await open();
    await draw(page, '472');
    await reads('472');
    await page.locator('ink-pad').focus();
  });

  test('each kind of correction is a step, undone and done again in its turn', async () => {
    await keys(...toFirst, '9');
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
    await keys(...toFirst, '/');
    await expect.poll(text, patience).toMatch(/^\d{2}72$/);
    await keys('Control+z');
    await reads('472');
    await keys(...toFirst, 'j');
    await expect.poll(text, patience).toMatch(/^\d2$/);
    await keys('Control+z');
    await reads('472');
  });

  test('a missed digit is read in a box around it', async () => {
    await keys(...toFirst, 'Backspace');
    await reads('72');
    await keys('b');
    await expect.poll(focusName, patience).toMatch(/^Top left corner/);
    // It is offered around what was missed; its corners can be moved all the same.
    await keys('Shift+ArrowUp', 'Tab', 'Shift+ArrowUp', 'Enter');
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
    await keys(...toFirst, '9', 'ArrowRight', 'Space');
    await reads('9 72');
    await keys('p', 'd');
    await reads('9 72');
    await page.waitForTimeout(500);
    await page.reload();
    await reads('9 72');
    // Nothing has the focus by now.
    await keys(...toFirst, '3');
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

  test.each(
    allOrFirst<[string, string, string]>(1, [
      ['photo.heic', 'image/heic', '\0\0\0\x18ftypheic\0\0\0\0'],
      ['letter.pdf', 'application/pdf', '%PDF-1.7'],
      ['notes.txt', 'text/plain', 'seven'],
    ]),
  )('stays where it is when %s is given', async (name, mimeType, content) => {
    await page
      .locator('picture-input input[type=file]')
      .setInputFiles({ name, mimeType, buffer: Buffer.from(content, 'latin1') });
    await page.locator('step-notice').getByText('The picture before it stays.').waitFor(patience);
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

describe('a picture of a number', () => {
  const sample = join(import.meta.dirname, '../../public/samples/number-ruled.jpg');
  const cropping = () => page.locator('crop-frame').count();
  const chosen = () =>
    page.evaluate(
      () =>
        document.querySelector('digit-reader')!.shadowRoot!.querySelector('picture-input')!.chosen,
    );

  async function begin(options: Parameters<typeof open>[0] = {}): Promise<void> {
    await open(options);
    await page.getByRole('button', { name: 'Picture', exact: true }).click();
    await page.locator('picture-input input[type=file]').setInputFiles(sample);
    await reads('7953');
  }

  test('is cropped no more with Escape before its digit is looked at no more, wherever the focus is', async () => {
    await begin();
    for (const focus of ['.sheet[tabindex]', '.numeral[tabindex]', '.crop-tools button']) {
      await page.locator('picture-view .sheet').focus();
      await keys('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
      await expect.poll(chosen, patience).toBe(0);
      await page.getByRole('button', { name: 'Crop', exact: true }).press('Enter');
      await expect.poll(cropping, patience).toBe(1);
      await page.locator(focus).first().focus();
      await keys('Escape');
      await expect.poll(cropping, patience).toBe(0);
      expect(await chosen()).toBe(0);
      await keys('Escape');
      await expect.poll(chosen, patience).toBeUndefined();
    }
    await reads('7953');
  });

  test('is cropped no more with Back, which then leads to Draw and not away', async () => {
    await begin();
    await page.getByRole('button', { name: 'Crop', exact: true }).click();
    await expect.poll(cropping, patience).toBe(1);
    await page.goBack();
    await expect.poll(cropping, patience).toBe(0);
    await reads('7953');
    // Closed by itself it leaves no step, nor where one turns away from it.
    await page.getByRole('button', { name: 'Crop', exact: true }).click();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await keys('b');
    await expect.poll(() => page.locator('box-frame').count(), patience).toBe(1);
    await page.goBack();
    await expect.poll(() => page.locator('box-frame').count(), patience).toBe(0);
    await page.goBack();
    await stateIs('empty');
    expect(new URL(page.url()).searchParams.get('mode')).not.toBe('picture');
    await page.goForward();
    await reads('7953');
  });

  test('says which digit was removed and where, and how it is had back', async () => {
    await begin();
    await page.locator('picture-view .sheet').focus();
    await keys('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Delete');
    await reads('953');
    await page.locator('step-notice').getByText('Removed 7').waitFor(patience);
    await expect.poll(() => page.locator('picture-view path.removed').count()).toBe(1);
    await page.getByRole('button', { name: 'Turn right' }).click();
    await expect.poll(() => page.locator('step-notice p').innerText(), patience).toBe('');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await reads('953');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await reads('7953');
    expect(await page.locator('picture-view path.removed').count()).toBe(0);
  });

  test('by touch: a digit is removed and had back, or read in a box around it', async () => {
    await begin({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const frame = await boxOf(page.locator('picture-view img'));
    const box = await page.evaluate(firstBox);
    const at = (x: number, y: number) =>
      [frame.x + x * frame.width, frame.y + y * frame.height] as const;
    const remove = async (): Promise<void> => {
      await page.touchscreen.tap(...at(box.x + box.width / 2, box.y + box.height / 2));
      await page.getByRole('button', { name: /^Correct/ }).tap();
      await page.getByRole('button', { name: 'Not a digit' }).tap();
      await reads('953');
    };
    await remove();
    await page.getByRole('button', { name: 'Bring back' }).tap();
    await reads('7953');
    await remove();
    await page.getByRole('button', { name: 'Add a missed digit or sign' }).tap();
    await page.locator('box-frame').waitFor(patience);
    const [left, top] = [box.x - 0.01, box.y - 0.02];
    const [right, bottom] = [box.x + box.width + 0.01, box.y + box.height + 0.02];
    await swipe(page, [at(left, top), at((left + right) / 2, bottom), at(right, bottom)]);
    await expect.poll(text, patience).toMatch(/^\d953$/);
    expect(await page.locator('picture-view path.removed').count()).toBe(0);
  });
});

test('on a page that runs right to left all is where it is otherwise', async () => {
  await open();
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await draw(page, '472');
  await reads('472');
  await page.locator('ink-pad').focus();
  await keys('ArrowLeft', 'ArrowLeft', '9');
  await reads('972');
  const digit = await boxOf(page.locator('reading-view output .chosen'));
  const numeral = await boxOf(page.locator('reading-view output'));
  expect(digit.x).toBeLessThan(numeral.x + numeral.width / 2);
  await page.locator('picture-input input[type=file]').waitFor({ state: 'attached', ...patience });
  await keys('p');
  await page
    .locator('picture-input input[type=file]')
    .setInputFiles(join(import.meta.dirname, '../../public/samples/number-ruled.jpg'));
  await reads('7953');
  await page.getByRole('button', { name: 'Crop', exact: true }).click();
  const corner = page.getByRole('button', { name: /^Top left corner/ });
  const before = await boxOf(corner);
  await corner.press('Shift+ArrowRight');
  expect((await boxOf(corner)).x).toBeGreaterThan(before.x);
  expect(await page.evaluate(isWiderThanWindow)).toBe(false);
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

/** Runs in the page: where the first digit of the picture stands, in shares of it. */
function firstBox(): { x: number; y: number; width: number; height: number } {
  const app = document.querySelector('digit-reader')!.shadowRoot!;
  return app.querySelector('picture-input')!.outlines[0]!.box;
}

/** Runs in the page. */
function isWiderThanWindow(): boolean {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth;
}

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
