import { playwright } from '@vitest/browser-playwright';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { launchOptions } from '../training/browser/browser.ts';
import { lanes, MixedOrder } from './set-up/mixed-order.ts';

// Networks are run and small ones trained, in tests and before them. Against hanging, not a measure of speed.
const inNode = { testTimeout: 600_000, hookTimeout: 120_000 };
const inBrowser = { testTimeout: 60_000, hookTimeout: 120_000 };

const alone = ['training/{engine/run,kernels/kernels,export/store}.test.ts'];

/**
 * Five kinds of test, each with a set-up of its own that runs only where one of its files does: `node` for what has no
 * page, `alone` for what there takes a process for itself, `page` for components in a real browser, `worker` for the
 * worker in one, `built` for the app as it is served. Where files are not isolated, those of a process load what they
 * import once.
 * One kind alone: `npm test -- --project node`.
 *
 * What takes long stands in `*.long.test.ts` and runs in the mode `long` (`npm run test:long`), which also tries the
 * built app once more, under another path.
 */
export default defineConfig(async ({ mode }) => {
  const isLong = mode === 'long';
  const quick = { exclude: ['**/*.long.test.ts', '**/*.browser.test.ts'] };
  const ending = isLong ? '.long.test.ts' : '.test.ts';
  return {
    root: import.meta.dirname,
    cacheDir: '../node_modules/.vite',
    test: {
      // Tests of the built app wait more than they compute: on two cores others compute beside them.
      maxWorkers: Math.max(lanes.all, availableParallelism() - 1),
      sequence: { sequencer: MixedOrder },
      projects: [
        {
          test: {
            name: 'node',
            include: [`{pipeline,training,worker,store,build,fuzz}/**/*${ending}`],
            exclude: [...alone, ...(isLong ? [] : quick.exclude)],
            // One after the other in the same process: what they import is loaded once.
            isolate: false,
            ...inNode,
          },
        },
        // The kernels take the WASM backend for themselves as it starts: a process for each.
        ...(isLong ? [] : [{ test: { name: 'alone', include: alone, ...inNode } }]),
        {
          // The components' decorators and the worker's addresses are the app's own.
          extends: '../vite.config.ts',
          root: import.meta.dirname,
          // Found only while tests run, they would load the page anew under a test.
          optimizeDeps: {
            include: [
              'axe-core',
              'fast-check',
              'idb',
              'lit',
              'lit/decorators.js',
              'lit/directives/keyed.js',
            ],
          },
          test: {
            name: 'page',
            include: [`page/**/*${ending}`],
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
            name: 'worker',
            include: [`worker/**/*.browser${ending}`],
            globalSetup: ['set-up/serve-workbench.ts', 'set-up/start-browser.ts'],
            ...inBrowser,
          },
        },
        {
          // Tells the set-up under which path to serve; a project has not its run's mode by itself.
          mode,
          test: {
            name: 'built',
            include: ['e2e/**/*.test.ts'],
            isolate: false,
            ...(!isLong && quick),
            globalSetup: ['set-up/serve-built-app.ts', 'set-up/start-browser.ts'],
            ...inBrowser,
          },
        },
      ],
    },
  };
});
