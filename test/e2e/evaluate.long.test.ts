import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../fixtures/open-browser.ts';
import type { Item } from '../../training/evaluate/item.ts';
import { drawPicture, sheet } from './draw-picture.ts';

const project = join(import.meta.dirname, '../..');

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

test('npm run evaluate gives each picture to the app and goes on after one that fails', async () => {
  await writeFile(join(folder, 'drawn 3.png'), await drawPicture(browser, sheet));
  await writeFile(join(folder, 'blank.png'), await drawPicture(browser, { ...sheet, ink: '#fff' }));
  await writeFile(join(folder, 'text.jpg'), 'no picture');
  const rows = [
    'text.jpg\tnone\ttext\tours\tFalse',
    'drawn 3.png\t3\tpaint\tours',
    'missing.png\t8\tphoto\ttheirs',
    'blank.png\tnone\tblank\tours\tFalse',
    // The label says so, and the app must not know.
    'drawn 3.png\t8\tpaint\tours',
  ];
  await writeFile(join(folder, 'labels.tsv'), rows.map((row) => `${row}\n`).join(''));
  const json = join(folder, 'evaluation.json');
  const { stdout } = await promisify(execFile)(
    'npm',
    ['run', '--silent', 'evaluate', '--', folder, '--backend', 'wasm', '--json', json],
    { cwd: project },
  );
  const written = JSON.parse(await readFile(json, 'utf8')) as { items: Item[] };
  expect(written).toMatchObject({
    network: 'reader',
    backend: 'wasm',
    count: 5,
    answersRight: 2,
    digits: 3,
    digitsRight: 1,
    refused: 0,
  });
  expect(written.items).toMatchObject([
    { name: 'text.jpg', expected: '', read: '', state: 'failed', certainty: null },
    { name: 'drawn 3.png', expected: '3', read: '3' },
    { name: 'missing.png', expected: '8', read: '', state: 'failed', certainty: null },
    { name: 'blank.png', expected: '', read: '', state: 'nothing-written', certainty: null },
    { name: 'drawn 3.png', expected: '8', read: '3' },
  ]);
  expect(stdout).toMatch(/mean over sources +25\.00 %/);
  expect(stdout).toMatch(/8→3 1×/);
});
