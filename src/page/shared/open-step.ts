/** The step back that something took which was closed, until it is done: only then may the next one be a step. */
let leaving: Promise<void> | undefined;

/** Later than those that a page before this one has left in the history. */
let opened = Date.now();

/**
 * Makes what opened over the page a step of the browser's history: Back closes it. Gives what is to be called when it was
 * closed otherwise.
 */
export function openAsStep(close: () => void): () => void {
  const step = ++opened;
  let isOpen = true;
  const handlePop = ({ state }: PopStateEvent): void => {
    // What opened over it was closed.
    if (openOf(state) >= step) return;
    end();
    close();
  };
  const end = (): void => {
    isOpen = false;
    window.removeEventListener('popstate', handlePop);
  };
  afterLeaving(() => {
    if (!isOpen) return;
    history.pushState({ ...(history.state as object | null), open: step }, '');
    window.addEventListener('popstate', handlePop);
  });
  return () => {
    if (!isOpen) return;
    end();
    if (openOf(history.state) === step) leaving = stepBack();
  };
}

/** Whether the present step of the history is of something that is open over the page. */
export function isOpenStep(): boolean {
  return openOf(history.state) > 0;
}

/** Does something with the history as soon as no step back is on its way. */
export function afterLeaving(act: () => void): void {
  if (leaving) void leaving.then(act);
  else act();
}

function openOf(state: unknown): number {
  return (state as { open?: number } | null)?.open ?? 0;
}

async function stepBack(): Promise<void> {
  await new Promise<void>((resolve) => {
    const handlePop = (): void => {
      resolve();
    };
    window.addEventListener('popstate', handlePop, { once: true });
    history.back();
  });
  leaving = undefined;
}
