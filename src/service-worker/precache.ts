import { cacheNames } from 'workbox-core';
import { getCacheKeyForURL, type PrecacheEntry } from 'workbox-precaching';

/** One of the app's files, as the build lists it. */
export type ListedFile = PrecacheEntry & { integrity: string };

/** The app's files as they are kept on the device: each as the build wrote it, or not at all. */
export class Precache {
  readonly #files: ReadonlyMap<string, ListedFile>;

  constructor(files: readonly ListedFile[]) {
    this.#files = new Map(files.map((file) => [new URL(file.url, location.href).href, file]));
  }

  /** Fetches what is missing, as where the browser threw it away, and tells whether all is there now. */
  async refill(): Promise<boolean> {
    const cache = await caches.open(cacheNames.precache);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const missing = [...this.#files.keys()].filter((url) => !kept.has(getCacheKeyForURL(url)!));
    try {
      await Promise.all(missing.map((url) => this.fetchAnew(url)));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Fetches a file past all caches, and keeps it in place of what was kept.
   *
   * @throws Error where it cannot be had, or not as the build wrote it.
   */
  async fetchAnew(url: string): Promise<Response> {
    const { integrity } = this.#files.get(url) ?? {};
    if (integrity === undefined) throw new Error(`${url} is no file of the app.`);
    // The browser checks it, and rejects where it is another.
    const response = await fetch(url, { cache: 'reload', integrity, credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${url} was answered with ${response.status}.`);
    const cache = await caches.open(cacheNames.precache);
    await cache.put(getCacheKeyForURL(url)!, response.clone());
    return response;
  }
}
