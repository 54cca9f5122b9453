import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { answerOn } from './app-page.ts';
import { drawPicture, sheet, turnedByExif, writeVector, type Sheet } from './draw-picture.ts';
import { patience, reads, stateIs } from './expect-answer.ts';
import { useBrowser, useVisit } from './visit.ts';

const browser = useBrowser();
const visit = useVisit(browser, '?mode=picture');

describe(`under ${inject('builtApp').path}`, () => {
  const formats: [name: string, picture: () => Promise<Buffer> | Buffer, mime: string][] = [
    ['PNG', () => drawPicture(browser(), sheet), 'image/png'],
    ['JPEG', () => drawPicture(browser(), { ...sheet, format: 'jpeg' }), 'image/jpeg'],
    ['WebP', () => drawPicture(browser(), { ...sheet, format: 'webp' }), 'image/webp'],
    ['SVG', () => writeVector(sheet, 'sized'), 'image/svg+xml'],
    ['SVG without a size', () => writeVector(sheet, 'unsized'), 'image/svg+xml'],
  ];
  test.each(formats)('a digit in a picture is read: %s', async (name, picture, mimeType) => {
    await visit().give({ name: `picture.${name}`, mimeType, buffer: await picture() });
    await reads(visit().page, '3');
  });

  test.each(['gif', 'bmp', 'avif'])('a digit in a picture is read: %s', async (format) => {
    const buffer = await readFile(join(import.meta.dirname, 'pictures', `four.${format}`));
    await visit().give({ name: `picture.${format}`, mimeType: `image/${format}`, buffer });
    await reads(visit().page, '4');
  });

  const sheets: [what: string, sheet: Sheet][] = [
    ['transparent paper', { ...sheet, paper: 'transparent', ink: '#000' }],
    ['light on dark', { ...sheet, paper: '#123', ink: '#fed' }],
    ['colours of like brightness', { ...sheet, paper: '#8f8', ink: '#36f' }],
    ['a large sheet', { ...sheet, width: 2400, height: 3200, x: 1700, y: 2600 }],
    ['the edge of the sheet', { ...sheet, x: 0, y: 0 }],
  ];
  test.each(sheets)('a digit is read on %s', async (_, drawn) => {
    await visit().givePng(drawn);
    await reads(visit().page, '3');
  });

  test('a photo taken with the camera on its side is read upright', async () => {
    const lying = { ...sheet, digit: '7', format: 'jpeg', onItsSide: true } as const;
    const jpeg = await drawPicture(browser(), lying);
    const buffer = turnedByExif(jpeg);
    await visit().give({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
    await reads(visit().page, '7');
  });

  test.each(['#fff', '#000', '#4a7', 'transparent'])('nothing is written on %s', async (paper) => {
    await visit().givePng({ ...sheet, paper, ink: 'transparent' });
    await stateIs(visit().page, 'nothing-written');
    expect(await answerOn(visit().page).textContent()).toBe('');
  });

  test('a cleared picture is empty, and the next one is read', async () => {
    await visit().givePng(sheet);
    await reads(visit().page, '3');
    await visit().page.locator('picture-input').getByRole('button', { name: 'Clear' }).click();
    await stateIs(visit().page, 'empty');
    await visit().givePng({ ...sheet, digit: '7' });
    await reads(visit().page, '7');
  });

  test('a file that is no picture fails with a sentence and does no harm', async () => {
    const { page } = visit();
    const buffer = Buffer.from('no picture');
    await visit().give({ name: 'song.png', mimeType: 'image/png', buffer });
    await stateIs(page, 'failed');
    expect(await answerOn(page).textContent()).toBe('');
    await page
      .locator('.says')
      .getByText('This file is not a picture the browser can open.')
      .waitFor(patience);
    // The browser itself notes that the preview does not load.
    const foreseen = (error: string) => error.includes('Failed to load resource');
    visit().errors = visit().errors.filter((error) => !foreseen(error));
    await visit().givePng(sheet);
    await reads(page, '3');
  });
});
