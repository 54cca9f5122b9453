import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { write, type Place } from '../../docs/pictures/handwriting.ts';
import { answerOn } from './app-page.ts';
import { sheet } from './draw-picture.ts';
import { reads, stateIs } from './expect-answer.ts';
import { handsOr, nameOfFocus } from './hands.ts';
import { boxOf } from './touch.ts';
import { useBrowser, Visit } from './visit.ts';

const patience = { timeout: 30_000 };
const browser = useBrowser();

let visit: Visit;
let page: Page;

afterEach(async () => {
  visit.expectFaultless();
  await visit.end();
});

describe.each(handsOr('by touch'))('%s', (_, hand) => {
  const press = (name: string | RegExp) => hand.press(page, name);

  beforeEach(async () => {
    visit = await Visit.begin(browser(), '', hand.options);
    ({ page } = visit);
  });

  test('what was rubbed out is had back, and gone again', async () => {
    await drawMiddle('47');
    await reads(page, '47');
    await press('Erase');
    const { x, y, width, height } = await boxOf(page.locator('ink-pad'));
    const rubbed = Array.from({ length: 25 }, (_, step): Place => [
      x + width * (0.52 + 0.012 * step),
      y + height * (step % 2 === 0 ? 0.3 : 0.7),
    ]);
    await hand.draw(page, [rubbed]);
    await reads(page, '4');
    await press('Undo');
    await reads(page, '47');
    await press('Redo');
    await reads(page, '4');
  });

  test('the digit that is looked at is marked at once on the page, in the text, over its bars, and where it is asked about', async () => {
    await drawMiddle('47');
    await reads(page, '47');
    await walkTo('Digit before');
    await expectMarked('4', 0);
    await press('Digit after');
    await expectMarked('7', 1);
    await press('Correct the second digit');
    const dialog = page.locator('correction-dialog');
    await expect.poll(() => dialog.locator('.text').innerText(), patience).toBe('47');
    expect(await dialog.locator('.text .chosen').innerText()).toBe('7');
    for (const part of ['canvas', '.text', 'written-field input', 'written-field .signs'])
      expect(await isInView(part), part).toBe(true);
    await press('Digit before');
    await expect.poll(() => dialog.locator('.text .chosen').innerText(), patience).toBe('4');
  });

  test('what a number was set to is said once; undone, the first digit that changed is marked', async () => {
    await drawMiddle('472');
    await reads(page, '472');
    await walkTo('Digit before');
    await press('Correct the first digit');
    await hand.type(page, 'The whole number', '492');
    await reads(page, '492');
    await expect.poll(spoken, patience).toBe('Set to 492.');
    await expect.poll(marked, patience).toEqual(['9', 1]);
    await press('Undo');
    await reads(page, '472');
    await expect.poll(marked, patience).toEqual(['7', 1]);
  });

  test('undone, two that were made one are marked at the first', async () => {
    await drawMiddle('472');
    await reads(page, '472');
    await walkTo('Digit before');
    await press('Correct the first digit');
    await press('One with the next');
    await expect.poll(() => answerOn(page).textContent(), patience).toMatch(/^\d\d$/);
    await press('Undo correction');
    await reads(page, '472');
    await expect.poll(marked, patience).toEqual(['4', 0]);
  });

  test('bars are of what they say once a digit was corrected', async () => {
    await drawMiddle('7');
    await reads(page, '7');
    await press('Correct');
    await press(/^5/);
    await reads(page, '5');
    expect(await page.locator('probability-bars .whose').innerText()).toBe('The network read 7');
  });

  test('the focus is with the work after a sample, a crop, and clearing', async () => {
    await press('Picture');
    await press('A five in blue on squared paper');
    await expectAnswered();
    await expect.poll(tagOfFocus, patience).toBe('picture-view');
    await press('Crop');
    await press('Crop');
    await page.locator('crop-frame').waitFor({ state: 'detached' });
    await expectAnswered();
    await expect.poll(() => nameOfFocus(page), patience).toBe('Crop');
    await press('Clear');
    await stateIs(page, 'empty');
    await expect.poll(() => nameOfFocus(page), patience).toBe('Choose a picture');
  });

  test('Back closes what is open, and the menu closes by itself', async () => {
    await press('Picture');
    await visit.givePng(sheet);
    await reads(page, '3');
    await press('Correct');
    await page.locator('correction-dialog dialog').waitFor();
    await page.goBack();
    await page.locator('correction-dialog dialog').waitFor({ state: 'hidden' });
    await press('Crop');
    await page.locator('crop-frame').waitFor();
    await press('Cancel');
    await page.locator('crop-frame').waitFor({ state: 'detached' });
    await press('Export');
    await press('Save as text');
    await page.getByText('Saved as digits.txt', { exact: true }).waitFor();
    await reads(page, '3');
  });

  async function walkTo(name: 'Digit before' | 'Digit after'): Promise<void> {
    const step = page.getByRole('button', { name });
    await step.waitFor(patience);
    while (await step.isEnabled()) await press(name);
  }

  async function expectMarked(digit: string, place: number): Promise<void> {
    await expect.poll(marked, patience).toEqual([digit, place]);
    const frames = await page.locator('ink-pad path.certain, ink-pad path.doubtful').count();
    expect(frames).toBeGreaterThan(0);
    expect(await page.locator('probability-bars .column.best').innerText()).toBe(digit);
    const pad = await boxOf(page.locator('ink-pad'));
    const frame = await boxOf(page.locator('ink-pad path.chosen'));
    const isLeft = frame.x + frame.width / 2 < pad.x + pad.width / 2;
    expect(isLeft).toBe(place === 0);
  }

  async function drawMiddle(digits: string): Promise<void> {
    await drawAt(write(digits, { x: -0.42 * digits.length, y: 0, height: 1, slant: 0.08 }));
  }

  async function drawAt(strokes: readonly (readonly Place[])[]): Promise<void> {
    const pad = await boxOf(page.locator('ink-pad'));
    const height = Math.min(pad.height * 0.3, pad.width * 0.24);
    const [left, top] = [pad.x + pad.width / 2, pad.y + (pad.height - height) / 2];
    await hand.draw(
      page,
      strokes.map((stroke) => stroke.map(([x, y]): Place => [left + x * height, top + y * height])),
    );
  }
});

/** The digit that is marked in the text, and its place. */
async function marked(): Promise<[string, number]> {
  const output = answerOn(page);
  return output.evaluate((text): [string, number] => {
    const chosen = text.querySelector('.chosen');
    const range = document.createRange();
    range.selectNodeContents(text);
    if (chosen) range.setEndBefore(chosen);
    return [chosen?.textContent ?? '', range.toString().replace(/\D/g, '').length];
  });
}

/** Everything that is said goes through one voice. */
function spoken(): Promise<string> {
  return page
    .locator('digit-reader > [role=status], digit-reader [role=status].visually-hidden')
    .first()
    .innerText();
}

function isInView(part: string): Promise<boolean> {
  return page
    .locator('correction-dialog')
    .locator(part)
    .first()
    .evaluate((one) => {
      const { top, bottom, left, right } = one.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
    });
}

async function expectAnswered(): Promise<void> {
  const state = () => answerOn(page).getAttribute('data-state');
  await expect.poll(state, patience).toMatch(/^(read|unsure)$/);
}

function tagOfFocus(): Promise<string | undefined> {
  return page.evaluate(() => {
    let [active, host] = [document.activeElement, document.activeElement];
    while (active?.shadowRoot?.activeElement) {
      host = active;
      active = active.shadowRoot.activeElement;
    }
    return host?.localName;
  });
}
