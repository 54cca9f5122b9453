import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from '../training/browser/browser.ts';

const inBrowser = { testTimeout: 60_000, hookTimeout: 120_000 };

/**
 * Three kinds of test: `node` for what has no page, `page` for components in a real browser, `built` for the app as
 * it is served. One kind alone: `npm test -- --project node`.
 */
export default defineConfig(async () => ({
  root: import.meta.dirname,
  cacheDir: '../node_modules/.vite',
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['{pipeline,training,worker,store,fuzz}/**/*.test.ts'],
          // Networks are run and small ones trained.
          testTimeout: 60_000,
        },
      },
      {
        // The components' decorators and the worker's addresses are the app's own.
        extends: '../vite.config.ts',
        root: import.meta.dirname,
        // Found only while tests run, they would load the page anew under a test.
        optimizeDeps: {
          include: ['axe-core', 'idb', 'lit', 'lit/decorators.js', 'lit/directives/keyed.js'],
        },
        test: {
          name: 'page',
          include: ['page/**/*.test.ts'],
          ...inBrowser,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await launchOptions() }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
      {
        test: {
          name: 'built',
          include: ['{e2e,build}/**/*.test.ts'],
          globalSetup: ['set-up/serve-built-app.ts'],
          ...inBrowser,
        },
      },
    ],
  },
}));
