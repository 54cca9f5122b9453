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
});
