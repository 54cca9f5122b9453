import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type PreviewServer } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The one built app: its folder on disk, and where it is served, each under another path and origin. */
    builtApp: { folder: string; addresses: string[] };
  }
}

const project = join(import.meta.dirname, '../..');
const paths = ['/digit-recognizer/', '/somewhere/deeper/'];

/** Builds the app once, into a folder of its own, and serves it under two paths until the tests are done. */
export default async function serveBuiltApp(test: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'built-app-'));
  await build({
    root: project,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false },
  });
  const servers = await Promise.all(paths.map((path) => serve(folder, path)));
  test.provide('builtApp', { folder, addresses: servers.map(addressOf) });
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true });
  };
}

function serve(folder: string, path: string): Promise<PreviewServer> {
  return preview({
    root: project,
    configFile: false,
    base: path,
    // A file that is missing is answered 404, as GitHub Pages does, and not with the page.
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
}

function addressOf(server: PreviewServer): string {
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The built app is not served at any address.');
  return address;
}
