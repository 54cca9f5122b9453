import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { write } from '../../docs/pictures/handwriting.ts';
import { allOrFirst } from './all-or-first.ts';
import { answerOn, draw, drawStrokes } from './app-page.ts';
import { sheet } from './draw-picture.ts';
import { reads } from './expect-answer.ts';
import { boxOf } from './touch.ts';
import { useBrowser, Visit } from './visit.ts';

const browser = useBrowser();

let visit: Visit;
let page: Page;

beforeAll(async () => {
  visit = await Visit.begin(browser(), '', { reducedMotion: 'reduce' });
  ({ page } = visit);
});

afterAll(async () => {
  await visit.end();
  visit.expectFaultless();
});

const sizes = [
  [320, 568],
  [390, 844],
  [844, 390],
  [1280, 800],
] as const;

test('the answer has room beside what was written, with letters twice as large too', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const digits of ['7', '47']) {
    await draw(page, digits);
    await reads(page, digits);
    for (const letters of ['100%', '200%']) {
      await setLetters(letters);
      const hidden = await page
        .locator('reading-view')
        .evaluate((view) => view.scrollHeight - view.clientHeight);
      expect(hidden, `${digits} at ${letters}`).toBeLessThanOrEqual(0);
    }
    await setLetters('100%');
    await visit.press('Clear');
  }
});

test('what is asked about is seen beside the dialog, which fits, with letters twice as large too', async () => {
  const all = [...sizes.toReversed(), [2560, 1440] as const];
  // A wide screen, a phone on its side and one upright: each has a layout of its own.
  for (const [width, height] of allOrFirst(3, all)) {
    await resizeTo(width, height);
    // As low as one writes: there a sheet at the page's foot would cover it.
    const pad = await boxOf(page.locator('ink-pad'));
    const high = Math.min(pad.height * 0.3, pad.width * 0.2);
    const [x, y] = [pad.x + pad.width / 2 - 1.2 * high, pad.y + pad.height - 1.1 * high];
    await drawStrokes(page, write('472', { x, y, height: high, slant: 0.08 }));
    await reads(page, '472');
    for (const letters of ['100%', '200%']) {
      await setLetters(letters);
      const before = await boxOf(page.locator('ink-pad'));
      await page.keyboard.press('Enter');
      await page.locator('correction-dialog dialog').waitFor();
      const state = `${width} × ${height} at ${letters}`;
      await expect.poll(isAskedInView, { message: state, timeout: 30_000 }).toBe(true);
      expect(await tooLargeInDialog(), state).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('correction-dialog dialog').waitFor({ state: 'hidden' });
      await expect.poll(() => boxOf(page.locator('ink-pad'))).toEqual(before);
    }
    await setLetters('100%');
    await visit.press('Clear');
  }
});

