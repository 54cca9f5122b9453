import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { launchBrowser } from '../../training/browser/browser.ts';
import { answerOn, draw } from './app-page.ts';

/** What loads before the first reading, in the order in which it does. */
export const parts = ['page', 'worker', 'backend', 'wasm', 'network'] as const;
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
 * The files that a browser asks for until it has read a first digit on WASM with the network `classic`, followed as
 * it asks for them. The service worker stays out: it stores the same files, later.
 */
export async function measureSize(folder: string, address: string): Promise<Size[]> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const files = await requestedFiles(address);
  return Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(folder, file));
      return {
        file,
        part: partOf(file, page),
        raw: bytes.length,
        gzip: gzipSync(bytes).length,
        brotli: brotliCompressSync(bytes).length,
      };
    }),
  );
}

async function requestedFiles(address: string): Promise<string[]> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const requested = new Set<string>();
    page.on('request', (request) => requested.add(request.url()));
    await page.goto(`${address}?backend=wasm&network=classic`);
    await draw(page, '0');
    await answerOn(page).and(page.locator('[data-state=read],[data-state=unsure]')).waitFor();
    return [...requested]
      .filter((url) => url.startsWith(address))
      .map((url) => fileOf(url, address));
  } finally {
    await browser.close();
  }
}

function fileOf(url: string, address: string): string {
  const { pathname } = new URL(url);
  return pathname.slice(new URL(address).pathname.length) || 'index.html';
}

function partOf(file: string, page: string): Part {
  if (file === 'index.html' || page.includes(file)) return 'page';
  if (file.endsWith('.wasm')) return 'wasm';
  if (/(model|calibration|weights)-[^/]*$/.test(file)) return 'network';
  return file.includes('backend-') ? 'backend' : 'worker';
}
