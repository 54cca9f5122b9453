import type { Page } from 'playwright';
import { expect } from 'vitest';
import { answerOn } from './app-page.ts';

/** 10 seconds and as much again for a busy machine: against hanging, not a measure of speed. */
const patience = { timeout: 20_000 };

export type File = string | { name: string; mimeType: string; buffer: Buffer };

/** Gives a file, and what is read in it once that is known; of what failed, the sentence. */
export async function outcomeOf(page: Page, file: File): Promise<string> {
  await page.locator('picture-input input[type=file]').setInputFiles(file);
  const settled = () => answerOn(page).getAttribute('data-state');
  await expect.poll(settled, patience).not.toMatch(/^(reading|empty)$/);
  const text = (await answerOn(page).textContent()) ?? '';
  const sentence = await page.locator('reading-view .says').innerText();
  const failed = (await settled()) === 'failed';
  if (await page.getByRole('button', { name: 'Clear' }).isVisible())
    await page.getByRole('button', { name: 'Clear' }).click();
  return failed ? sentence : text;
}
