import { messageSW, Workbox } from 'workbox-window';
import type { Offline } from '../answer/reading-foot.ts';
import type { AppNotices } from './app-notices.ts';
import type { DigitReader } from './digit-reader.ts';

/** Tells when the app works offline, asks before a new version takes over, and then reloads this and all other tabs. */
export async function followVersions(
  reader: DigitReader,
  notices: AppNotices,
  keepAndReload: () => Promise<void>,
): Promise<void> {
  const workbox = new Workbox('./service-worker.js', { updateViaCache: 'none' });
  const sayWhetherOffline = async (ready: Offline): Promise<void> => {
    reader.offline = (await hasAllFiles()) ? ready : 'unknown';
  };
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
    if (!isFirst) void keepAndReload();
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
async function hasAllFiles(): Promise<boolean> {
  const { active } = await navigator.serviceWorker.ready;
  return active !== null && (await messageSW(active, { type: 'REFILL' })) === true;
}

async function lookForNewVersion(workbox: Workbox): Promise<void> {
  try {
    await workbox.update();
  } catch {
    // Offline: there will be another time.
  }
}
