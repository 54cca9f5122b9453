import { expect, test } from 'vitest';
import '../../../src/page/answer/parting-ways.ts';
import type { PartingWays } from '../../../src/page/answer/parting-ways.ts';
import type { Wish } from '../../../src/page/reader/wish.ts';
import type { Digit, Reading } from '../../../src/pipeline/reading/reading.ts';
import { digit, reading } from '../doubles.ts';
import { mount, violations } from '../mount.ts';

const at = (x: number, value: number): Digit => ({
  ...digit(value),
  box: { x, y: 0, width: 20, height: 40 },
});
const digits = [at(0, 2), at(30, 1), at(60, 1), at(90, 7)];
const ways = [
  { taken: [digits[1]!, digits[2]!], given: [at(44, 0)], odds: 0.5 },
  { taken: [digits[3]!], given: [], odds: 0.1 },
  { taken: [digits[2]!], given: [at(60, 4)], odds: 0.1 },
];
const unsure = { ...reading('unsure', ...digits), doubt: 'parting', partings: ways } as Reading;

async function asking(place: number) {
  const element = await mount('parting-ways', { reading: unsure, place });
  const wishes: Wish[] = [];
  element.addEventListener('correction', ({ wish }) => wishes.push(wish));
  return { element, wishes };
}

function buttonsIn(element: PartingWays): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll('button')];
}

test('breaks no rule of accessibility', async () => {
  expect(await violations((await asking(1)).element)).toEqual([]);
});

test('asks with the numbers that there would be, the likeliest first', async () => {
  const { element } = await asking(2);
  const texts = buttonsIn(element).map(({ innerText }) => innerText.replace(/\s+/g, ' '));
  expect(texts).toEqual(['2117 as it was read', '207 one in three', '2147 less likely']);
});

test('a sign that was read stands in each way, as it stands in the answer', async () => {
  const [line] = 'lines' in unsure ? unsure.lines : [];
  const comma = { kind: 'comma', before: 3, box: { x: 83, y: 36, width: 4, height: 8 } } as const;
  const signed = { ...unsure, lines: [{ numbers: [{ ...line!.numbers[0]!, signs: [comma] }] }] };
  const element = await mount('parting-ways', { reading: signed as Reading, place: 2 });
  expect(buttonsIn(element).map(({ innerText }) => innerText.split('\n')[0])).toEqual([
    '211,7',
    '20,7',
    '214,7',
  ]);
});

test('one of them is chosen by a press: as it was read, or otherwise', async () => {
  const { element, wishes } = await asking(1);
  for (const button of buttonsIn(element)) button.click();
  expect(wishes).toEqual([
    { kind: 'keep', places: [1, 2] },
    { kind: 'part', parting: ways[0] },
  ]);
});

test('what may be no digit is asked about with the rest of its number', async () => {
  const { element } = await asking(3);
  expect(buttonsIn(element).map(({ innerText }) => innerText.split('\n')[0])).toEqual([
    '2117',
    '211',
  ]);
});
