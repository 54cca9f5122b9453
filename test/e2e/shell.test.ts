import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { draw } from './app-page.ts';
import { sheet } from './draw-picture.ts';
import { dataOf, reads, stateIs } from './expect-answer.ts';
import { useBrowser, Visit } from './visit.ts';

const { path } = inject('builtApp');
const browser = useBrowser();

let visit: Visit;

afterEach(async () => {
  await visit.end();
  visit.expectFaultless();
});

describe(`under ${path}`, () => {
  test.each(['webgl', 'wasm', 'cpu'])('?backend=%s computes there', async (backend) => {
    visit = await Visit.begin(browser(), `?backend=${backend}&network=classic`);
    await draw(visit.page, '3');
    await reads(visit.page, '3');
    expect(await dataOf(visit.page)).toMatchObject({ backend, network: 'classic' });
  });

  test('the drawing and the picture keep their own answers', async () => {
    visit = await Visit.begin(browser());
    await draw(visit.page, '7');
    await reads(visit.page, '7');
    await visit.press('Picture');
    await stateIs(visit.page, 'empty');
    await visit.givePng(sheet);
    await reads(visit.page, '3');
    await visit.press('Draw');
    await reads(visit.page, '7');
  });

  test.each(['light', 'dark'] as const)('no barriers are in the %s look', async (look) => {
    visit = await Visit.begin(browser(), '', { colorScheme: look, reducedMotion: 'reduce' });
    const { page } = visit;
    expect(await barriersOn(page)).toEqual([]);
    await draw(page, '3');
    await reads(page, '3');
    expect(await barriersOn(page)).toEqual([]);
    await visit.press('Picture');
    expect(await barriersOn(page)).toEqual([]);
    await visit.givePng(sheet);
    await reads(page, '3');
    expect(await barriersOn(page)).toEqual([]);
    await visit.givePng({ ...sheet, ink: 'transparent' });
    await stateIs(page, 'nothing-written');
    expect(await barriersOn(page)).toEqual([]);
  });
});

/** What axe-core finds, each with the places where it does. */
async function barriersOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
