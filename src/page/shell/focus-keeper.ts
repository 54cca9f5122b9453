import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Takes the focus to the work when what had it has gone, or can do nothing any more: it would fall to the page, and the next
 * key or the next Tab would begin at its start.
 */
export class FocusKeeper implements ReactiveController {
  #last: HTMLElement | undefined;

  /** @param focusWork Gives the focus to what is worked on. */
  constructor(
    host: ReactiveControllerHost,
    private readonly focusWork: () => void,
  ) {
    host.addController(this);
  }

  /** Gives the focus to the work where nothing has it: after a reload keys go on where they were. Says whether it did. */
  begin(): boolean {
    const isNowhere = focused() === document.body;
    if (isNowhere) this.focusWork();
    return isNowhere;
  }

  hostUpdate(): void {
    const active = focused();
    if (active instanceof HTMLElement && active !== document.body) this.#last = active;
  }

  /** Elements within the host draw themselves after it. */
  hostUpdated(): void {
    requestAnimationFrame(this.#keep);
  }

  readonly #keep = (): void => {
    const last = this.#last;
    if (!last || canHaveFocus(last)) return;
    const active = focused();
    if (active && active !== last && active !== document.body) return;
    this.#last = undefined;
    this.focusWork();
  };
}

/** What has the focus, in whatever shadow it stands. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function canHaveFocus(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility() && !element.matches(':disabled');
}
