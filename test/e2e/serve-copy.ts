import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { integrityOf } from '../../src/build/precache-integrity.ts';

/** A copy of the built app, served under a path of its own. */
export interface ServedCopy {
  address: string;
  folder: string;
  /** Ends the serving, as when the network is off. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** Serves a copy of the built app, so that a test may change it or switch it off. */
export async function serveCopy(builtApp: string, path: string): Promise<ServedCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'copied-app-'));
  await cp(builtApp, folder, { recursive: true });
  const server = await preview({
    root: tmpdir(),
    configFile: false,
    base: path,
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return {
    address: server.resolvedUrls!.local[0]!,
    folder,
    stop: () => server.close(),
    remove: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Makes another version of a built app: a page that says so, under another revision in the service worker. */
export async function publishVersion(folder: string, name: string): Promise<void> {
  await change(
    join(folder, 'index.html'),
    '</head>',
    `<meta name="version" content="${name}" /></head>`,
  );
  const listed = /\{[^{}]*"url":"index\.html"[^{}]*\}/;
  const integrity = integrityOf(await readFile(join(folder, 'index.html')));
  const entry = { url: 'index.html', revision: name.padEnd(32, '0'), integrity };
  await change(join(folder, 'service-worker.js'), listed, JSON.stringify(entry));
}

async function change(file: string, found: string | RegExp, replacement: string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = before.replace(found, replacement);
  if (after === before) throw new Error(`There is no ${String(found)} in ${file}.`);
  await writeFile(file, after);
}
