import type { ReactiveControllerHost } from 'lit';
import type { Mode } from '../../store.ts';
import { afterLeaving, isOpenStep } from '../shared/open-step.ts';
import { WindowListener } from '../shared/window-listener.ts';

/**
 * The browser's Back and Forward move between what is drawn and the picture. The address says which of them is seen
 * (`?mode=`), so that a reload, a bookmark and a link lead to the same.
 */
export class ModeHistory {
  /** @param turn Called when the user went back or forward to another mode. */
  constructor(
    host: ReactiveControllerHost,
    private readonly turn: (mode: Mode) => void,
  ) {
    new WindowListener(host, 'popstate', this.handlePop);
  }

  /** Notes what the page begins with. */
  begin(mode: Mode): void {
    history.replaceState({ mode }, '');
  }

  /** Notes that the user turned to this; what is seen already is no step. */
  go(mode: Mode): void {
    afterLeaving(() => {
      if (modeOf(history.state) === mode) return;
      const address = new URL(location.href);
      address.searchParams.set('mode', mode);
      // What was open over the other is open no more, and no step.
      if (isOpenStep()) history.replaceState({ mode }, '', address);
      else history.pushState({ mode }, '', address);
    });
  }

  private readonly handlePop = ({ state }: PopStateEvent): void => {
    const mode = modeOf(state);
    if (mode) this.turn(mode);
  };
}

function modeOf(state: unknown): Mode | undefined {
  return (state as { mode?: Mode } | null)?.mode;
}
