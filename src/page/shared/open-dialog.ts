import { openAsStep } from './open-step.ts';

/** Opens a dialog over the page as a step of the browser's history: Back closes it, as Escape does. */
export function openDialog(dialog: HTMLDialogElement): void {
  dialog.showModal();
  const handleClose = openAsStep(() => {
    dialog.close();
  });
  dialog.addEventListener('close', handleClose, { once: true });
}
