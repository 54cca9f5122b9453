import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ReadingEvent } from '../../src/page/shared/events.ts';
import { openBrowser } from '../fixtures/open-browser.ts';
import { answerOn, draw } from './app-page.ts';
import { drawPicture, sheet, turnedByExif, writeVector, type Sheet } from './draw-picture.ts';

const { address, path } = inject('builtApp');
const patience = { timeout: 20_000 };

let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What the page wrote to the console as an error, or did not catch. */
let errors: string[];
let asked: string[];

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
  page = await context.newPage();
  [errors, asked] = [[], []];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  context.on('request', (request) => asked.push(request.url()));
});

afterEach(async () => {
  const { origin } = new URL(page.url());
  const elsewhere = asked.filter((request) => new URL(request).origin !== origin);
  await context.close();
  expect(errors).toEqual([]);
  expect(elsewhere.filter((request) => !/^(blob|data):/.test(request))).toEqual([]);
});

describe(`under ${path}`, () => {
  test.each(['0', '2', '3', '7'])('a drawn %s is read', async (digit) => {
    await page.goto(address);
    await stateIs('empty');
    expect(await answerOn(page).textContent()).toBe('');
    await draw(page, digit);
    await reads(digit);
    const { certainty, backend, network } = await dataOf();
    expect(Number(certainty)).toBeGreaterThan(0);
    expect(Number(certainty)).toBeLessThanOrEqual(1);
    expect([backend, network]).toEqual([expect.stringMatching(/^(webgl|wasm|cpu)$/), 'reader']);
  });

  test('the drawing and the picture keep their own answers', async () => {
    await page.goto(address);
    await draw(page, '7');
    await reads('7');
    await press('Picture');
    await stateIs('empty');
    await givePng(sheet);
    await reads('3');
    await press('Draw');
    await reads('7');
  });

  test.each(['webgl', 'wasm', 'cpu'])('?backend=%s computes there', async (backend) => {
    await page.goto(`${address}?backend=${backend}&network=classic`);
    await draw(page, '3');
    await reads('3');
    expect(await dataOf()).toMatchObject({ backend, network: 'classic' });
  });
});

describe('drawing', () => {
  test('each finished answer is an event too, with the same reading', async () => {
    await page.goto(address);
    const heard = await page.evaluateHandle(() => {
      const answers: { kind: string; certainty: number; elapsed: number; tile: number }[] = [];
      addEventListener('reading', (event) => {
        const { reading, elapsed } = event as Event & Pick<ReadingEvent, 'reading' | 'elapsed'>;
        if (!('lines' in reading)) return;
        const [digit] = reading.lines[0]!.numbers[0]!.digits;
        const { kind, certainty } = reading;
        answers.push({ kind, certainty, elapsed, tile: digit!.tile.length });
      });
      return answers;
    });
    await draw(page, '7');
    await reads('7');
    const last = (await heard.jsonValue()).at(-1)!;
    const { state, certainty } = await dataOf();
    expect(last).toMatchObject({ kind: state, certainty: Number(certainty), tile: 28 * 28 });
    expect(last.elapsed).toBeGreaterThan(0);
  });

  test('undo and redo go stroke by stroke, and clear leaves an empty pad', async () => {
    await page.goto(address);
    await draw(page, '7');
    await reads('7');
    await press('Undo');
    await stateIs('empty');
    expect(await answerOn(page).textContent()).toBe('');
    expect((await dataOf()).certainty).toBeUndefined();
    await press('Redo');
    await reads('7');
    await press('Clear');
    await stateIs('empty');
    await press('Undo');
    await reads('7');
  });
});

