/** Settles when the step back that a closed dialog took is done: only then may the next one be a step. */
let leaving = Promise.resolve();
let opened = 0;

/** Opens a dialog over the page as a step of the browser's history: Back closes it, as Escape does. */
export function openDialog(dialog: HTMLDialogElement): void {
  dialog.showModal();
  void leaving.then(() => {
    if (dialog.open) becomeStep(dialog);
  });
}

function becomeStep(dialog: HTMLDialogElement): void {
  const step = ++opened;
  history.pushState({ ...(history.state as object | null), dialog: step }, '');
  const handlePop = (): void => {
    dialog.close();
  };
  window.addEventListener('popstate', handlePop, { once: true });
  dialog.addEventListener(
    'close',
    () => {
      window.removeEventListener('popstate', handlePop);
      if ((history.state as { dialog?: number } | null)?.dialog === step) leaving = stepBack();
    },
    { once: true },
  );
}

function stepBack(): Promise<void> {
  return new Promise((resolve) => {
    const handlePop = (): void => {
      resolve();
    };
    window.addEventListener('popstate', handlePop, { once: true });
    history.back();
  });
}
