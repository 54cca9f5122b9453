import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { launchOptions } from '../../training/browser/browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser listens in which tests open their pages. */
    browser: string;
  }
}

/** Starts the browser that all files of a project share. */
export default async function startBrowser(test: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(await launchOptions());
  test.provide('browser', server.wsEndpoint());
  return () => server.close();
}
