import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { write, type Place } from '../../docs/pictures/handwriting.ts';
import { answerOn, sampleOf } from './app-page.ts';
import { drawPicture, sheet } from './draw-picture.ts';
import { patience, reads as readsOn, stateIs as stateIsOn } from './expect-answer.ts';
import { bent, handsOr, nameOfFocus, onPad, walkTo } from './hands.ts';
import { boxOf } from './touch.ts';
import { useBrowser, Visit } from './visit.ts';

const sample = sampleOf('five-blue-squared.jpg');
const browser = useBrowser();

let visit: Visit;
let page: Page;

afterEach(async () => {
  await visit.end();
});

describe.each(handsOr('by touch'))('%s', (_, hand) => {
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

  describe('in Draw', () => {
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
  });

  describe('in Picture', () => {
    beforeEach(async () => {
      await press('Picture');
      await page.locator('picture-input input[type=file]').setInputFiles(sample);
      await reads('5');
    });

    test('corrected, turned and cropped is had back step by step', async () => {
      const steps = new Steps();
      await steps.take(
        async () => {
          await press('Correct');
          await press(/^3 /);
        },
        () => reads('3'),
      );
      const before = await width();
      await steps.take(
        () => press('Turn right'),
        () => expect.poll(width, patience).not.toBeCloseTo(before, 0),
      );
      await settle();
      await steps.take(() => cutWith(), settle);
      await steps.takeBack(() => press('Undo'));
    });

    test('straightened, replaced and cleared is had back step by step', async () => {
      const steps = new Steps();
      await steps.take(() => cutWith('Straighten'), settle);
      await steps.take(giveThree, () => reads('3'));
      await steps.take(
        () => press('Clear'),
        () => stateIs('empty'),
      );
      await steps.takeBack(() => press('Undo'));
    });

    test('a file that is no picture says so, and so does the second of two', async () => {
      await page
        .locator('picture-input input[type=file]')
        .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
      await page.locator('step-notice').getByText('The picture before it stays.').waitFor(patience);
      await reads('5');
      await dropTwo();
      await page
        .locator('app-notices')
        .getByText('Only the first of the 2 files is read.')
        .waitFor(patience);
    });

    test('what was put right comes back after a reload and from Draw', async () => {
      await press('Correct');
      await press(/^3 /);
      await reads('3');
      await press('Draw');
      await stateIs('empty');
      await press('Picture');
      await reads('3');
      await page.waitForTimeout(500);
      await page.reload();
      await reads('3');
    });

    async function cutWith(...ways: string[]): Promise<void> {
      await press('Crop');
      for (const way of ways) await press(way);
      await page.locator('crop-frame').waitFor(patience);
      const seeking = page.locator('picture-input').getByText(/Looking for the sheet/);
      await seeking.waitFor({ ...patience, state: 'hidden' });
      await press(ways.at(-1) ?? 'Crop');
      await page.locator('crop-frame').waitFor({ ...patience, state: 'detached' });
    }
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

/** What was seen before each step: how wide the picture was, and what was read. */
class Steps {
  readonly #seen: [number, string | null][] = [];

  async take(act: () => Promise<unknown>, arrived: () => Promise<unknown>): Promise<void> {
    this.#seen.push([Math.round(await width()), await text()]);
    await act();
    await arrived();
  }

  /** Every step undone shows what was seen before it. */
  async takeBack(undo: () => Promise<unknown>): Promise<void> {
    for (const [wide, said] of this.#seen.toReversed()) {
      await undo();
      await expect.poll(text, patience).toBe(said);
      await expect.poll(width, patience).toBeCloseTo(wide, -1);
    }
  }
}

async function width(): Promise<number> {
  return (await boxOf(page.locator('picture-view img'))).width;
}

function dotAt(x: number, y: number): Place[] {
  return [
    [x, y],
    [x + 0.02, y + 0.02],
    [x, y + 0.02],
  ];
}

async function giveThree(): Promise<void> {
  const buffer = await drawPicture(browser(), sheet);
  await page
    .locator('picture-input input[type=file]')
    .setInputFiles({ name: 'three.png', mimeType: 'image/png', buffer });
}

async function dropTwo(): Promise<void> {
  const bytes = [...(await readFile(sample))];
  await page.evaluate((content) => {
    const dropped = new DataTransfer();
    for (const name of ['one.jpg', 'two.jpg'])
      dropped.items.add(new File([new Uint8Array(content)], name, { type: 'image/jpeg' }));
    const event = { dataTransfer: dropped, bubbles: true, composed: true, cancelable: true };
    document.querySelector('digit-reader')!.dispatchEvent(new DragEvent('drop', event));
  }, bytes);
}

const text = (): Promise<string | null> => answerOn(page).textContent();
const digits = (): Promise<string | null> => answerOn(page).getAttribute('data-digits');

const reads = (expected: string): Promise<void> => readsOn(page, expected);
const stateIs = (state: string): Promise<void> => stateIsOn(page, state);

/** An answer is there, whichever it is. */
async function settle(): Promise<void> {
  await expect
    .poll(() => answerOn(page).getAttribute('data-state'), patience)
    .toMatch(/^(read|unsure|not-a-digit|nothing-written)$/);
}
