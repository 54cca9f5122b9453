import type { TestProject } from 'vitest/node';
import { serveApp } from '../../training/browser/serve-app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The one built app: its folder on disk, where it is served, and the path of that. */
    builtApp: { folder: string; address: string; path: string };
    /** Whether all is tried, or what tells most in a short time. */
    run: keyof typeof paths;
  }
}

/** No build knows its path: the long tests try another one. */
const paths = { quick: '/digit-recognizer/', long: '/somewhere/deeper/' };

/** Builds the app once and serves it until the tests are done. */
export default async function serveBuiltApp(test: TestProject): Promise<() => Promise<void>> {
  const run = test.vite.config.mode === 'long' ? 'long' : 'quick';
  const path = paths[run];
  test.provide('run', run);
  const app = await serveApp([path]);
  test.provide('builtApp', { folder: app.folder, address: app.addresses[0]!, path });
  return () => app.close();
}
