import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { answerShare, isShare } from './share-target.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** The app's files and their revisions, written here by the build. */
  __WB_MANIFEST: (PrecacheEntry | string)[];
};

// Before Workbox's own listener, which answers GET requests alone.
self.addEventListener('fetch', (event) => {
  if (isShare(event.request, self.registration.scope))
    event.respondWith(answerShare(event.request));
});

// A new version takes over only when the user agrees: half of an old page and half of a new one do not fit.
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message = event.data as { type?: string } | null;
  if (message?.type === 'SKIP_WAITING') void self.skipWaiting();
});

clientsClaim();
cleanupOutdatedCaches();
// The page is the same under every query: `?mode=`, `?backend=` and the like are read by the page.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/.*/] });
