import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import samples from '../../public/samples/index.json' with { type: 'json' };
import { launchBrowser } from '../../training/browser.ts';
import { answerOn } from './app-page.ts';

const [address] = inject('builtApp').addresses;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test.each(samples)('the sample $name is read $text, surely', async ({ name, text }) => {
  const page = await browser.newPage();
  await page.goto(`${address!}?mode=picture`);
  await page.getByRole('button', { name }).click();
  await expect
    .poll(() => answerOn(page).getAttribute('data-state'), { timeout: 20_000 })
    .toBe('read');
  expect(await answerOn(page).textContent()).toBe(text);
  await page.close();
});
