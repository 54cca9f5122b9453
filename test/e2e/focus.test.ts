import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { draw, sampleOf } from './app-page.ts';
import { patience, reads } from './expect-answer.ts';
import { useBrowser, Visit } from './visit.ts';

const sample = sampleOf('five-blue-squared.jpg');
const browser = useBrowser();

let visit: Visit;
let page: Page;

afterEach(async () => {
  visit.expectFaultless();
  await visit.end();
});

async function begin(mode: 'draw' | 'picture'): Promise<void> {
  visit = await Visit.begin(browser(), `?mode=${mode}`);
  ({ page } = visit);
  if (mode === 'draw') {
    await draw(page, '47');
    await reads(page, '47');
  } else {
    await page.locator('picture-input input[type=file]').setInputFiles(sample);
    await reads(page, '5');
  }
}

const works = { draw: 'ink-pad', picture: 'picture-view' } as const;
const modes = ['draw', 'picture'] as const;

describe.each(modes)('in %s the focus is where the work is', (mode) => {
  const isThere = () => expect.poll(hostOfFocus, patience).toBe(works[mode]);

  test('once no box is drawn after all, or no digit is asked about', async () => {
    await begin(mode);
    for (const name of ['Undo', 'More']) {
      await page.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('b');
      await page.locator('box-frame').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('box-frame').waitFor({ state: 'detached' });
      await isThere();
      await page.keyboard.press('Enter');
      await page.locator('correction-dialog dialog').waitFor();
      await page.keyboard.press('Escape');
      await isThere();
    }
  });

  test('after Back and Forward', async () => {
    await begin(mode);
    const other = mode === 'draw' ? 'Picture' : 'Draw';
    await page.getByRole('button', { name: other, exact: true }).press('Enter');
    await expect.poll(modeInAddress).toBe(other.toLowerCase());
    await page.goBack();
    await isThere();
  });

  test('after a reload, with nothing scrolled', async () => {
    await begin(mode);
    await page.setViewportSize({ width: 390, height: 500 });
    await page.waitForTimeout(500);
    await page.reload();
    await reads(page, mode === 'draw' ? '47' : '5');
    await isThere();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => page.locator('reading-view output').textContent())
      .not.toMatch(/^(47|5)$/);
  });
});

test('what has the focus on the pad is told of: what it is, its name, what it is for', async () => {
  await begin('draw');
  await page.locator('ink-pad').focus();
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const focused = nodes.filter(({ properties }) =>
    properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  const [pad] = focused.filter(({ role }) => role?.value !== 'RootWebArea');
  expect(pad?.role?.value).toBe('group');
  expect(pad?.name?.value).toBe('Sheet to write on');
  expect(pad?.description?.value).toMatch(/^Write digits here.*press Picture/s);
});

function modeInAddress(): string | null {
  return new URL(page.url()).searchParams.get('mode');
}

/** The element of ours in whose shadow the focus is, or that has it itself. */
function hostOfFocus(): Promise<string | undefined> {
  return page.evaluate(() => {
    let [active, host] = [document.activeElement, document.activeElement];
    while (active?.shadowRoot?.activeElement) {
      host = active;
      active = active.shadowRoot.activeElement;
    }
    return active?.localName.includes('-') ? active.localName : host?.localName;
  });
}
