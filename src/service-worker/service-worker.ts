import { clientsClaim } from 'workbox-core';
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { type ListedFile, Precache } from './precache.ts';
import { answerShare, isShare } from './share-target.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** The app's files with their hashes, written here by the build. */
  __WB_MANIFEST: ListedFile[];
};

const files = self.__WB_MANIFEST;
const precache = new Precache(files);

// Before Workbox's own listener, which answers GET requests alone, and those from its cache.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { scope } = self.registration;
  if (isShare(request, scope)) event.respondWith(answerShare(request, scope));
  else if (request.mode === 'navigate') return;
  else if (request.cache === 'reload') event.respondWith(mend(request));
  else if (request.cache === 'no-store') event.respondWith(fetch(request));
});

/** Who asks past the caches has found damaged what they hold. Where the server has no better, who asks finds out. */
async function mend(request: Request): Promise<Response> {
  try {
    return await precache.fetchAnew(request.url);
  } catch {
    return fetch(request);
  }
}

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message = event.data as { type?: string } | null;
  // A new version takes over only when the user agrees: half of an old page and half of a new one do not fit.
  if (message?.type === 'SKIP_WAITING') void self.skipWaiting();
  if (message?.type === 'REFILL') event.waitUntil(refill(event.ports[0]));
});

async function refill(asker: MessagePort | undefined): Promise<void> {
  asker?.postMessage(await precache.refill());
}

addPlugins([
  {
    // What is damaged in the browser's own cache is fetched past it. Without the file there is no new version; but a
    // page that is open, or is being opened, gets what the server has.
    handlerDidError: ({ event, request }) =>
      event.type === 'install'
        ? precache.fetchAnew(request.url)
        : fetch(request.url, { cache: 'no-store', credentials: 'same-origin' }),
  },
]);
clientsClaim();
cleanupOutdatedCaches();
// The page is the same under every query: `?mode=`, `?backend=` and the like are read by the page.
precacheAndRoute(files, { ignoreURLParametersMatching: [/.*/] });
