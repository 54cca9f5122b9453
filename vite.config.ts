import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { contentPolicy } from './src/build/content-policy.ts';
import { firstLoad } from './src/build/first-load.ts';
import { minifyStyles } from './src/build/minify-styles.ts';
import { precacheIntegrity } from './src/build/precache-integrity.ts';
import { workerPlugins } from './src/build/worker-plugins.ts';

const integrity = precacheIntegrity();

/** The service worker is our own file; the build writes the app's files and their hashes into it. */
const serviceWorker = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/service-worker',
  filename: 'service-worker.ts',
  // The page registers it itself and the manifest is a file in public/.
  injectRegister: false,
  manifest: false,
  injectManifest: {
    globPatterns: ['**/*.{html,css,js,json,wasm,bin,webmanifest,svg,png,jpg,webp,woff2}'],
    // For the shop window of an app store, not for the app.
    globIgnores: ['screenshots/**'],
    maximumFileSizeToCacheInBytes: 8 << 20,
    manifestTransforms: [integrity.transform],
  },
});

export default defineConfig({
  // Relative addresses: the same build works under any path, and no build knows its path.
  base: './',
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstLoad }] } } },
  },
  worker: { format: 'es', plugins: workerPlugins },
  plugins: [minifyStyles(), contentPolicy(), integrity.plugin, serviceWorker],
});
