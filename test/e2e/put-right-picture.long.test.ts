import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerOn, sampleOf } from './app-page.ts';
import { drawPicture, sheet } from './draw-picture.ts';
import { patience, reads as readsOn, stateIs as stateIsOn } from './expect-answer.ts';
import { handsOr } from './hands.ts';
import { boxOf } from './touch.ts';
import { useBrowser, Visit } from './visit.ts';

const sample = sampleOf('five-blue-squared.jpg');
const browser = useBrowser();

let visit: Visit;
let page: Page;

afterEach(async () => {
  await visit.end();
});

// By keys `nothing-lost-picture` does much of this in the quick run.
describe.each(handsOr('by touch'))('a picture, %s,', (_, hand) => {
  const press = (name: string | RegExp) => hand.press(page, name);

  beforeEach(async () => {
    visit = await Visit.begin(browser(), '', hand.options);
    page = visit.page;
    await press('Picture');
    await page.locator('picture-input input[type=file]').setInputFiles(sample);
    await reads('5');
  });

  test('corrected, turned and cropped is had back step by step', async () => {
    const steps = new Steps();
    await steps.take(
      async () => {
        await press('Correct');
        await press(/^3 /);
      },
      () => reads('3'),
    );
    const before = await width();
    await steps.take(
      () => press('Turn right'),
      () => expect.poll(width, patience).not.toBeCloseTo(before, 0),
    );
    await settle();
    await steps.take(() => cutWith(), settle);
    await steps.takeBack(() => press('Undo'));
  });

  test('straightened, replaced and cleared is had back step by step', async () => {
    const steps = new Steps();
    await steps.take(() => cutWith('Straighten'), settle);
    await steps.take(giveThree, () => reads('3'));
    await steps.take(
      () => press('Clear'),
      () => stateIs('empty'),
    );
    await steps.takeBack(() => press('Undo'));
  });

  test('a file that is no picture says so, and so does the second of two', async () => {
    await page
      .locator('picture-input input[type=file]')
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
    await page.locator('step-notice').getByText('The picture before it stays.').waitFor(patience);
    await reads('5');
    await dropTwo();
    await page
      .locator('app-notices')
      .getByText('Only the first of the 2 files is read.')
      .waitFor(patience);
  });

  test('what was put right comes back after a reload and from Draw', async () => {
    await press('Correct');
    await press(/^3 /);
    await reads('3');
    await press('Draw');
    await stateIs('empty');
    await press('Picture');
    await reads('3');
    await page.waitForTimeout(500);
    await page.reload();
    await reads('3');
  });

  async function cutWith(...ways: string[]): Promise<void> {
    await press('Crop');
    for (const way of ways) await press(way);
    await page.locator('crop-frame').waitFor(patience);
    const seeking = page.locator('picture-input').getByText(/Looking for the sheet/);
    await seeking.waitFor({ ...patience, state: 'hidden' });
    await press(ways.at(-1) ?? 'Crop');
    await page.locator('crop-frame').waitFor({ ...patience, state: 'detached' });
  }
});

/** What was seen before each step: how wide the picture was, and what was read. */
class Steps {
  readonly #seen: [number, string | null][] = [];

  async take(act: () => Promise<unknown>, arrived: () => Promise<unknown>): Promise<void> {
    this.#seen.push([Math.round(await width()), await text()]);
    await act();
    await arrived();
  }

  /** Every step undone shows what was seen before it. */
  async takeBack(undo: () => Promise<unknown>): Promise<void> {
    for (const [wide, said] of this.#seen.toReversed()) {
      await undo();
      await expect.poll(text, patience).toBe(said);
      await expect.poll(width, patience).toBeCloseTo(wide, -1);
    }
  }
}

async function width(): Promise<number> {
  return (await boxOf(page.locator('picture-view img'))).width;
}

async function giveThree(): Promise<void> {
  const buffer = await drawPicture(browser(), sheet);
  await page
    .locator('picture-input input[type=file]')
    .setInputFiles({ name: 'three.png', mimeType: 'image/png', buffer });
}

async function dropTwo(): Promise<void> {
  const bytes = [...(await readFile(sample))];
  await page.evaluate((content) => {
    const dropped = new DataTransfer();
    for (const name of ['one.jpg', 'two.jpg'])
      dropped.items.add(new File([new Uint8Array(content)], name, { type: 'image/jpeg' }));
    const event = { dataTransfer: dropped, bubbles: true, composed: true, cancelable: true };
    document.querySelector('digit-reader')!.dispatchEvent(new DragEvent('drop', event));
  }, bytes);
}

const text = (): Promise<string | null> => answerOn(page).textContent();

const reads = (expected: string): Promise<void> => readsOn(page, expected);
const stateIs = (state: string): Promise<void> => stateIsOn(page, state);

/** An answer is there, whichever it is. */
async function settle(): Promise<void> {
  await expect
    .poll(() => answerOn(page).getAttribute('data-state'), patience)
    .toMatch(/^(read|unsure|not-a-digit|nothing-written)$/);
}
