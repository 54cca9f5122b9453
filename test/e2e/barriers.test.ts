import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { write } from '../../docs/pictures/handwriting.ts';
import { draw, drawStrokes, sampleOf } from './app-page.ts';
import { sheet } from './draw-picture.ts';
import { reads, stateIs } from './expect-answer.ts';
import { bent, onPad } from './hands.ts';
import { useBrowser, Visit } from './visit.ts';

const table = sampleOf('readings-table.jpg');
const browser = useBrowser();

let visit: Visit;
let page: Page;

afterEach(async () => {
  await visit.end();
  visit.expectFaultless();
});

describe('no barriers are, in the light look and in the dark one,', { timeout: 120_000 }, () => {
  beforeEach(async () => {
    visit = await Visit.begin(browser(), '', { reducedMotion: 'reduce' });
    ({ page } = visit);
  });

  test('of an empty sheet, a digit, a number, and the rest', async () => {
    await expectNone();
    await draw(page, '3');
    await reads(page, '3');
    await expectNone();
    await visit.press('Clear');
    await expectNone();
    await draw(page, '2047');
    await reads(page, '2047');
    await expectNone();
    await visit.press('Export');
    await expectNone();
    await page.keyboard.press('Escape');
    await visit.press('More');
    await page.locator('more-dialog dialog[open]').waitFor();
    await expectNone();
  });

  test('of what is in doubt, asked about, and missed', async () => {
    await drawBent();
    await stateIs(page, 'unsure');
    await page.locator('parting-ways button').first().waitFor();
    await expectNone();
    await page.locator('ink-pad').focus();
    await page.keyboard.press('n');
    await expectNone();
    await page.keyboard.press('Enter');
    await page.locator('correction-dialog dialog[open]').waitFor();
    await expectNone();
    await visit.press('Two digits');
    await page.getByRole('button', { name: 'Undo correction' }).waitFor();
    await expectNone();
    await page.keyboard.press('Escape');
    await page.locator('correction-dialog dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('b');
    await page.locator('box-frame').waitFor();
    await expectNone();
    await page.keyboard.press('Enter');
  });

  test('of a picture: none, one of a digit, without writing, of many lines', async () => {
    await visit.press('Picture');
    await expectNone();
    await visit.givePng(sheet);
    await reads(page, '3');
    await expectNone();
    await visit.givePng({ ...sheet, ink: 'transparent' });
    await stateIs(page, 'nothing-written');
    await expectNone();
    await page.locator('picture-input input[type=file]').setInputFiles(table);
    await page.locator('output .line').nth(3).waitFor();
    await expectNone();
    await page.keyboard.press('n');
    await expectNone();
  });

  test('of a picture that is cropped and straightened', async () => {
    await visit.press('Picture');
    await visit.givePng(sheet);
    await reads(page, '3');
    await visit.press('Crop');
    await page.locator('crop-frame').waitFor();
    await expectNone();
    await visit.press('Straighten');
    await expectNone();
  });
});

/** Two bent strokes between digits: they may be a 0, or two 1s. */
async function drawBent(): Promise<void> {
  const strokes = [
    ...write('2', { x: -1.3, y: 0, height: 1, slant: 0 }),
    bent(0.1, 250, 110),
    bent(0.14, -70, 70),
    ...write('7', { x: 0.7, y: 0, height: 1, slant: 0 }),
  ];
  await drawStrokes(page, await onPad(page, strokes));
}

/** What axe-core finds, each with the places where it does; what colours have to do with, in the dark look too. */
async function expectNone(): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  expect(await found({})).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await found({ runOnly: ['color-contrast', 'link-in-text-block'] })).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function found(options: axe.RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate((given) => window.axe.run(given), options);
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
