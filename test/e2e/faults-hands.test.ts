import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { answerOn, draw, drawStrokes } from './app-page.ts';
import { notes, on, patience, reads, says, useFaultyVisit } from './faulty-visit.ts';
import { boxOf } from './touch.ts';
import { useBrowser } from './visit.ts';

const visit = useFaultyVisit(useBrowser());

const withoutWorker = { serviceWorkers: 'block' } as const;

const svg = (inside: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg"><path id="level0" d="M0 0h9v9z"/>${inside}</svg>`,
  );
/** Ten times ten times ten …: a file of two kilobytes that draws a million million squares. */
const nested = Array.from(
  { length: 12 },
  (_, level) => `<g id="level${level + 1}">${`<use href="#level${level}"/>`.repeat(10)}</g>`,
).join('');
/** The head of a PNG of 16,384 by 16,384 pixels. */
const bomb = Buffer.from('89504e470d0a1a0a0000000d4948445200004000000040000802000000', 'hex');

test('a file that takes more than there is, or cannot be read, is told as what it is', async () => {
  const page = await visit().open('?mode=picture', withoutWorker);
  const web = '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">7</p></foreignObject>';
  const files: [mimeType: string, buffer: Buffer, sentence: RegExp][] = [
    ['image/png', bomb, /too many pixels/],
    ['image/svg+xml', svg(nested), /too many parts/],
    ['image/svg+xml', svg(web), /parts of a web page/],
  ];
  const input = page.locator('picture-input input[type=file]');
  for (const [mimeType, buffer, sentence] of files) {
    await input.setInputFiles({ name: 'given', mimeType, buffer });
    await says(page, sentence);
  }
});

test('a sample that is missing says so, and so does a link that is dropped', async () => {
  const { server } = visit();
  server.fault = on(/^samples\/.*\.jpg$/, () => 'missing');
  const page = await visit().open('?mode=picture', withoutWorker);
  await page.locator('picture-input sample-list button').first().click(patience);
  await notes(page, /sample could not be loaded/);
  server.fault = on(/^samples\/.*\.jpg$/, () => 'page');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.locator('picture-input sample-list button').first().click();
  await notes(page, /sample could not be loaded/);
  const address = page.url();
  await page.evaluate(dropLink);
  await notes(page, /link is not a picture/);
  expect(page.url()).toBe(address);
});

test('a tab that another one opened has a drawing of its own', async () => {
  const first = await visit().open('', withoutWorker);
  await draw(first, '7');
  await reads(first, '7');
  const pad = await boxOf(first.locator('ink-pad'));
  const height = 0.5 * Math.min(pad.width, pad.height);
  const [right, top] = [pad.x + 0.9 * pad.width, pad.y + (pad.height - height) / 2];
  const opened = visit().context.waitForEvent('page');
  await first.evaluate(() => void window.open(location.href));
  const second = await opened;
  await reads(second, '7');
  await drawStrokes(second, [
    [
      [right, top],
      [right, top + height],
    ],
  ]);
  await reads(second, '7 1');
  await first.reload();
  await reads(first, '7');
  await second.reload();
  await reads(second, '7 1');
  await second.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect.poll(() => answerOn(second).getAttribute('data-state'), patience).toBe('empty');
  await first.reload();
  await reads(first, '7');
  await second.reload();
  await second.getByRole('button', { name: 'Undo', exact: true }).click(patience);
  await reads(second, '7 1');
});

test.each([
  ['one stroke of 5,000 swings', swings],
  ['a hundred thousand points', scribble],
])('ink beyond all measure is answered, and again after a reload: %s', async (_, ink) => {
  const page = await visit().open('', withoutWorker);
  await page.evaluate(ink);
  await isAnswered(page);
  await page.reload();
  await isAnswered(page);
});

test('what is kept and of another kind does not keep the page from its work', async () => {
  const page = await visit().open('', withoutWorker);
  await draw(page, '7');
  await reads(page, '7');
  expect(await page.evaluate(spoilKept)).toBeGreaterThan(1);
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.reload();
  await draw(page, '3');
  await reads(page, '3');
  expect(errors).toEqual([]);
});

