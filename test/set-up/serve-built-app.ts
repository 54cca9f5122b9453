import type { TestProject } from 'vitest/node';
import { serveApp } from '../../training/browser/serve-app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The one built app: its folder on disk, and where it is served, each under another path and origin. */
    builtApp: { folder: string; addresses: string[] };
  }
}

/** Builds the app once and serves it under two paths until the tests are done. */
export default async function serveBuiltApp(test: TestProject): Promise<() => Promise<void>> {
  const app = await serveApp(['/digit-recognizer/', '/somewhere/deeper/']);
  test.provide('builtApp', { folder: app.folder, addresses: app.addresses });
  return () => app.close();
}
