import { messageSW, Workbox } from 'workbox-window';
import './page/shell/app-notices.ts';
import './page/shell/digit-reader.ts';
import { thumbnailOf } from './page/picture/thumbnail.ts';
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
  void followVersions(new Workbox('./service-worker.js', { updateViaCache: 'none' }));
}
if (isSecureContext) stayOnTheDevice();

/** A picture that was shared was laid ready by the service worker: by another app, or by a page that pretends to be one. */
async function readSharedPicture(): Promise<void> {
  if (new URL(location.href).searchParams.get('shared') === 'nothing')
    notices.tell({ code: 'nothing-shared' });
  const picture = await takeShared();
  if (!picture) return;
  const read = {
    name: 'Read',
    act: () => void reader.openPicture(picture),
  };
  const shown = await thumbnailOf(picture);
  if (shown) notices.tell({ code: 'picture-shared' }, [read, { name: 'Discard' }], shown);
  else notices.tell({ code: 'nothing-shared' });
}

function readLaunchedFiles(): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    void files?.[0]?.getFile().then((picture) => reader.openPicture(picture));
  });
}

/** Tells when the app works offline, asks before a new version takes over, and then reloads this and all other tabs. */
async function followVersions(workbox: Workbox): Promise<void> {
  // The first worker takes a page that is of its own version, every later one an older page: that may have no controller,
  // as after a hard reload.
  let isFirst = !(await navigator.serviceWorker.getRegistration())?.active;
  const ready = isFirst ? 'ready-now' : 'ready';
  void sayWhetherOffline(ready);
  const update = {
    name: 'Update',
    act: () => {
      workbox.messageSkipWaiting();
    },
  };
  workbox.addEventListener('waiting', () => {
    notices.tell({ code: 'new-version' }, [update, { name: 'Later' }]);
  });
  workbox.addEventListener('controlling', () => {
    if (!isFirst) {
      void reader.keep().then(() => {
        location.reload();
      });
    }
    isFirst = false;
  });
  try {
    await workbox.register();
  } catch {
    return; // Some private windows allow no service worker: then the app works while there is a network.
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    void lookForNewVersion(workbox);
    void sayWhetherOffline('ready');
  });
}

/** Browsers may throw the worker's files away and leave the worker: it looks after them, and says whether it has all. */
async function sayWhetherOffline(ready: 'ready' | 'ready-now'): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const hasAll = active !== null && (await messageSW(active, { type: 'REFILL' })) === true;
  reader.offline = hasAll ? ready : 'unknown';
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
