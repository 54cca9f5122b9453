import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the same build works under any path, and no build knows its path.
  base: './',
  build: { target: 'es2023', assetsInlineLimit: 0 },
  worker: { format: 'es' },
});
