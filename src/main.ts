import './page/shell/app-notices.ts';
import './page/shell/digit-reader.ts';
import { haveLater } from './page/shell/later.ts';
import { putShared, takeShared, tellOfStore } from './store.ts';

/** Files that the device opens with this app (`file_handlers` in the manifest); Chromium alone has it. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

const reader = document.querySelector('digit-reader')!;
const notices = document.body.appendChild(document.createElement('app-notices'));

const reload = {
  name: 'Reload',
  act: () => void keepAndReload(),
};
addEventListener('note', ({ note }) => {
  notices.tell(note, note.code === 'outdated' ? [reload, { name: 'Later' }] : []);
});
addEventListener('step', () => {
  notices.pass();
});
addEventListener('reload', reload.act);
tellOfStore(() => {
  notices.tell({ code: 'not-kept' });
});
void readSharedPicture();
readLaunchedFiles();
// The development server has no service worker; neither has a page without a secure origin.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void import('./page/shell/follow-versions.ts').then(({ followVersions }) =>
    followVersions(reader, notices, keepAndReload),
  );
}
if (isSecureContext) stayOnTheDevice();

/** A picture that was shared was laid ready by the service worker: by another app, or by a page that pretends to be one. */
async function readSharedPicture(): Promise<void> {
  if (new URL(location.href).searchParams.get('shared') === 'nothing')
    notices.tell({ code: 'nothing-shared' });
  const picture = await takeShared();
  if (!picture) return;
  if (!(await haveLater('thumbnail'))) return putShared(picture);
  const { thumbnailOf } = await import('./page/picture/decode-picture.ts');
  const read = { name: 'Read', act: () => void reader.openPicture(picture) };
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

async function keepAndReload(): Promise<void> {
  await reader.keep();
  location.reload();
}

/** Browsers throw away what a page keeps when it is not used for long (Safari after 7 days): an installed app asks them not to. */
function stayOnTheDevice(): void {
  const ask = () => void navigator.storage.persist();
  if (matchMedia('(display-mode: standalone)').matches) ask();
  window.addEventListener('appinstalled', ask);
}
