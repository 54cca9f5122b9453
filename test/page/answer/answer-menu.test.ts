import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../../src/page/answer/answer-menu.ts';
import type { AnswerMenu } from '../../../src/page/answer/answer-menu.ts';
import { digit, frame, reading, settled } from '../doubles.ts';
import { mount, violations, within } from '../mount.ts';

const number = reading('read', digit(4), digit(7));

let copied: string[];

beforeEach(() => {
  copied = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    copied.push(text);
    return Promise.resolve();
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function shown(): Promise<{ menu: AnswerMenu; told: string[] }> {
  const menu = await mount('answer-menu', { reading: number });
  const told: string[] = [];
  menu.addEventListener('done', ({ words }) => told.push(words));
  return { menu, told };
}

/** What can be pressed is named for the eye too. */
function named(menu: AnswerMenu, name: string): HTMLElement {
  const buttons = [...menu.shadowRoot!.querySelectorAll<HTMLElement>('.named')];
  return buttons.find(({ textContent }) => textContent.trim() === name)!;
}

async function open(menu: AnswerMenu): Promise<HTMLElement> {
  named(menu, 'Export').click();
  await frame();
  return within(menu, '.menu');
}

async function choose(menu: AnswerMenu, name: string): Promise<void> {
  const items = [...(await open(menu)).querySelectorAll('button')];
  items.find(({ textContent }) => textContent === name)!.click();
  await settled();
}

test('breaks no rule of accessibility, closed and open', async () => {
  const { menu } = await shown();
  expect(await violations(menu)).toEqual([]);
  await open(menu);
  expect(await violations(menu)).toEqual([]);
});

test('copies the digits and says so', async () => {
  const { menu, told } = await shown();
  named(menu, 'Copy').click();
  await settled();
  expect([copied, told]).toEqual([['47'], ['Copied']]);
  await choose(menu, 'Copy, one number a line');
  expect(copied).toEqual(['47', '47']);
});

test('says where the browser forbids it', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'));
  const { menu, told } = await shown();
  named(menu, 'Copy').click();
  await settled();
  expect(told).toEqual(['The browser does not let this page copy']);
});

test('opens with its first item ready for the keyboard, inside the window', async () => {
  const { menu } = await shown();
  const list = await open(menu);
  expect(menu.shadowRoot!.activeElement).toBe(list.querySelector('button'));
  const { left, top, right, bottom } = list.getBoundingClientRect();
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(innerWidth);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
});

test('saves text and table under their names', async () => {
  const saved: Promise<string[]>[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const { download, href } = this;
    saved.push(fetch(href).then(async (answer) => [download, await answer.text()]));
  });
  const { menu, told } = await shown();
  await choose(menu, 'Save as text');
  await choose(menu, 'Save as table (CSV)');
  expect(await Promise.all(saved)).toEqual([
    ['digits.txt', '47'],
    ['digits.csv', '47\r\n'],
  ]);
  expect(told).toEqual(['Saved as digits.txt', 'Saved as digits.csv']);
});