test('a picture of many lines leaves them room on a phone, and no more of the page than they need', async () => {
  await visit.press('Picture');
  const lines = Array.from({ length: 40 }, (_, line) => `${1234 + 137 * line}`);
  await visit.give({ name: 'lines.png', mimeType: 'image/png', buffer: await drawLines(lines) });
  const rows = answerOn(page).locator('.line');
  await expect.poll(() => rows.count(), { timeout: 60_000 }).toBeGreaterThan(35);
  for (const [width, height, least] of [
    [390, 844, 9],
    [320, 568, 6],
    [844, 390, 4],
  ] as const) {
    await page.setViewportSize({ width, height });
    const seen = await page.locator('reading-view .numeral').evaluate((numeral) => {
      const line = numeral.querySelector('.line')!.getBoundingClientRect().height;
      return Math.round(numeral.clientHeight / line);
    });
    expect(seen, `${width} × ${height}`).toBeGreaterThanOrEqual(least);
  }
  await visit.press('Clear');
  await visit.press('Draw');
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('nothing lies over the samples that an empty pad offers', async () => {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const samples = page.locator('digit-reader sample-list:visible button');
    await samples.first().waitFor();
    const covered = await samples.evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { x, y, width: wide, height: high } = button.getBoundingClientRect();
        if (x < 0 || x + wide > innerWidth || y < 0 || y + high > innerHeight) return [];
        const root = button.getRootNode() as ShadowRoot;
        const top = root.elementFromPoint(x + wide / 2, y + high / 2);
        return top && button.contains(top) ? [] : [button.textContent.trim()];
      }),
    );
    expect(covered, `${width} × ${height}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('a box is drawn on all of the pad, with letters twice as large too', async () => {
  for (const [width, height] of sizes) {
    await resizeTo(width, height);
    await draw(page, '7');
    await reads(page, '7');
    for (const letters of ['100%', '200%']) {
      await setLetters(letters);
      const before = await boxOf(page.locator('ink-pad'));
      await page.keyboard.press('b');
      await page.locator('box-frame').waitFor();
      const state = `${width} × ${height} at ${letters}`;
      const pad = await boxOf(page.locator('ink-pad'));
      expect(pad.width, state).toBeGreaterThanOrEqual(before.width);
      expect(pad.height, state).toBeGreaterThan(0.7 * before.height);
      expect(await beyondSides(page.locator('button:visible'), 0, width), state).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await setLetters('100%');
    await visit.press('Clear');
  }
});

test('nothing lies over the corners of what is cropped', async () => {
  await visit.press('Picture');
  await visit.givePng(sheet);
  await reads(page, '3');
  await visit.givePng({ ...sheet, digit: '7', width: 200, height: 300, y: 80 });
  await page.locator('step-notice').getByText('Another picture').waitFor();
  await visit.press('Crop');
  const corners = page.locator('crop-frame .corner');
  await corners.first().waitFor();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const covered = () =>
      corners.evaluateAll((all) =>
        all
          .filter((corner) => {
            const { x, y, width: wide, height: high } = corner.getBoundingClientRect();
            const root = corner.getRootNode() as ShadowRoot;
            return root.elementFromPoint(x + wide / 2, y + high / 2) !== corner;
          })
          .map((corner) => corner.ariaLabel),
      );
    await expect.poll(covered, { message: `${width} × ${height}` }).toEqual([]);
  }
  await visit.press('Cancel');
  await visit.press('Clear');
  await visit.press('Draw');
});

test('no button reaches beyond the sides of its place, whatever is done', async () => {
  await visit.press('Picture');
  await visit.givePng(sheet);
  await reads(page, '3');
  await expectWithin('with a picture');
  await visit.press('Crop');
  await page.locator('crop-frame').waitFor();
  await expectWithin('cropping');
  await visit.press('Straighten');
  await expectWithin('straightening');
  await visit.press('Cancel');
});

test('frames and labels are seen on a picture in forced colours, dark or light', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await visit.givePng({ ...sheet, digit: '37', digitHeight: 70 });
  await reads(page, '37');
  const look = (selector: string) =>
    page
      .locator(`picture-view ${selector}`)
      .first()
      .evaluate((one) => {
        const { stroke, fill } = getComputedStyle(one);
        return { stroke, fill };
      });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const [frame, halo, label] = [
      await look('path.certain'),
      await look('path.halo'),
      await look('text'),
    ];
    expect(frame.stroke).not.toBe(halo.stroke);
    expect(label.fill).not.toBe(label.stroke);
    expect([label.fill, label.stroke]).toEqual([frame.stroke, halo.stroke]);
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
});

/** Settles when the pad is laid out anew, so that strokes fall where they are meant. */
async function resizeTo(width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** The digit that stands out on the pad is in the window, and not under the dialog. */
async function isAskedInView(): Promise<boolean> {
  const meant = await boxOf(page.locator('ink-pad path.chosen'));
  const dialog = await boxOf(page.locator('correction-dialog dialog'));
  const { width, height } = page.viewportSize()!;
  const isIn = meant.y >= 0 && meant.y + meant.height <= height && meant.x + meant.width <= width;
  const isBeside = meant.x + meant.width <= dialog.x || meant.y + meant.height <= dialog.y;
  return isIn && isBeside;
}

/** What of the dialog has no room: it lies in the window and scrolls, but only down, and no button's words are cut or wrapped. */
function tooLargeInDialog(): Promise<string[]> {
  return page.locator('correction-dialog dialog').evaluate((dialog) => {
    const { top, bottom, left, right } = dialog.getBoundingClientRect();
    const parts: [string, boolean][] = [
      ['top', top < 0],
      ['foot', bottom > innerHeight + 0.5],
      ['sides', left < 0 || right > innerWidth + 0.5 || dialog.scrollWidth > dialog.clientWidth],
      [
        'end',
        dialog.scrollHeight > dialog.clientHeight && getComputedStyle(dialog).overflowY !== 'auto',
      ],
    ];
    const figures = [...dialog.querySelectorAll('li button')].map((figure): [string, boolean] => {
      const share = document.createRange();
      share.selectNodeContents(figure.lastChild!.previousSibling ?? figure);
      const wide = figure.scrollWidth > figure.clientWidth;
      const rows = new Set([...share.getClientRects()].map((rect) => Math.round(rect.bottom)));
      return [figure.textContent.trim(), wide || rows.size > 1];
    });
    return [...parts, ...figures].filter(([, isTooLarge]) => isTooLarge).map(([name]) => name);
  });
}

/** A sheet with a number in each line. */
async function drawLines(lines: readonly string[]): Promise<Buffer> {
  const places = lines.map((line, index) => ({ line, y: 40 + 60 * index }));
  const strokes = places.flatMap(({ line, y }) =>
    write(line, { x: 40, y, height: 34, slant: 0.08 }),
  );
  const polylines = strokes.map((stroke) => `<polyline points="${stroke.join(' ')}"/>`);
  const sheetOfLines = await browser().newPage({
    viewport: { width: 700, height: 80 + 60 * lines.length },
  });
  await sheetOfLines.setContent(
    `<body style="margin:0"><svg width="700" height="${80 + 60 * lines.length}" fill="none" stroke="#223" ` +
      `stroke-width="3" stroke-linecap="round">${polylines.join('')}</svg>`,
  );
  const buffer = await sheetOfLines.screenshot();
  await sheetOfLines.close();
  return buffer;
}

async function setLetters(size: string): Promise<void> {
  await page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
  }, size);
}

/** Every button that is seen lies between the sides of the page, and those of the work between its sides, at every size. */
async function expectWithin(state: string): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const { x, width: across } = await boxOf(page.locator('main'));
    const beyond = [
      ...(await beyondSides(page.locator('main button:visible'), x, x + across)),
      ...(await beyondSides(page.locator('button:visible'), 0, width)),
    ];
    expect(beyond, `${state}, ${width} × ${height}`).toEqual([]);
  }
}

function beyondSides(buttons: Locator, left: number, right: number): Promise<string[]> {
  return buttons.evaluateAll(
    (all, [from, to]) =>
      all
        // A corner may lie on the very edge of what it frames.
        .filter((button) => !button.matches('.corner'))
        .filter((button) => {
          const box = button.getBoundingClientRect();
          return box.left < from - 0.5 || box.right > to + 0.5;
        })
        .map((button) => button.ariaLabel ?? button.textContent.trim()),
    [left, right] as const,
  );
}
