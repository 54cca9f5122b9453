import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Request } from 'playwright';
import { launchBrowser } from '../../training/browser/browser.ts';
import { answerOn, draw } from './app-page.ts';

/**
 * What loads with a first visit, in the order in which it does. `later` is what the page fetches once its first parts
 * stand: its dialogs, the list of samples. No reading waits for it, so when it comes is chance.
 */
export const parts = ['page', 'worker', 'backend', 'wasm', 'network', 'later'] as const;
export type Part = (typeof parts)[number];

/** Bytes of a file, as it is and as servers send it. */
export interface Size {
  file: string;
  part: Part;
  raw: number;
  gzip: number;
  brotli: number;
}

/**
 * The files that a browser asks for until it has read a first digit on WASM with the network `classic` and has nothing
 * more to ask for, followed as it asks for them. The service worker stays out: it stores the same files, later.
 */
export async function measureSize(folder: string, address: string): Promise<Size[]> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const files = await requestedFiles(address);
  return Promise.all(
    files.map(async ({ file, askedBy }) => {
      const bytes = await readFile(join(folder, file));
      return {
        file,
        part: partOf(file, askedBy, page),
        raw: bytes.length,
        gzip: gzipSync(bytes).length,
        brotli: brotliCompressSync(bytes).length,
      };
    }),
  );
}

/** A file that was asked for, and the file that asked for it: the worker's files are known by that. */
interface Asked {
  file: string;
  askedBy: string;
}

async function requestedFiles(address: string): Promise<Asked[]> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const requests = new Map<string, Request>();
    page.on('request', (request) => requests.set(request.url(), request));
    await page.goto(`${address}?backend=wasm&network=classic`);
    await draw(page, '0');
    await answerOn(page).and(page.locator('[data-state=read],[data-state=unsure]')).waitFor();
    await page.waitForLoadState('networkidle');
    return await Promise.all(
      [...requests]
        .filter(([url]) => url.startsWith(address))
        .map(async ([url, request]) => ({
          file: fileOf(url, address),
          askedBy: fileOf((await request.headerValue('referer')) ?? address, address),
        })),
    );
  } finally {
    await browser.close();
  }
}

function fileOf(url: string, address: string): string {
  const { pathname } = new URL(url);
  return pathname.slice(new URL(address).pathname.length) || 'index.html';
}

function partOf(file: string, askedBy: string, page: string): Part {
  if (file === 'index.html' || page.includes(file)) return 'page';
  if (file.endsWith('.wasm')) return 'wasm';
  if (file.includes('backend-')) return 'backend';
  const ofWorker = [file, askedBy].some((name) => /(worker|backend)-[^/]*\.js$/.test(name));
  if (!ofWorker) return 'later';
  return file.endsWith('.js') ? 'worker' : 'network';
}
