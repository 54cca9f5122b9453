import type { Workbox } from 'workbox-window';
import './page/shell/app-notices.ts';
import './page/shell/digit-reader.ts';
import { takeShared, tellOfStore } from './store.ts';

/** Files that the device opens with this app (`file_handlers` in the manifest); Chromium alone has it. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

const reader = document.querySelector('digit-reader')!;
const notices = document.body.appendChild(document.createElement('app-notices'));

addEventListener('note', ({ note }) => {
  notices.tell(note);
});
tellOfStore(() => {
  notices.tell({ code: 'not-kept' });
});
void readSharedPicture();
readLaunchedFiles();
// The development server has no service worker; neither has a page without a secure origin.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void import('workbox-window').then(({ Workbox }) =>
    followVersions(new Workbox('./service-worker.js', { updateViaCache: 'none' })),
  );
}
if (isSecureContext) stayOnTheDevice();

/** A picture that another app shared was laid ready by the service worker. */
async function readSharedPicture(): Promise<void> {
  const picture = await takeShared();
  if (picture) void reader.openPicture(picture);
}

function readLaunchedFiles(): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    void files?.[0]?.getFile().then((picture) => reader.openPicture(picture));
  });
}

/** Tells when the app works offline, asks before a new version takes over, and then reloads this and all other tabs. */
async function followVersions(workbox: Workbox): Promise<void> {
  let controlled = navigator.serviceWorker.controller !== null;
  void navigator.serviceWorker.ready.then(() => {
    reader.offline = controlled ? 'ready' : 'ready-now';
  });
  workbox.addEventListener('waiting', () => {
    notices.tell({ code: 'new-version' });
  });
  notices.addEventListener('update-accepted', () => {
    workbox.messageSkipWaiting();
  });
  workbox.addEventListener('controlling', () => {
    // The first worker takes a page that is of its own version.
    if (controlled) {
      void reader.keep().then(() => {
        location.reload();
      });
    }
    controlled = true;
  });
  try {
    await workbox.register();
  } catch {
    return; // Some private windows allow no service worker: then the app works while there is a network.
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void lookForNewVersion(workbox);
  });
}

async function lookForNewVersion(workbox: Workbox): Promise<void> {
  try {
    await workbox.update();
  } catch {
    // Offline: there will be another time.
  }
}

/** Browsers throw away what a page keeps when it is not used for long (Safari after 7 days): an installed app asks them not to. */
function stayOnTheDevice(): void {
  const ask = () => void navigator.storage.persist();
  if (matchMedia('(display-mode: standalone)').matches) ask();
  window.addEventListener('appinstalled', ask);
}
