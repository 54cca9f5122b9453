import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { write } from '../../docs/pictures/handwriting.ts';
import { answerOn, sampleOf } from './app-page.ts';
import { sheet } from './draw-picture.ts';
import { patience, reads, stateIs } from './expect-answer.ts';
import { handsOr, onPad, walkTo, type Hand } from './hands.ts';
import { boxOf } from './touch.ts';
import { useBrowser, Visit } from './visit.ts';

const sample = sampleOf('five-blue-squared.jpg');
const browser = useBrowser();

let visit: Visit;
let page: Page;

afterEach(async () => {
  visit.expectFaultless();
  await visit.end();
});

async function begin(hand: Hand, mode: 'draw' | 'picture'): Promise<void> {
  visit = await Visit.begin(browser(), `?mode=${mode}`, hand.options);
  page = visit.page;
}

describe.each(handsOr('by keyboard alone'))('%s', (_, hand) => {
  const press = (name: string | RegExp) => hand.press(page, name);
  const shown = () => boxOf(page.locator('picture-view img'));

  async function giveFive(): Promise<void> {
    await begin(hand, 'picture');
    await page.locator('picture-input input[type=file]').setInputFiles(sample);
    await reads(page, '5');
  }

  async function correctTo(value: string): Promise<void> {
    await press('Correct');
    await press(new RegExp(`^${value}`));
    await reads(page, value);
  }

  /** Does something to the picture, and waits until its answer is another one. */
  async function change(...names: string[]): Promise<void> {
    const before = await page.locator('picture-view img').getAttribute('src');
    for (const name of names) await press(name);
    await expect
      .poll(() => page.locator('picture-view img').getAttribute('src'), patience)
      .not.toBe(before);
    await stateIsAnswer();
  }

  async function stateIsAnswer(): Promise<void> {
    const state = () => answerOn(page).getAttribute('data-state');
    await expect.poll(state, patience).not.toBe('reading');
  }

  test('what was put right in a picture stays so when it is turned, cropped and straightened', async () => {
    await giveFive();
    await correctTo('6');
    for (let turn = 0; turn < 4; turn++) {
      await change('Turn right');
      await reads(page, '6');
    }
    await change('Crop', 'Crop');
    await reads(page, '6');
    await change('Crop', 'Straighten', 'Straighten');
    await reads(page, '6');
    for (let step = 0; step < 6; step++) await press('Undo');
    await reads(page, '6');
    await press('Undo');
    await reads(page, '5');
  });

  test('all that was done to a picture is undone and done again after a reload', async () => {
    await giveFive();
    const upright = await shown();
    await change('Turn right');
    await correctTo('6');
    const turned = await shown();
    expect(turned.width).not.toBeCloseTo(upright.width, 0);
    await press('Clear');
    await stateIs(page, 'empty');
    await page.waitForTimeout(500);
    await page.reload();
    await press('Undo');
    await reads(page, '6');
    expect((await shown()).width).toBeCloseTo(turned.width, 0);
    await press('Undo');
    await press('Undo');
    await reads(page, '5');
    expect((await shown()).width).toBeCloseTo(upright.width, 0);
    await press('Undo');
    await stateIs(page, 'empty');
    await page.waitForTimeout(500);
    await page.reload();
    await page.getByRole('button', { name: 'Redo', exact: true }).waitFor(patience);
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).count()).toBe(0);
    await page.locator('body').press('Control+y');
    await reads(page, '5');
    await press('Redo');
    await press('Redo');
    await reads(page, '6');
    await press('Redo');
    await stateIs(page, 'empty');
  });

  test('undo is of the corners while a picture is cropped, and Enter on one crops', async () => {
    await giveFive();
    await change('Turn right');
    await press('Crop');
    const corner = page.getByRole('button', { name: /^Top left corner/ });
    await corner.press('Shift+ArrowRight');
    const left = () => corner.evaluate((element) => element.style.left);
    const moved = await left();
    const turned = await page.locator('picture-view img').getAttribute('src');
    for (let time = 0; time < 3; time++) await page.keyboard.press('Control+z');
    await expect.poll(left, patience).not.toBe(moved);
    await page.keyboard.press('Control+y');
    await expect.poll(left, patience).toBe(moved);
    expect(await page.locator('picture-view img').getAttribute('src')).toBe(turned);
    await corner.press('Enter');
    await expect.poll(() => page.locator('crop-frame').count(), patience).toBe(0);
    await expect
      .poll(() => page.locator('picture-view img').getAttribute('src'), patience)
      .not.toBe(turned);
  });

  test('a drawing that was cleared is had back after a reload', async () => {
    await begin(hand, 'draw');
    await drawMiddle('47');
    await reads(page, '47');
    await press('Clear');
    await stateIs(page, 'empty');
    await page.waitForTimeout(500);
    await page.reload();
    await press('Undo');
    await reads(page, '47');
  });

  test('two digits of a picture are made one, and parted again', async () => {
    await begin(hand, 'picture');
    await visit.givePng({ ...sheet, digit: '47', x: 40 });
    await reads(page, '47');
    await walkTo(page, hand, 'Digit before');
    await press('Correct the first digit');
    await press('One with the next');
    await expect.poll(() => answerOn(page).textContent(), patience).toMatch(/^\d$/);
    await press('Undo correction');
    await reads(page, '47');
  });

  test('a digit that was typed is the user’s word, and shown in its place', async () => {
    await begin(hand, 'draw');
    await drawMiddle('47');
    await reads(page, '47');
    await press(/^Correct the/);
    await hand.type(page, 'The whole number', '472');
    await reads(page, '472');
    await walkTo(page, hand, 'Digit after');
    await page.getByText('You said 2').waitFor(patience);
    await page.locator('place-view canvas').waitFor(patience);
    expect(await page.locator('tile-view').count()).toBe(0);
  });

  async function drawMiddle(digits: string): Promise<void> {
    const strokes = write(digits, { x: -1, y: 0, height: 1, slant: 0.08 });
    await hand.draw(page, await onPad(page, strokes));
  }
});