test('what is shared and is no picture, too large or from another site leaves nothing behind', async () => {
  const page = await visit().open();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await draw(page, '7');
  await reads(page, '7');
  for (const share of [shareText, shareMuch]) {
    await page.evaluate(share);
    await page.waitForURL(/shared=nothing/, patience);
    await notes(page, /not a picture, or too large/);
    await reads(page, '7');
    await page.goto(visit().server.address);
  }
  const elsewhere = visit().server.address.replace('127.0.0.1', 'localhost');
  await page.goto(`${elsewhere}samples/index.json`);
  await page.evaluate(shareFromElsewhere, `${visit().server.address}share-target`);
  await page.waitForURL(/shared=nothing/, patience);
  await reads(page, '7');
});

async function isAnswered(page: Page): Promise<void> {
  await expect
    .poll(() => answerOn(page).getAttribute('data-state'), patience)
    .toMatch(/^(read|unsure|not-a-digit)$/);
}

// What follows runs in the page.

function dropLink(): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData('text/uri-list', 'https://example.org/');
  const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
  // What nobody prevents, the browser does by itself.
  if (document.body.dispatchEvent(drop)) location.href = 'https://example.org/';
}

/** One stroke of 5,000 swings. */
function swings(): void {
  const points = Array.from({ length: 40_000 }, (_, time) => ({
    x: time / 400 - 50,
    y: 20 * Math.sin((time / 8) * 2 * Math.PI),
    time,
    pressure: 0.5,
  }));
  const pad = document.querySelector('digit-reader')!.shadowRoot!.querySelector('ink-pad')!;
  const ink = { strokes: [{ points, width: 2 }] };
  pad.dispatchEvent(Object.assign(new Event('ink-change'), { ink, finished: true }));
}

/** A hundred thousand points all over the pad. */
function scribble(): void {
  const points = Array.from({ length: 100_000 }, (_, time) => ({
    x: ((time * 7919) % 101) - 50,
    y: ((time * 104_729) % 97) - 48,
    time,
    pressure: 0.5,
  }));
  const pad = document.querySelector('digit-reader')!.shadowRoot!.querySelector('ink-pad')!;
  const ink = { strokes: [{ points, width: 2 }] };
  pad.dispatchEvent(Object.assign(new Event('ink-change'), { ink, finished: true }));
}

/** Puts something else in place of all that is kept, and tells how much that was. */
async function spoilKept(): Promise<number> {
  const [{ name }] = (await indexedDB.databases()) as [{ name: string }];
  const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error(request.error?.message));
      };
    });
  const shelves = await settled(indexedDB.open(name));
  const store = () => shelves.transaction('kept', 'readwrite').objectStore('kept');
  const [{ tab }] = (await settled(store().getAll())) as [{ tab: string }];
  const others = ['ink', 'inkEdits', 'picture', 'pictureEdits', 'mode', 'picture other'];
  const parts = {
    ...Object.fromEntries(others.map((other) => [other, 'other'])),
    inkSteps: {
      past: [null, 'other', { ink: {} }],
      present: { ink: { strokes: [null, { points: [null, {}] }] }, edits: 'other' },
      future: [[]],
    },
    pictureSteps: { past: [null, 'other'], present: { edits: [{}] }, future: [{ picture: {} }] },
  };
  for (const [part, value] of Object.entries(parts))
    await settled(store().put({ tab, name: part, value, at: Date.now() }));
  shelves.close();
  return Object.keys(parts).length;
}

function shareText(): void {
  const form = document.body.appendChild(document.createElement('form'));
  Object.assign(form, { method: 'post', enctype: 'text/plain', action: 'share-target' });
  form.submit();
}

/** A file of more bytes than any camera's. */
function shareMuch(): void {
  const form = document.body.appendChild(document.createElement('form'));
  Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: 'share-target' });
  const input = form.appendChild(document.createElement('input'));
  Object.assign(input, { type: 'file', name: 'picture' });
  const transfer = new DataTransfer();
  transfer.items.add(new File([new Uint8Array(65 << 20)], 'large.png', { type: 'image/png' }));
  input.files = transfer.files;
  form.submit();
}

/** A picture's form of another site that submits itself. */
function shareFromElsewhere(action: string): void {
  const form = document.body.appendChild(document.createElement('form'));
  Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action });
  const input = form.appendChild(document.createElement('input'));
  Object.assign(input, { type: 'file', name: 'picture' });
  const transfer = new DataTransfer();
  transfer.items.add(new File([new Uint8Array(9)], 'other.png', { type: 'image/png' }));
  input.files = transfer.files;
  form.submit();
}
