import type { Locator, Page } from 'playwright';
import { write, type Place } from '../../docs/pictures/handwriting.ts';

/** The page's answer (contract 2). */
export function answerOn(page: Page): Locator {
  return page.getByLabel('Reading', { exact: true });
}

/** Writes digits on the pad with the mouse, as large as fits into its middle. */
export async function draw(page: Page, digits: string): Promise<void> {
  const pad = await page.locator('ink-pad').boundingBox();
  if (!pad) throw new Error('There is no pad to draw on.');
  const height = Math.min(pad.height, pad.width / digits.length) * 0.55;
  const x = pad.x + pad.width / 2 - height * 0.425 * digits.length;
  const y = pad.y + (pad.height - height) / 2;
  for (const stroke of write(digits, { x, y, height, slant: 0.08 })) await drawStroke(page, stroke);
}

/** Draws one stroke with the mouse: places in the page's pixels. */
export async function drawStroke(page: Page, [start, ...rest]: readonly Place[]): Promise<void> {
  await page.mouse.move(...start!);
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...place);
  await page.mouse.up();
}

/** Gives a picture file through the upload. */
export async function upload(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'Picture', exact: true }).click();
  await page.locator('picture-input input[type=file]').setInputFiles(file);
}
