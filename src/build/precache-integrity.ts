import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { ManifestTransform } from 'workbox-build';

/**
 * Writes each file's hash into the service worker's list, in the form that browsers check (Subresource Integrity, W3C):
 * what arrives damaged is not kept. `transform` belongs to the list, `plugin` tells it where the built files are.
 */
export function precacheIntegrity(): { plugin: Plugin; transform: ManifestTransform } {
  let folder = '';
  return {
    plugin: {
      name: 'precache-integrity',
      apply: 'build',
      configResolved({ root, build }) {
        folder = resolve(root, build.outDir);
      },
    },
    transform: async (entries) => ({
      manifest: await Promise.all(
        entries.map(async (entry) => ({
          ...entry,
          integrity: integrityOf(await readFile(join(folder, entry.url))),
        })),
      ),
    }),
  };
}

export function integrityOf(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
