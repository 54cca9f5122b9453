import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draw } from './app-page.ts';
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
