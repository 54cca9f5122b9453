import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, CDPSession } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../training/browser/browser.ts';
import { outcomeOf } from './outcome.ts';
import { hugeFile, rubbishFiles } from './rubbish-files.ts';

const { address } = inject('builtApp');
const sample = join(import.meta.dirname, '../../public/samples/five-blue-squared.jpg');

let browser: Browser;

beforeAll(async () => {
  // One of its own, which reads a large file from the disk by itself.
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('whatever file is given, the app says what it makes of it, gives the memory back and goes on', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}?mode=picture`);
  expect(await outcomeOf(page, sample)).toBe('5');
  const session = await page.context().newCDPSession(page);
  const before = await memoryOf(session);

  const huge = await hugeFile();
  const files = Object.entries(await rubbishFiles());
  for (const [name, buffer] of files)
    expect(await outcomeOf(page, { name, mimeType: '', buffer }), name).toMatch(/^[\d \n]*$|Try/);
  expect(await outcomeOf(page, huge), 'huge.png').toMatch(/^[\d \n]*$|Try/);
  await rm(dirname(huge), { recursive: true });

  expect(await outcomeOf(page, sample)).toBe('5');
  expect((await memoryOf(session)) - before).toBeLessThan(20_000_000);
  await page.close();
}, 400_000);

/** What the page holds, in bytes, when all that nobody needs is gone. */
async function memoryOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