describe('pictures', () => {
  const formats: [name: string, picture: () => Promise<Buffer> | Buffer, mime: string][] = [
    ['PNG', () => drawPicture(browser, sheet), 'image/png'],
    ['JPEG', () => drawPicture(browser, { ...sheet, format: 'jpeg' }), 'image/jpeg'],
    ['WebP', () => drawPicture(browser, { ...sheet, format: 'webp' }), 'image/webp'],
    ['SVG', () => writeVector(sheet, 'sized'), 'image/svg+xml'],
    ['SVG without a size', () => writeVector(sheet, 'unsized'), 'image/svg+xml'],
  ];
  test.each(formats)('a digit in a picture is read: %s', async (name, picture, mimeType) => {
    await page.goto(`${address}?mode=picture`);
    await give({ name: `picture.${name}`, mimeType, buffer: await picture() });
    await reads('3');
  });

  test.each(['gif', 'bmp', 'avif'])('a digit in a picture is read: %s', async (format) => {
    await page.goto(`${address}?mode=picture`);
    const buffer = await readFile(join(import.meta.dirname, 'pictures', `four.${format}`));
    await give({ name: `picture.${format}`, mimeType: `image/${format}`, buffer });
    await reads('4');
  });

  const sheets: [what: string, sheet: Sheet][] = [
    ['transparent paper', { ...sheet, paper: 'transparent', ink: '#000' }],
    ['light on dark', { ...sheet, paper: '#123', ink: '#fed' }],
    ['colours of like brightness', { ...sheet, paper: '#8f8', ink: '#36f' }],
    ['a large sheet', { ...sheet, width: 2400, height: 3200, x: 1700, y: 2600 }],
    ['the edge of the sheet', { ...sheet, x: 0, y: 0 }],
  ];
  test.each(sheets)('a digit is read on %s', async (_, drawn) => {
    await page.goto(`${address}?mode=picture`);
    await givePng(drawn);
    await reads('3');
  });

  test('a photo taken with the camera on its side is read upright', async () => {
    await page.goto(`${address}?mode=picture`);
    const lying = { ...sheet, digit: '7', format: 'jpeg', onItsSide: true } as const;
    const jpeg = await drawPicture(browser, lying);
    await give({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: turnedByExif(jpeg) });
    await reads('7');
  });

  test.each(['#fff', '#000', '#4a7', 'transparent'])('nothing is written on %s', async (paper) => {
    await page.goto(`${address}?mode=picture`);
    await givePng({ ...sheet, paper, ink: 'transparent' });
    await stateIs('nothing-written');
    expect(await answerOn(page).textContent()).toBe('');
  });

  test('a cleared picture is empty, and the next one is read', async () => {
    await page.goto(`${address}?mode=picture`);
    await givePng(sheet);
    await reads('3');
    await page.locator('picture-input').getByRole('button', { name: 'Clear' }).click();
    await stateIs('empty');
    await givePng({ ...sheet, digit: '7' });
    await reads('7');
  });

  test('a file that is no picture fails with a sentence and does no harm', async () => {
    await page.goto(`${address}?mode=picture`);
    await give({ name: 'song.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await stateIs('failed');
    expect(await answerOn(page).textContent()).toBe('');
    await page.getByText('This file is not a picture the browser can open.').waitFor(patience);
    // The browser itself notes that the preview does not load.
    errors = errors.filter((error) => !error.includes('Failed to load resource'));
    await givePng(sheet);
    await reads('3');
  });
});

describe('access', () => {
  test.each(['light', 'dark'] as const)('has no barriers in the %s look', async (look) => {
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await page.goto(address);
    await stateIs('empty');
    expect(await barriers()).toEqual([]);
    await draw(page, '3');
    await reads('3');
    expect(await barriers()).toEqual([]);
    await press('Picture');
    expect(await barriers()).toEqual([]);
    await givePng(sheet);
    await reads('3');
    expect(await barriers()).toEqual([]);
    await givePng({ ...sheet, ink: 'transparent' });
    await stateIs('nothing-written');
    expect(await barriers()).toEqual([]);
  });
});

async function stateIs(state: string): Promise<void> {
  await expect.poll(() => answerOn(page).getAttribute('data-state'), patience).toBe(state);
}

async function reads(text: string): Promise<void> {
  const answer = async () => {
    const { state } = await dataOf();
    return [state, await answerOn(page).textContent()];
  };
  await expect.poll(answer, patience).toEqual([expect.stringMatching(/^(read|unsure)$/), text]);
}

/** The answer's `data-` attributes. */
async function dataOf(): Promise<Record<string, string | undefined>> {
  return answerOn(page).evaluate(({ dataset }) => Object.fromEntries(Object.entries(dataset)));
}

async function press(name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function give(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('picture-input input[type=file]').setInputFiles(file);
}

async function givePng(drawn: Sheet): Promise<void> {
  const buffer = await drawPicture(browser, drawn);
  await give({ name: 'picture.png', mimeType: 'image/png', buffer });
}

/** What axe-core finds, each with the places where it does. */
async function barriers(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
  );
}
