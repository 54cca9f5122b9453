import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { write, type Place } from '../../docs/pictures/handwriting.ts';
import { answerOn } from './app-page.ts';
import { patience, reads as readsOn, stateIs as stateIsOn } from './expect-answer.ts';
import { bent, handsOr, nameOfFocus, onPad, walkTo } from './hands.ts';
import { useBrowser, Visit } from './visit.ts';

const browser = useBrowser();

let visit: Visit;
let page: Page;

afterEach(async () => {
  await visit.end();
});

describe.each(handsOr('by touch'))('a drawing, %s,', (_, hand) => {
  const press = (name: string | RegExp) => hand.press(page, name);

  beforeEach(async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    visit = await Visit.begin(browser(), '', { ...hand.options, permissions });
    page = visit.page;
  });

  /** Writes around the middle of the pad. */
  async function draw(...strokes: (readonly Place[])[]): Promise<void> {
    await hand.draw(page, await onPad(page, strokes));
  }

  test('whatever is done is undone step by step, back to the first stroke', async () => {
    await draw(...write('472', { x: -1.3, y: 0, height: 1, slant: 0.08 }));
    await reads('472');
    await lookAtFirst();
    await press('Correct the first digit');
    await press(/^9 /);
    await reads('972');
    await press('Correct the first digit');
    await press('Remove it');
    await reads('72');
    await press('Clear');
    await stateIs('empty');
    await press('Bring back');
    await reads('72');
    for (const text of ['972', '472']) {
      await press('Undo');
      await reads(text);
    }
    await press('Undo');
    await expect.poll(text, patience).not.toBe('472');
  });

  test('what was undone is done again step by step, strokes and corrections', async () => {
    await draw(...write('4', { x: -0.3, y: 0, height: 1, slant: 0.08 }));
    await reads('4');
    await press('Correct');
    await press(/^9 /);
    await reads('9');
    await press('Undo');
    await reads('4');
    await press('Undo');
    await expect.poll(text, patience).not.toBe('4');
    for (const said of ['4', '9']) {
      await press('Redo');
      await reads(said);
    }
  });

  test('a gap is made and closed, and undone where it was made', async () => {
    await draw(...write('472', { x: -1.3, y: 0, height: 1, slant: 0.08 }));
    await reads('472');
    await lookAtFirst();
    await press('Digit after');
    await press('Correct the second digit');
    expect(await page.getByRole('button', { name: 'Undo correction' }).count()).toBe(0);
    await press('A gap before it');
    await reads('4 72');
    await press('No gap before it');
    await reads('472');
    await press('Undo correction');
    await reads('4 72');
    await page.keyboard.press('Control+z');
    await reads('472');
    await page.keyboard.press('Control+Shift+Z');
    await reads('4 72');
    expect(await page.locator('correction-dialog dialog').isVisible()).toBe(true);
  });

  test('two are one until one is left, and the focus stays where it is asked', async () => {
    await draw(...write('472', { x: -1.3, y: 0, height: 1, slant: 0.08 }));
    await reads('472');
    await lookAtFirst();
    await press('Correct the first digit');
    for (const left of [/^\d\d$/, /^\d$/]) {
      await press('One with the next');
      await expect.poll(text, patience).toMatch(left);
    }
    await expect.poll(() => nameOfFocus(page), patience).toMatch(/^\d (< 1|\d+) %$/);
    await press('Undo correction');
    await expect.poll(text, patience).toMatch(/^\d\d$/);
    await press('Close');
    await expect.poll(() => nameOfFocus(page), patience).toMatch(/^(Correct|Sheet|Digits)/);
    await press('Undo');
    await reads('472');
  });

  test('one is two', async () => {
    await draw(...write('472', { x: -1.3, y: 0, height: 1, slant: 0.08 }));
    await reads('472');
    await lookAtFirst();
    await press('Correct the first digit');
    await press('Two digits');
    await expect.poll(text, patience).toMatch(/^\d\d72$/);
  });

  test('a whole number is typed over, with a sign that goes with it wherever it goes', async () => {
    await draw(...write('472', { x: -1.3, y: 0, height: 1, slant: 0.08 }));
    await reads('472');
    await lookAtFirst();
    await press('Correct the first digit');
    await hand.type(page, 'The whole number', '-13.5');
    await reads('-13.5');
    expect(await digits()).toBe('135');
    expect(await copied()).toBe('-13.5');
    expect(await savedTable()).toBe('-13.5\r\n');
  });

  test('a sign that was typed is undone, done again, and there after a reload', async () => {
    await draw(...write('472', { x: -1.3, y: 0, height: 1, slant: 0.08 }));
    await reads('472');
    await lookAtFirst();
    await press('Correct the first digit');
    await hand.type(page, 'The whole number', '4.72');
    await expect.poll(copied, patience).toBe('4.72');
    await press('Undo');
    await expect.poll(copied, patience).toBe('472');
    await press('Redo');
    await expect.poll(copied, patience).toBe('4.72');
    await page.waitForTimeout(500);
    await page.reload();
    await reads('4.72');
    expect(await copied()).toBe('4.72');
  });

  test('a sign that was read is taken out by typing over, and read again in a box around it', async () => {
    await draw(...write('4', { x: -1.0, y: 0, height: 1, slant: 0 }));
    await draw(...write('7', { x: 0.32, y: 0, height: 1, slant: 0 }));
    await draw(dotAt(0, 0.97));
    await expect.poll(text, patience).toBe('4.7');
    await lookAtFirst();
    await press('Correct the first digit');
    await hand.type(page, 'The whole number', '47');
    await expect.poll(text, patience).toMatch(/^4 ?7$/);
    await press('Add a missed digit or sign');
    await hand.boxMiddle(page);
    await reads('4.7');
    await press('Undo');
    await expect.poll(text, patience).toMatch(/^4 ?7$/);
    await press('Undo');
    await reads('4.7');
  });

  test('what stands nowhere is typed into a box, digit or sign', async () => {
    await draw(...write('4', { x: -1.2, y: 0, height: 1, slant: 0 }));
    await draw(...write('7', { x: 0.5, y: 0, height: 1, slant: 0 }));
    await expect.poll(text, patience).toMatch(/^4 ?7$/);
    for (const [typed, copy] of [
      ['1', /^4 ?1 ?7$/],
      ['/', /^4 ?\/ ?7$/],
    ] as const) {
      await press('Add a missed digit or sign');
      await hand.boxMiddle(page);
      await hand.type(page, 'What it says', typed);
      await expect.poll(copied, patience).toMatch(copy);
      await press('Undo');
      await expect.poll(copied, patience).toMatch(/^4 ?7$/);
    }
  });

  test('where digits end is chosen at the places that are meant', async () => {
    await draw(...write('2', { x: -1.3, y: 0, height: 1, slant: 0 }));
    await draw(bent(0.1, 250, 110), bent(0.14, -70, 70));
    await draw(...write('7', { x: 0.7, y: 0, height: 1, slant: 0 }));
    await expect.poll(text, patience).toMatch(/^2 ?(11|0) ?7$/);
    const before = await text();
    await stateIs('unsure');
    await page.locator('.says').getByText('where each digit ends').waitFor();
    expect(await page.locator('ink-pad path.doubtful').count()).toBeGreaterThan(0);
    await press(/^Next doubtful digit, /);
    await expect.poll(() => page.locator('output .chosen.doubtful').count()).toBe(1);
    await press(
      before?.includes('11') ? /\b[^1]*0[^1]*\b (nearly|one in)/ : /11.* (nearly|one in)/,
    );
    await expect.poll(text, patience).not.toBe(before);
    await stateIs('read');
    await press('Undo');
    await expect.poll(text, patience).toBe(before);
    await press(/ as it was read$/);
    await stateIs('read');
    expect(await text()).toBe(before);
  });

  const lookAtFirst = () => walkTo(page, hand, 'Digit before');

  async function copied(): Promise<string> {
    await press('Copy');
    return page.evaluate(() => navigator.clipboard.readText());
  }

  async function savedTable(): Promise<string> {
    await press('Export');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press('Save as table (CSV)'),
    ]);
    const file = join(await mkdtemp(join(tmpdir(), 'saved-')), download.suggestedFilename());
    await download.saveAs(file);
    return readFile(file, 'utf8');
  }
});

function dotAt(x: number, y: number): Place[] {
  return [
    [x, y],
    [x + 0.02, y + 0.02],
    [x, y + 0.02],
  ];
}

const text = (): Promise<string | null> => answerOn(page).textContent();
const digits = (): Promise<string | null> => answerOn(page).getAttribute('data-digits');

const reads = (expected: string): Promise<void> => readsOn(page, expected);
const stateIs = (state: string): Promise<void> => stateIsOn(page, state);
