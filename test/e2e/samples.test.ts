import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import samples from '../../public/samples/index.json' with { type: 'json' };
import { openBrowser } from '../fixtures/open-browser.ts';
import { answerOn } from './app-page.ts';

const { address } = inject('builtApp');

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

test.each(samples)('the sample $name is read as what stands on it', async ({ name, text }) => {
  const page = await browser.newPage();
  await page.goto(`${address}?mode=picture`);
  await page.getByRole('button', { name }).click();
  await expect.poll(() => answerOn(page).textContent(), { timeout: 20_000 }).toBe(text);
  // A page of many digits is hardly ever certain as a whole; one number is.
  const states = /\s/.test(text) ? ['read', 'unsure'] : ['read'];
  expect(states).toContain(await answerOn(page).getAttribute('data-state'));
  await page.close();
});
