import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { workerPlugins } from '../../src/build/worker-plugins.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built workbench: its folder on disk, and where it is served. */
    workbench: { folder: string; address: string };
  }
}

/** Builds the workbench page as the app is built, and serves it until the tests are done. */
export default async function serveWorkbench(test: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-'));
  await buildInto(folder);
  const server = await preview({
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  test.provide('workbench', { folder, address: server.resolvedUrls!.local[0]! });
  return async () => {
    await server.close();
    await rm(folder, { recursive: true });
  };
}

async function buildInto(folder: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, '../worker/workbench'),
    configFile: false,
    base: './',
    logLevel: 'error',
    cacheDir: join(import.meta.dirname, '../../node_modules/.vite'),
    build: { outDir: folder, target: 'es2023', assetsInlineLimit: 0, emptyOutDir: true },
    worker: { format: 'es', plugins: workerPlugins },
    plugins: workerPlugins(),
  });
}
