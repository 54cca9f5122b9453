import { describe, expect, inject, test } from 'vitest';
import type { ReadingEvent } from '../../src/page/shared/events.ts';
import { answerOn, draw } from './app-page.ts';
import { dataOf, reads, stateIs } from './expect-answer.ts';
import { useBrowser, useVisit } from './visit.ts';

const { path } = inject('builtApp');
const visit = useVisit(useBrowser());

describe(`under ${path}`, () => {
  test.each(['0', '2', '3', '7'])('a drawn %s is read', async (digit) => {
    const { page } = visit();
    await draw(page, digit);
    await reads(page, digit);
    const { certainty, backend, network } = await dataOf(page);
    expect(Number(certainty)).toBeGreaterThan(0);
    expect(Number(certainty)).toBeLessThanOrEqual(1);
    expect([backend, network]).toEqual([expect.stringMatching(/^(webgl|wasm|cpu)$/), 'reader']);
  });

  test('a tap is a dot, and no digit', async () => {
    const { page } = visit();
    await page.locator('ink-pad').click();
    await stateIs(page, 'not-a-digit');
    expect(await answerOn(page).textContent()).toBe('');
  });

  test('each finished answer is an event too, with the same reading', async () => {
    const { page } = visit();
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
    await reads(page, '7');
    const last = (await heard.jsonValue()).at(-1)!;
    const { state, certainty } = await dataOf(page);
    expect(last).toMatchObject({ kind: state, certainty: Number(certainty), tile: 28 * 28 });
    expect(last.elapsed).toBeGreaterThan(0);
  });

  test('undo and redo go stroke by stroke, and clear leaves an empty pad', async () => {
    const { page } = visit();
    await draw(page, '7');
    await reads(page, '7');
    await visit().press('Undo');
    await stateIs(page, 'empty');
    expect(await answerOn(page).textContent()).toBe('');
    expect((await dataOf(page)).certainty).toBeUndefined();
    await visit().press('Redo');
    await reads(page, '7');
    await visit().press('Clear');
    await stateIs(page, 'empty');
    await visit().press('Undo');
    await reads(page, '7');
  });
});
